package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MIXES;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

/** What is said when a command is called wrongly, always with exit code 2. */
class UsageTest {
  @TempDir
  private Path folder;

  private static void assertUsage(CliRun run, String... lines) {
    assertThat(run.err().lines()).containsExactly(lines);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownCommandIsToldWithTheNearest() {
    assertUsage(
        CliRun.of("estimte", MIXES),
        "mixcost: unknown command 'estimte'; did you mean 'estimate'?",
        "  help: mixcost --help");
  }

  @Test
  void aCommandLikeNoOtherIsToldWithoutASuggestion() {
    assertUsage(
        CliRun.of("frobnicate"), "mixcost: unknown command 'frobnicate'", "  help: mixcost --help");
  }

  @Test
  void anUnknownOptionIsToldWithTheNearest() {
    assertUsage(
        CliRun.of("estimate", MIXES, "--sample", "10"),
        "mixcost: unknown option '--sample'; did you mean '--samples'?",
        "  help: mixcost estimate --help");
  }

  @Test
  void aFileIsRequired() {
    assertUsage(
        CliRun.of("compare"),
        "mixcost: missing required parameter: 'FILE'",
        "  help: mixcost compare --help");
  }

  @Test
  void aReportNeedsAFolder() {
    assertUsage(
        CliRun.of("report", MIXES),
        "mixcost: missing required option: '--folder=DIR'",
        "  help: mixcost report --help");
  }

  @Test
  void aWordIsNoNumberOfSamples() {
    assertUsage(
        CliRun.of("estimate", MIXES, "--samples", "many"),
        "mixcost: invalid value for option '--samples': 'many' is not a whole number",
        "  help: mixcost estimate --help");
  }

  @Test
  void noSamplesAreTooFew() {
    assertUsage(
        CliRun.of("estimate", MIXES, "--samples", "0"),
        "mixcost: samples must be from 1 to 2000000000: 0");
  }

  @Test
  void aBreakevenTakesNoMoreDrawsThanItSearches() {
    assertUsage(
        CliRun.of("breakeven", MIXES, "--vary", "training.price", "--samples", "1000001"),
        "mixcost: --samples: at most 1000000 draws");
  }

  @Test
  void aGoalThatIsNoneIsToldWithTheGoalsThereAre() {
    assertUsage(
        CliRun.of("decide", MIXES, "--goal", "p100"),
        "mixcost: invalid value for option '--goal': 'p100' is none; write expected, regret, regret-p95 or a percentile such as p90",
        "  help: mixcost decide --help");
  }

  @Test
  void threadsBelowZeroAreTooFew() {
    assertUsage(
        CliRun.of("estimate", MIXES, "--threads", "-3"), "mixcost: threads must be 1 or more: -3");
  }

  @Test
  void anUnknownFormatIsToldWithTheKnownOnes() {
    assertUsage(
        CliRun.of("compare", MIXES, "--format", "xml"),
        "mixcost: invalid value for option '--format': expected table, markdown, html, latex, csv, json or xlsx, found 'xml'",
        "  help: mixcost compare --help");
  }

  @Test
  void aGateWithoutAUnitIsFoundBeforeAnythingIsWritten() {
    Path out = folder.resolve("out.txt");
    assertUsage(
        CliRun.of("estimate", MIXES, "--fail-over", "5", "--out", out.toString()),
        "mixcost: --fail-over \"5\": '5' has no unit",
        "  help: write 5 USD");
    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void anUnknownCatalogTableIsToldWithTheNearest() {
    assertUsage(
        CliRun.of("catalog", "acelerators"),
        "mixcost: no catalog table 'acelerators'; did you mean 'accelerators'?");
  }

  @Test
  void anUnknownCatalogIdIsToldWithTheNearest() {
    assertUsage(
        CliRun.of("catalog", "accelerators", "h100-sxm-80gp"),
        "mixcost: no row of accelerators holds 'h100-sxm-80gp'; did you mean 'h100-sxm-80gb'?");
  }

  @Test
  void anIdOfAnyTableIsToldWithTheNearest() {
    assertUsage(
        CliRun.of("catalog", "gpt-oss-120x"),
        "mixcost: no catalog table or row holds 'gpt-oss-120x'; did you mean 'gpt-oss-120b'?");
  }

  @Test
  void anArgumentTooManyIsNamed() {
    assertUsage(
        CliRun.of("schema", "h100"),
        "mixcost: 'h100' is one argument too many",
        "  help: mixcost schema --help");
  }
}
