package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

/** What the shipped headline scenario says of the quality of its mostly synthetic alternative. */
class HeadlineQualityTest {
  private static final String FILE = "data/scenarios/01-headline.yaml";
  private static final String NUMBER = " +-?[0-9.]+([kM]|e-[0-9]+)?";

  private static String printed;

  @BeforeAll
  static void compare() {
    printed = CliRun.of("compare", FILE, "--quiet").out();
  }

  @Test
  void lossDiffersUnderThreeProfilesEachWithItsInterval() {
    for (String profile : new String[] {"conservative", "central", "optimistic"}) {
      assertThat(printed).containsPattern("mostly-synthetic +" + profile + NUMBER.repeat(4) + "\n");
    }
  }

  @Test
  void theVerdictHasItsReason() {
    assertThat(printed.replaceAll("\\s+", " "))
        .contains(
            "verdict amber: 80% of the tokens seen are synthetic, 97% of the diversity is left");
  }

  @Test
  void costIsToldAsStatedAndAtEqualQualityEachWithItsChances() {
    assertThat(printed)
        .containsPattern("mostly-synthetic" + NUMBER.repeat(5) + " +[0-9.]+%\n")
        .containsPattern("mostly-synthetic" + NUMBER.repeat(5) + " +[0-9.]+% +[0-9.]+%\n");
  }

  @Test
  void whatIsAssumedIsCalledAnAssumption() {
    assertThat(printed)
        .contains("Model assumption: what synthetic text is worth")
        .contains("Model assumption: the mix is made")
        .containsPattern("only their differences\\s+are to be trusted");
  }

  @Test
  void noLineIsTooLongForATerminal() {
    assertThat(printed.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void aReportOpensWithIt(@TempDir Path folder) throws IOException {
    assertThat(CliRun.of("report", FILE, "--quiet", "-o", folder.toString()).exitCode())
        .isZero();
    String page = Files.readString(folder.resolve("report.md"));
    assertThat(page.substring(0, page.indexOf("![")))
        .contains(
            "**Finding: “The same model on 2024 H100s” is cheapest: ",
            "**The same model on 2024 H100s** is predicted to be as good as the baseline.");
    assertThat(page)
        .containsPattern(
            "\\*\\*Four fifths synthetic text\\*\\* is predicted to be worse than the baseline in [0-9]+% of the draws"
                + " \\(model assumption\\); just as good, with a mix [0-9.]+ times as large, it costs [0-9.]+M USD"
                + " \\(.* to .*\\) and is cheaper in [0-9.]+% of the draws; verdict amber, as .*\\.");
  }

  @Test
  void aReportOfWhatIsOutOfReachNamesTheFloor(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("small.yaml"), """
        mixcost: 1
        as_of: 2026-07
        baseline: large
        defaults:
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: owned, tokens: 200B}}}
        scenarios:
          large: {model: {parameters: 8B}}
          small: {model: {parameters: 100M}}
        """);
    Path report = folder.resolve("report");
    CliRun run = CliRun.of("report", file.toString(), "--quiet", "-o", report.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(report.resolve("report.md")))
        .contains("no size of its mix makes it as good: floor ", "for want of parameters");
    assertThat(Files.readString(report.resolve("tables/equal-quality.csv")))
        .endsWith("small,,,,,,0,1\n");
    assertThat(Files.readString(report.resolve("run.json"))).contains("\"floor\" : \"");
  }
}
