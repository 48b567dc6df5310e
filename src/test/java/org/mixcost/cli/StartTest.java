package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an estimate loads on its way: nothing that only a report or text in another script needs. */
class StartTest {
  private static final List<String> NOT_FOR_A_PLAIN_ESTIMATE = List.of(
      "tech.tablesaw.",
      "org.apache.batik.",
      "org.apache.pdfbox.",
      "com.google.common.",
      "org.jline.",
      "java.awt.",
      "javax.swing.",
      "javax.imageio.",
      "org.w3c.dom.");

  /** Of which the libraries that draw and read for it have no need either. */
  private static final List<String> REACHES_OUT = List.of(
      "java.lang.ProcessBuilder",
      "java.lang.ProcessImpl",
      "java.net.SocketImpl",
      "javax.script.",
      "jdk.internal.net.http.",
      "sun.net.www.protocol.http.",
      "sun.nio.ch.SocketChannelImpl");

  @TempDir
  private Path folder;

  /** The names of the classes that a JVM loads for one command. */
  private List<String> loadedBy(String... args) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    ProcessBuilder java = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xlog:class+load:file=" + log + "::filecount=0",
        "-cp",
        System.getProperty("java.class.path"),
        "org.mixcost.cli.Main");
    java.command().addAll(List.of(args));
    java.redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    assertThat(java.start().waitFor()).isZero();
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").split(" ", 2)[0])
        .toList();
  }

  @Test
  void anEstimateLoadsNoTableOrChartLibrary() throws IOException, InterruptedException {
    List<String> loaded = loadedBy("estimate", Fixtures.MIXES);
    assertThat(loaded).contains("org.mixcost.cli.EstimateCommand", "org.mixcost.model.CostModel");
    assertThat(loaded)
        .filteredOn(name -> NOT_FOR_A_PLAIN_ESTIMATE.stream().anyMatch(name::startsWith))
        .isEmpty();
  }

  @Test
  void widthsOfCharactersAreLoadedForOtherScripts() throws IOException, InterruptedException {
    assertThat(loadedBy("estimate", Fixtures.SCRIPTS)).contains("org.jline.utils.WCWidth");
  }

  @Test
  void aReportDrawsChartsAndLoadsNoTableLibraryAndReachesOutForNothing(@TempDir Path report)
      throws IOException, InterruptedException {
    List<String> loaded = loadedBy("report", Fixtures.MIXES, "-o", report.toString());
    assertThat(loaded)
        .anyMatch(name -> name.startsWith("org.apache.batik."))
        .noneMatch(name -> name.startsWith("tech.tablesaw."))
        .noneMatch(name -> REACHES_OUT.stream().anyMatch(name::startsWith));
  }
}
