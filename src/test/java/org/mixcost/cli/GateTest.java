package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MIXES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;

/** Gates for continuous integration. */
class GateTest {

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "compare"})
  void aTotalAboveTheAmountFailsAndIsStillPrinted(String command) {
    CliRun run = CliRun.of(command, MIXES, "--quiet", "--fail-over", "10k USD");
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(line ->
            line.matches("mixcost: real fails \"central\\(total\\) > 10k USD\": it is .*k USD"))
        .anyMatch(line ->
            line.matches("mixcost: mixed fails \"central\\(total\\) > 10k USD\": it is .*k USD"));
    assertThat(run.out()).isEqualTo(CliRun.of(command, MIXES, "--quiet").out());
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void totalsBelowTheAmountPass() {
    assertThat(CliRun.of("compare", MIXES, "--fail-over", "5M USD").exitCode()).isZero();
  }

  @Test
  void eachOfSeveralGatesIsAsked() {
    CliRun run = CliRun.of(
        "compare",
        MIXES,
        "--quiet",
        "--fail-if",
        "p95(total) > 5M USD",
        "--fail-if",
        "P(cheaper) < 100%",
        "--fail-if",
        "p5(training.days) < 1 day");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .doesNotContain("p95(total)")
        .contains("mixed fails \"P(cheaper) < 100%\"");
    assertThat(run.err()).contains("real fails \"p5(training.days) < 1 day\": it is 0.05511 days");
  }

  @Test
  void aReportIsWrittenBeforeItsGateFails(@TempDir Path folder) {
    CliRun run = CliRun.of(
        "report", MIXES, "--quiet", "-o", folder.toString(), "--fail-if", "mean(total) > 1 USD");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("report.md")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "P(over budget) > 20%, no scenario has a budget",
    "p95(totl) > 1 USD, did you mean 'total'?",
    "p95(total) > 1 GPU-hour, is not an amount of money",
    "p95(total), is no condition",
  })
  void aGateThatCannotBeAskedIsAUsageErrorAndPrintsNothing(String gate, String message) {
    CliRun run = CliRun.of("estimate", MIXES, "--quiet", "--fail-if", gate);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--fail-if \"" + gate + "\"").contains(message);
    assertThat(run.out()).isEmpty();
  }
}
