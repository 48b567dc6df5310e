package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.cli.Fixtures.RUNS;

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
import org.mixcost.testing.SavedAnswer;

/** {@code fit}: its folder, the law it adds to a catalog, and what it refuses. */
class FitCommandTest {
  private static final String SCENARIO = """
      mixcost: 1
      as_of: 2026-07
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 20B, processing: 0 USD/Mtok}}}
          quality: {law: ours}
      """;

  @TempDir
  private Path folder;

  private static CliRun fit(String runs, String... options) {
    return CliRun.of(Stream.concat(Stream.of("fit", runs, "--refits", "40"), Stream.of(options))
        .toArray(String[]::new));
  }

  private CliRun add(String id, String... options) {
    String[] where = {"--add-to", catalog().toString(), "--id", id, "--date", "2026-11-28"};
    return fit(RUNS, Stream.concat(Stream.of(where), Stream.of(options)).toArray(String[]::new));
  }

  private Path catalog() {
    return folder.resolve("catalog");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theFolderHasAllTablesAndTheResiduals() throws IOException {
    Path report = folder.resolve("report");
    CliRun run = fit(RUNS, "--format", "json", "-o", report.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(SavedAnswer.of(report));
    assertThat(Files.readAllLines(report.resolve("tables/runs.csv"))).hasSize(1 + 24);
    assertThat(report.resolve("fit.md")).content().contains("](charts/residuals.png)");
    assertThat(report.resolve("charts/residuals.svg")).isNotEmptyFile();
  }

  @Test
  void aScenarioPredictsByTheLawThatWasAdded() throws IOException {
    CliRun added = add("ours", "--format", "json");
    assertThat(added.exitCode()).isZero();
    assertThat(added.err()).contains("quality: {law: ours} predicts by it under --catalog");
    String scenario = write("own.yaml", SCENARIO);
    CliRun estimate =
        CliRun.of("estimate", scenario, "--catalog", catalog().toString(), "--format", "json");
    assertThat(estimate.exitCode()).isZero();
    assertThat(central(estimate.out(), "quality.loss")).isCloseTo(loss(added.out()), within(1e-9));
    assertThat(CliRun.of("estimate", scenario).err()).contains("'ours'");
  }

  /** L = E + A / N^α + B / D^β at 1B parameters and 20B tokens. */
  private static double loss(String json) {
    return number(json, "E")
        + number(json, "A") * Math.pow(1e9, -number(json, "alpha"))
        + number(json, "B") * Math.pow(20e9, -number(json, "beta"));
  }

  private static double number(String json, String coefficient) {
    return after(json, "\"coefficient\" : \"" + coefficient + "\"", "\"fit\" : ");
  }

  private static double central(String json, String id) {
    return after(json, "\"id\" : \"" + id + "\"", "\"central\" : ");
  }

  private static double after(String json, String mark, String name) {
    int from = json.indexOf(name, json.indexOf(mark)) + name.length();
    return Double.parseDouble(json.substring(from).split("[,\\s}]", 2)[0]);
  }

  @Test
  void anIdThatIsTakenLeavesEverythingAsItWas() throws IOException {
    add("ours");
    List<String> laws = Files.readAllLines(catalog().resolve("laws.csv"));
    List<String> draws = Files.readAllLines(catalog().resolve("law_draws.csv"));
    CliRun again = add("ours", "--drop-outliers", "-o", folder.resolve("report").toString());
    assertThat(again.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(again.out()).isEmpty();
    assertThat(again.err())
        .contains(catalog() + ": error: there is a law 'ours' already [id-taken]");
    assertThat(catalog().resolve("laws.csv")).hasContent(String.join("\n", laws));
    assertThat(catalog().resolve("law_draws.csv")).hasContent(String.join("\n", draws));
    assertThat(folder.resolve("report")).doesNotExist();
  }

  /** Told beside what is wrong with the runs, so that nothing was fitted. */
  @Test
  void whatIsWrongWithTheLawIsToldBeforeTheFit() throws IOException {
    String runs = write("runs.csv", "parameters,tokens,loss\n1B,20B,two\n");
    String into = catalog().toString();
    CliRun refused = fit(runs, "--add-to", into, "--id", "our law", "--date", "today");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(refused.err())
        .contains(runs + ":2:3: error: ", into + ": error: 'our law' cannot name a law [bad-id]")
        .contains(into + ": error: 'today' is not a date such as", "mixcost: 3 errors");
    assertThat(fit(runs, "--add-to", into, "--id", "hoffmann2022", "--date", "2026")
            .err())
        .contains("[id-taken]", "mixcost: 2 errors");
  }

  @Test
  void aSecondLawComesBesideTheFirst() throws IOException {
    add("ours");
    assertThat(add("without", "--drop-outliers").exitCode()).isZero();
    assertThat(Files.readAllLines(catalog().resolve("laws.csv"))).hasSize(3);
    assertThat(Files.readAllLines(catalog().resolve("law_draws.csv"))).hasSize(1 + 2 * 40);
    assertThat(catalog().resolve("laws.csv"))
        .content()
        .contains("fit of " + RUNS + ", sha256 ", "dropped as outliers of a first fit: 500m-30b");
  }

  /** The draws can be written, the laws cannot: then neither is there. */
  @Test
  void whereOneTableCannotBeWrittenTheOtherIsAsItWas() throws IOException {
    Files.createDirectories(catalog().resolve(".laws.csv.part"));
    CliRun refused = add("ours");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.UNWRITABLE_OUTPUT);
    assertThat(refused.err()).contains("cannot write " + catalog().resolve("laws.csv"));
    assertThat(catalog().resolve("law_draws.csv")).doesNotExist();
  }

  @Test
  void allMistakesOfTheTableAreToldAtOnceWithTheirPlaces() throws IOException {
    String runs = write("runs.csv", "parameters,tokens,loss\n1B,20B,two\n,20B,2.5\n");
    CliRun refused = fit(runs);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains(runs + ":2:3: error: ", runs + ":3:1: error: ", "mixcost: 2 errors");
  }

  @Test
  void whatTheRunsCannotTellIsAnErrorOfTheirFile() throws IOException {
    String runs = write("runs.csv", "parameters,tokens,loss\n1B,20B,2.5\n");
    assertThat(fit(runs).err())
        .contains(runs + ": error: the 5 coefficients of a law take 10 different runs at least");
    assertThat(fit("no-such.csv").exitCode()).isEqualTo(ExitCode.UNREADABLE_INPUT);
  }

  @Test
  void weaknessesAreErrorsWhereReadingIsStrict() {
    CliRun strict = fit(RUNS, "--strict");
    assertThat(strict.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(strict.out()).isEmpty();
    assertThat(fit(RUNS, "--quiet").err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--refits 39",
        "--refits 1000001",
        "--refits many",
        "--delta 0",
        "--delta Infinity",
        "--delta small",
        "--id ours",
        "--add-to catalog --id ours",
        "--threads -1"
      })
  void whatCannotBeAskedIsAUsageError(String options) {
    CliRun refused = CliRun.of(Stream.concat(Stream.of("fit", RUNS), Stream.of(options.split(" ")))
        .toArray(String[]::new));
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).isNotEmpty().doesNotContain("internal error");
  }
}
