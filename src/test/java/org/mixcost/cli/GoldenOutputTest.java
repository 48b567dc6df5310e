package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.CHANGED_PLAN;
import static org.mixcost.cli.Fixtures.MANY_ERRORS;
import static org.mixcost.cli.Fixtures.MIXES;
import static org.mixcost.cli.Fixtures.OPTIMUM;
import static org.mixcost.cli.Fixtures.PILOT;
import static org.mixcost.cli.Fixtures.PLAN;
import static org.mixcost.cli.Fixtures.PUBLISHED_RUNS;
import static org.mixcost.cli.Fixtures.RUNS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;

/** What each command prints, byte for byte. */
class GoldenOutputTest {
  private static final String PROJECT = "src/test/resources/org/mixcost/actuals/plan.yaml";
  private static final String BILL = "src/test/resources/org/mixcost/actuals/bill.csv";
  private static final String INVALID_BILL = "src/test/resources/org/mixcost/actuals/invalid.csv";
  private static final String ACCEPTANCE = "data.synthetic.rephrased.acceptance";

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void estimate(String format, String ending) {
    CliRun run = CliRun.of("estimate", MIXES, "--format", format, "--quiet");
    Golden.assertMatches("estimate/mixes." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void compare(String format, String ending) {
    CliRun run = CliRun.of("compare", MIXES, "--format", format, "--quiet");
    Golden.assertMatches("compare/mixes." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void sensitivity(String format, String ending) {
    CliRun run = CliRun.of("sensitivity", MIXES, "--format", format, "--quiet");
    Golden.assertMatches("sensitivity/mixes." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void breakeven(String format, String ending) {
    CliRun run = CliRun.of("breakeven", MIXES, "--vary", ACCEPTANCE, "--format", format, "--quiet");
    Golden.assertMatches("breakeven/mixes." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void decide(String format, String ending) {
    CliRun run = CliRun.of("decide", MIXES, "--format", format, "--quiet");
    Golden.assertMatches("decide/mixes." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void pilot(String format, String ending) {
    CliRun run = CliRun.of("pilot", PILOT, "--format", format, "--quiet");
    Golden.assertMatches("pilot/pilot." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void diff(String format, String ending) {
    CliRun run = CliRun.of("diff", PLAN, CHANGED_PLAN, "--format", format, "--quiet");
    Golden.assertMatches("diff/plan." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void sweep(String format, String ending) {
    String grid = ACCEPTANCE + "=60%,80%";
    CliRun run = CliRun.of("sweep", MIXES, "--vary", grid, "--format", format, "--quiet");
    Golden.assertMatches("sweep/mixes." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void optimize(String format, String ending) {
    CliRun run = CliRun.of("optimize", OPTIMUM, "--format", format, "--quiet");
    Golden.assertMatches("optimize/optimum." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void bridge(String format, String ending) {
    CliRun mixes = CliRun.of("bridge", MIXES, "--format", format, "--quiet");
    Golden.assertMatches("bridge/mixes." + ending, mixes.transcript());
    CliRun headline = CliRun.of(
        "bridge",
        "data/scenarios/01-headline.yaml",
        "--to",
        "mostly-synthetic",
        "--format",
        format,
        "--quiet");
    Golden.assertMatches("bridge/headline." + ending, headline.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void explain(String format, String ending) {
    CliRun run =
        CliRun.of("explain", MIXES, "total", "--scenario", "mixed", "--format", format, "--quiet");
    Golden.assertMatches("explain/mixes." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({
    "data.web.process, with-synthetic",
    "data.web.hold, with-synthetic",
    "data.papers.process, with-synthetic",
    "data.textbooks.acquire, with-synthetic",
    "data.news.acquire, with-synthetic",
    "data.guidelines.acquire, with-synthetic",
    "data.dialogues.acquire, with-synthetic",
    "data.letters.process, with-synthetic",
    "data.letters.exposure, with-synthetic",
    "data.rephrased.generate, with-synthetic",
    "data.rephrased.judge, with-synthetic",
    "data.questions.generate, with-synthetic",
    "quality.loss, with-synthetic",
    "training.usd_per_gpu_hour, own-cluster",
    "people, real-text"
  })
  void explainEveryKindOfSource(String line, String scenario) {
    String file = "data/scenarios/02-every-kind-of-source.yaml";
    CliRun run = CliRun.of("explain", file, line, "--scenario", scenario, "--quiet");
    Golden.assertMatches("explain/" + line + ".txt", run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"compare", "explain total --scenario mixed"})
  void latex(String command) {
    String[] words = command.split(" ", 2);
    String options = words.length == 1 ? "" : words[1] + " ";
    CliRun run =
        CliRun.of((words[0] + " " + MIXES + " " + options + "--format latex --quiet").split(" "));
    Golden.assertMatches(words[0] + "/mixes.tex", run.transcript());
  }

  @Test
  void explainWhatIsNotThere() {
    CliRun run = CliRun.of("explain", MIXES, "compute.trianing", "--quiet");
    Golden.assertMatches("explain/unknown-line.txt", run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void actuals(String format, String ending) {
    Golden.assertMatches(
        "actuals/bill." + ending,
        CliRun.of("actuals", PROJECT, BILL, "--format", format).transcript());
  }

  @Test
  void actualsOfABillThatIsWrong() {
    Golden.assertMatches(
        "actuals/invalid.txt", CliRun.of("actuals", PROJECT, INVALID_BILL).transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void fit(String format, String ending) {
    Golden.assertMatches(
        "fit/runs." + ending, CliRun.of("fit", RUNS, "--format", format).transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void backtest(String format, String ending) {
    Golden.assertMatches(
        "backtest/runs." + ending,
        CliRun.of("backtest", PUBLISHED_RUNS, "--format", format).transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "csv, csv"})
  void backtestOfQuality(String format, String ending) {
    CliRun run = CliRun.of("backtest", "--of", "quality", "--samples", "256", "--format", format);
    Golden.assertMatches("backtest/quality." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "csv, csv"})
  void fittedRule(String format, String ending) {
    Golden.assertMatches(
        "backtest/rule." + ending,
        CliRun.of("backtest", "--fit", "--format", format).transcript());
  }

  @Test
  void estimateWithItsWarnings() {
    Golden.assertMatches("estimate/warnings.txt", CliRun.of("estimate", MIXES).transcript());
  }

  @Test
  void check() {
    Golden.assertMatches("check/mixes.txt", CliRun.of("check", MIXES).transcript());
  }

  @Test
  void checkOfManyErrors() {
    Golden.assertMatches(
        "check/many-errors.txt", CliRun.of("check", MANY_ERRORS).transcript());
  }

  @Test
  void catalogTables() {
    Golden.assertMatches("catalog/tables.txt", CliRun.of("catalog").transcript());
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "markdown, md", "csv, csv", "json, json"})
  void catalogTable(String format, String ending) {
    CliRun run = CliRun.of("catalog", "electricity", "--format", format);
    Golden.assertMatches("catalog/electricity." + ending, run.transcript());
  }

  @ParameterizedTest
  @CsvSource({"accelerators, h100", "rentals, h200-sxm", "generators, gpt-oss-120b"})
  void catalogId(String table, String id) {
    CliRun run = CliRun.of("catalog", table, id);
    Golden.assertMatches("catalog/" + table + "-" + id + ".txt", run.transcript());
  }

  /** The words may stand in any column, and the table may be left out. */
  @ParameterizedTest
  @CsvSource({"rentals H100-SXM aws, rentals-aws", "surge crowd, surge-crowd"})
  void catalogWords(String words, String file) {
    CliRun run = CliRun.of(("catalog " + words).split(" "));
    Golden.assertMatches("catalog/" + file + ".txt", run.transcript());
  }

  /** The file that editors are sent to, and that a release holds. */
  @Test
  void schema() {
    Path published = Path.of("src/site/resources/schema/scenario-1.json");
    Golden.assertMatches(published, CliRun.of("schema").transcript());
  }

  @Test
  void init() {
    Golden.assertMatches("init/starter.yaml", CliRun.of("init").transcript());
  }

  @ParameterizedTest
  @MethodSource("org.mixcost.cli.CommandsTest#names")
  void helpOf(String command) {
    Golden.assertMatches(
        command.replace(' ', '-') + "/help.txt",
        CliRun.of((command + " --help").split(" ")).transcript());
  }

  @Test
  void helpOfTheProgram() {
    Golden.assertMatches("mixcost/help.txt", CliRun.of("--help").transcript());
  }

  @Test
  void noCommandPrintsTheHelpAsAnError() {
    Golden.assertMatches("mixcost/no-command.txt", CliRun.of().transcript());
  }

  @Test
  void version() {
    assertThat(CliRun.of("--version").transcript()).isEqualTo("mixcost development\n");
  }
}
