package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MIXES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;
import org.mixcost.testing.SavedAnswer;
import org.mixcost.testing.Studies;

/** {@code sensitivity}, {@code breakeven} and {@code sweep}: the folders they write, and questions they refuse. */
class AnalysisCommandsTest {
  private static final String ACCEPTANCE = "data.synthetic.rephrased.acceptance";

  @TempDir
  private Path folder;

  private CliRun run(String command, String... options) {
    return CliRun.of(
        Stream.of(Stream.of(command, MIXES, "--quiet", "--samples", "1024"), Stream.of(options))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  /** The charts and tables of the folder. */
  private List<String> files() throws IOException {
    return written().filter(file -> file.contains("/")).toList();
  }

  private Stream<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Of the formats that are files of a folder, the listing, and nothing else. */
  @Test
  void besideChartsAndTablesThereIsAFileOfEachFormat() throws IOException {
    assertThat(run("bridge", "-o", folder.toString()).exitCode()).isZero();
    assertThat(written().filter(file -> !file.contains("/")))
        .containsExactly(
            "bridge.md", "bridge.tex", "bridge.xlsx", "files.txt", "index.html", "run.json");
  }

  @Test
  void sensitivityWritesATornadoOfEachTotalAndDifference() throws IOException {
    assertThat(run("sensitivity", "-o", folder.toString()).exitCode()).isZero();
    assertThat(files())
        .containsExactly(
            "charts/tornado-difference-mixed.pdf",
            "charts/tornado-difference-mixed.png",
            "charts/tornado-difference-mixed.svg",
            "charts/tornado-total-mixed.pdf",
            "charts/tornado-total-mixed.png",
            "charts/tornado-total-mixed.svg",
            "tables/information.csv",
            "tables/mixed-difference-drivers.csv",
            "tables/mixed-information.csv",
            "tables/mixed-total-drivers.csv");
  }

  @Test
  void bridgeWritesAWaterfall() throws IOException {
    CliRun run = run("bridge", "--format", "json", "-o", folder.toString());
    assertThat(run.out()).isEqualTo(SavedAnswer.of(folder));
    assertThat(files())
        .containsExactly(
            "charts/bridge-mixed.pdf",
            "charts/bridge-mixed.png",
            "charts/bridge-mixed.svg",
            "tables/mixed-bridge.csv");
  }

  @Test
  void breakevenWritesBothCostsWithTheCrossing() throws IOException {
    String range = ACCEPTANCE + "=10%:100%";
    assertThat(run("breakeven", "--vary", range, "-o", folder.toString()).exitCode())
        .isZero();
    assertThat(files())
        .containsExactly(
            "charts/breakeven.pdf",
            "charts/breakeven.png",
            "charts/breakeven.svg",
            "tables/breakeven.csv");
  }

  @Test
  void decideWritesARegretChartAndWhatEachGoalPicks() throws IOException {
    assertThat(run("decide", "-o", folder.toString()).exitCode()).isZero();
    assertThat(files())
        .containsExactly(
            "charts/regret.pdf",
            "charts/regret.png",
            "charts/regret.svg",
            "tables/alternatives.csv",
            "tables/picks.csv",
            "tables/reversal.csv");
  }

  @Test
  void aDecisionIsBetweenTwoOrMore() {
    CliRun one = run("decide", "--only", "real");
    assertThat(one.exitCode()).isEqualTo(2);
    assertThat(one.err())
        .contains("a decision is between 2 to 100 scenarios, found one [number-of-alternatives]");
  }

  @Test
  void whatADecisionIsByMustBeInAllAlternatives() {
    CliRun missing = run("decide", "--of", "data.rephrased.tokens");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("real has no data.rephrased.tokens [no-such-figure]");
  }

  @Test
  void aSweepOverOneInputIsALine() throws IOException {
    String grid = ACCEPTANCE + "=50%,70%,90%";
    assertThat(run("sweep", "--vary", grid, "-o", folder.toString()).exitCode()).isZero();
    assertThat(files())
        .containsExactly(
            "charts/sweep.pdf", "charts/sweep.png", "charts/sweep.svg", "tables/sweep.csv");
    assertThat(folder.resolve("sweep.md")).content().contains("](charts/sweep.png)");
  }

  @Test
  void aSweepOverTwoInputsIsMapsOfTheCheapestAndOfEachScenario() throws IOException {
    CliRun run = run(
        "sweep",
        "--vary",
        ACCEPTANCE + "=50%,70%,90%",
        "--vary",
        "training.price=2:3:0.5",
        "-o",
        folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(files())
        .containsExactly(
            "charts/cheapest.pdf",
            "charts/cheapest.png",
            "charts/cheapest.svg",
            "charts/sweep-mixed.pdf",
            "charts/sweep-mixed.png",
            "charts/sweep-mixed.svg",
            "charts/sweep-real.pdf",
            "charts/sweep-real.png",
            "charts/sweep-real.svg",
            "tables/sweep.csv");
    assertThat(Files.readAllLines(folder.resolve("tables/sweep.csv"))).hasSize(1 + 3 * 3 * 2);
  }

  /** Both need the same hours, so their costs are to each other as their prices are. */
  @Test
  void theMapOfTheCheapestSaysByHowMuchTheNextOneCostsMore() throws IOException {
    String study = file("""
        defaults:
          model: {parameters: 1B}
          training:
            {accelerator: h100-sxm-80gb, accelerators: 8, utilization: 40%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 20B}}}
        scenarios:
          a: {title: Ask Ann}
          b: {title: Ask Bob}
        """);
    CliRun run = CliRun.of(
        "sweep",
        study,
        "--quiet",
        "--vary",
        "a:training.price=1,2,4",
        "--vary",
        "b:training.price=1,3",
        "-o",
        folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    String up = "accelerator price in Ask Bob, USD/GPU-hour";
    assertThat(folder.resolve("charts/cheapest.svg"))
        .content()
        .contains(
            up + " 1: Ask Ann (tie) at 1, Ask Bob (100%) at 2, Ask Bob (300%) at 4",
            up + " 3: Ask Ann (200%) at 1, Ask Ann (50%) at 2, Ask Bob (33.3%) at 4");
  }

  @Test
  void chartsOfEveryAnalysisStandInAColumnToo() throws IOException {
    String vary = "--vary=" + ACCEPTANCE + "=50%,70%";
    CliRun lost = run("sweep", vary, "--chart-width=8cm");
    assertThat(lost.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(lost.err()).contains("--chart-width is of the charts of a folder", "-o DIR");
    CliRun kept = run("sweep", vary, "--chart-width=8cm", "-o", folder.toString());
    assertThat(kept.exitCode()).isZero();
    assertThat(folder.resolve("charts/sweep.svg")).content().contains("width=\"8cm\"");
  }

  @Test
  void aSweepOverOnePointHasNoChart() throws IOException {
    assertThat(
            run("sweep", "--vary", ACCEPTANCE + "=50%", "-o", folder.toString()).exitCode())
        .isZero();
    assertThat(files()).containsExactly("tables/sweep.csv");
  }

  @Test
  void whatIsPrintedIsWhatTheFolderHolds() throws IOException {
    String grid = ACCEPTANCE + "=50%,70%";
    CliRun run = run("sweep", "--vary", grid, "--format", "json", "-o", folder.toString());
    assertThat(run.out()).isEqualTo(SavedAnswer.of(folder));
    CliRun csv = run("sweep", "--vary", grid, "--format", "csv");
    assertThat(csv.out()).isEqualTo(Files.readString(folder.resolve("tables/sweep.csv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "breakeven --vary training.prise",
        "breakeven --vary training.price=3:2",
        "breakeven --vary training.utilization=40:50",
        "breakeven --vary training.price --between real mixd",
        "breakeven --vary training.price --between real real",
        "breakeven --vary training.price --between real",
        "breakeven",
        "bridge --to mixd",
        "bridge --from rael",
        "bridge --to real",
        "bridge --from mixed --to mixed",
        "bridge --of totl",
        "bridge --of data.rephrased.tokens",
        "bridge --by kind",
        "bridge --order training.prise",
        "bridge --order price,training.price",
        "bridge --order price,,mix",
        "bridge --samples 100001",
        "sweep",
        "sweep --vary training.price",
        "sweep --vary training.price=1:2",
        "sweep --vary training.price=cheap,dear",
        "sweep --vary training.price=1,2 --vary training.price=3",
        "sweep --vary training.price=1:1000:1 --vary training.utilization=10%:90%:0.1%",
        "sensitivity --samples 2000000",
        "sensitivity --vary training.price"
      })
  void aQuestionThatCannotBeAskedIsAUsageError(String words) throws IOException {
    String[] parts = words.split(" ");
    String[] options = Stream.concat(Stream.of(parts).skip(1), Stream.of("-o", folder.toString()))
        .toArray(String[]::new);
    String[] args = Stream.concat(Stream.of(parts[0], MIXES, "--quiet"), Stream.of(options))
        .toArray(String[]::new);
    CliRun refused = CliRun.of(args);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).isNotEmpty().doesNotContain("internal error");
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsWrongIsReported() {
    String said = Stream.of(
            run("breakeven", "--vary", "training.price", "--between", "real", "mixd"),
            run("sweep", "--vary", "training.utilization=40,-1"),
            run("sweep", "--vary", "training.price=3:1:1"),
            run("sweep", "--vary", "training.price=1,2", "--vary", "training.price=3"))
        .map(CliRun::transcript)
        .reduce("", (all, next) -> all + next + "\n");
    Golden.assertMatches("sweep/refused.txt", said);
  }

  @Test
  void whatIsWrongWithABridgeIsReported() {
    String said = Stream.of(
            run("bridge", "--to", "mixd"),
            run("bridge", "--to", "real"),
            run("bridge", "--of", "training.day"),
            run("bridge", "--of", "data.rephrased.tokens"),
            run("bridge", "--by", "kind"),
            run("bridge", "--order", "prise,mix"),
            run("bridge", "--order", "price,training.price"))
        .map(CliRun::transcript)
        .reduce("", (all, next) -> all + next + "\n");
    Golden.assertMatches("bridge/refused.txt", said);
  }

  @Test
  void aBridgeOfThreeScenariosStartsFromTheBaseline() throws IOException {
    String three = file(Studies.PRICE_AND_LICENSE + "  c: {extends: b, other: {more: 5 USD}}\n");
    assertThat(CliRun.of("bridge", three).err())
        .isEqualTo("mixcost: to which scenario? write --to B\n");
    assertThat(CliRun.of("bridge", three, "--to", "c").out())
        .startsWith("Finding: c costs 155 USD more than a: ")
        .contains("\nBridge from a to c: Total cost\n");
    assertThat(CliRun.of("bridge", three, "--from", "b", "--to", "c").out())
        .contains("c costs 5 USD more than b: other costs (added) adds 5.");
  }

  @Test
  void withThreeScenariosTheTwoMustBeNamed() throws IOException {
    String three = file(Studies.PRICE_AND_LICENSE + "  c: {extends: b, other: {more: 5 USD}}\n");
    CliRun refused = CliRun.of("breakeven", three, "--vary", "training.price");
    assertThat(refused.err()).isEqualTo("mixcost: which two scenarios? write --between A B\n");
    assertThat(refused.exitCode()).isEqualTo(2);
  }

  /** The two differ by an extra of 100 to 200, whatever the license costs. */
  @Test
  void noCrossingIsAnAnswer() throws IOException {
    CliRun run =
        CliRun.of("breakeven", file(Studies.PRICE_AND_LICENSE), "--vary", "other.license=1:9");
    assertThat(run.out())
        .contains("No crossing of other.license between 1 USD and 9 USD: a is cheaper throughout.")
        .contains("share of draws without a crossing  100%");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void whereNothingIsUncertainAllCommandsSaySoAndPrintNoIntervals() throws IOException {
    String fixed = file(
        Studies.PRICE_AND_LICENSE.replace("1 to 4", "2").replaceAll("\"uniform.*?\"", "5 USD"));
    for (String command : List.of("estimate", "compare", "sensitivity")) {
      CliRun run = CliRun.of(command, fixed);
      String costs = run.out().split("Predicted loss less")[0];
      assertThat(costs).as(command).contains("All inputs are fixed.").doesNotContain("p95");
    }
    CliRun breakeven = CliRun.of("breakeven", fixed, "--vary", "other.extra=0:9");
    assertThat(breakeven.out()).doesNotContain("p95");
  }

  @Test
  void whatTheResultWarnsOfIsAnErrorWhereReadingIsStrict() throws IOException {
    String extrapolated = file("""
        scenarios:
          large:
            model: {parameters: 175B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 300B, processing: 0.04 USD/Mtok}}}
        """);
    assertThat(CliRun.of("compare", extrapolated).exitCode()).isZero();
    CliRun strict = CliRun.of("compare", extrapolated, "--strict");
    assertThat(strict.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(strict.out()).isEmpty();
    assertThat(strict.err()).contains("large: the scaling law", "--strict takes them for errors");
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("study.yaml"), "mixcost: 1\nas_of: 2026-07\n" + text)
        .toString();
  }
}
