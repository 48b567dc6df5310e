package org.mixcost.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.report.write.ChartWidth;

/** A JVM of its own that finds no font, writes German numbers, and leaves nothing behind. */
class BareMachineTest {
  @TempDir
  private Path folder;

  /** What the other JVM runs. */
  public static void main(String[] arguments) throws IOException {
    draw(Path.of(arguments[0]));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aMachineWithoutFontsDrawsTheSameBytes() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    assertThat(run(temporary)).isZero();
    draw(folder.resolve("here"));
    for (String file : List.of("bars.svg", "bars.pdf", "bars.png")) {
      assertThat(folder.resolve("there").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("here").resolve(file));
    }
    assertThat(temporary).isEmptyDirectory();
  }

  private static void draw(Path into) throws IOException {
    Files.createDirectories(into);
    Files.write(
        into.resolve("bars.svg"),
        ChartWriter.svg(SampleCharts.bars(), ChartWidth.PAGE.centimeters()));
    Files.write(
        into.resolve("bars.pdf"),
        ChartWriter.pdf(SampleCharts.bars(), ChartWidth.PAGE.centimeters()));
    Files.write(
        into.resolve("bars.png"),
        ChartWriter.png(SampleCharts.bars(), ChartWidth.PAGE.centimeters()));
  }

  private int run(Path temporary) throws IOException, InterruptedException {
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    ProcessBuilder java = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + temporary,
        "-Duser.home=" + folder,
        "-Duser.language=de",
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        BareMachineTest.class.getName(),
        folder.resolve("there").toString());
    java.environment().put("FONTCONFIG_FILE", noFonts.toString());
    return java.inheritIO().start().waitFor();
  }
}
