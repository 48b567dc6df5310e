package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A JVM of its own that finds no font, writes German numbers, and leaves nothing behind. */
class BareMachineTest {
  @TempDir
  private Path folder;

  /** What the other JVM runs. */
  public static void main(String[] arguments) throws IOException {
    try {
      draw(Path.of(arguments[0]));
    } finally {
      for (String property : List.of("java.awt.headless", "sun.awt.fontconfig")) {
        System.out.println(property + " is set: " + (System.getProperty(property) != null));
      }
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aMachineWithoutFontsDrawsTheSameBytes() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    assertThat(run(temporary, "-Dmixcost.fonts=bundled"))
        .isEqualTo("java.awt.headless is set: false\nsun.awt.fontconfig is set: true\n");
    draw(folder.resolve("here"));
    for (String file : List.of("bars.svg", "bars.pdf", "bars.png")) {
      assertThat(folder.resolve("there").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("here").resolve(file));
    }
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProgramThatHasNotAllowedItIsLeftAsItIsAndToldWhatToDo() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    assertThat(run(temporary, "-Dmixcost.fonts=own"))
        .contains("charts need a font, and Java2D finds none here")
        .contains("-Dmixcost.fonts=bundled")
        .contains("java.awt.headless is set: false", "sun.awt.fontconfig is set: false")
        .doesNotContain("ExceptionInInitializerError");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutATemporaryFolderTheFontsAreUnpackedAtHomeMeanwhile() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    assertThat(run(folder.resolve("missing"), "-Dmixcost.fonts=bundled", "-Duser.home=" + home))
        .isEqualTo("java.awt.headless is set: false\nsun.awt.fontconfig is set: true\n");
    draw(folder.resolve("here"));
    assertThat(folder.resolve("there/bars.png"))
        .hasSameBinaryContentAs(folder.resolve("here/bars.png"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutAnyFolderItIsToldWhatIsMissing() throws Exception {
    Path missing = folder.resolve("missing");
    assertThat(run(
            missing, "-Dmixcost.fonts=bundled", "-Duser.home=" + missing, "-Duser.dir=" + missing))
        .contains("cannot unpack the chart fonts")
        .contains(missing.toString())
        .doesNotContain("ExceptionInInitializerError", "NoClassDefFoundError");
  }

  private static void draw(Path into) throws IOException {
    Files.createDirectories(into);
    Files.writeString(into.resolve("bars.svg"), Charts.svg(SampleCharts.bars()));
    Files.write(into.resolve("bars.pdf"), Charts.pdf(SampleCharts.bars()));
    Files.write(into.resolve("bars.png"), Charts.png(SampleCharts.bars(), 300));
  }

  /** What the other JVM says, which is nothing where all is well. */
  private String run(Path temporary, String... options) throws IOException {
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + temporary,
        "-Duser.home=" + folder,
        "-Duser.language=de",
        "-XX:-UsePerfData"));
    line.addAll(List.of(options));
    line.addAll(List.of(
        "-cp",
        classPath(),
        BareMachineTest.class.getName(),
        folder.resolve("there").toString()));
    ProcessBuilder java = new ProcessBuilder(line);
    java.environment().put("FONTCONFIG_FILE", noFonts.toString());
    java.environment().remove("DISPLAY");
    Process drawing = java.redirectErrorStream(true).start();
    return new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Wherever the other JVM takes itself to be. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(joining(File.pathSeparator));
  }
}
