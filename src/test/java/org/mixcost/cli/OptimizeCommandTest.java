package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cli.Fixtures.MIXES;
import static org.mixcost.cli.Fixtures.OPTIMUM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code optimize}: what options say, how it ends, and what it leaves in a folder. */
class OptimizeCommandTest {
  private static final List<String> TOKENS = List.of("--vary", "data.real.web.tokens=1B..200B");

  private static CliRun run(String file, List<String> vary, String... more) {
    return CliRun.of(Stream.of(
            Stream.of("optimize", file, "--quiet", "--samples", "1024"),
            vary.stream(),
            Stream.of(more))
        .flatMap(all -> all)
        .toArray(String[]::new));
  }

  @Test
  void optionsAskOfAStudyThatSeeksNothing() {
    CliRun run =
        run(MIXES, TOKENS, "--minimize", "total", "--subject-to", "training.tokens: at least 50B");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Finding: total is ");
  }

  /** The lowest, the highest, one point, a goal that nothing moves, limits that clash. */
  private static String endings(String... goal) {
    return Stream.of(
            ending(goal, TOKENS, "--minimize", "total"),
            ending(goal, TOKENS, "--maximize", "total"),
            ending(goal, List.of("--vary", "data.real.web.tokens=20B..20B"), "--minimize", "total"),
            ending(
                goal,
                List.of("--vary", "data.real.web.epochs=1..4"),
                "--minimize",
                "data.web.tokens"),
            ending(
                goal,
                TOKENS,
                "--minimize",
                "total",
                "--subject-to",
                "quality.loss: at most 1.9",
                "--subject-to",
                "training.tokens: at most 1T"))
        .map(run -> "exit " + run.exitCode() + "\n" + run.out().split("\n\n", 2)[0])
        .reduce("", (all, next) -> all + next + "\n\n");
  }

  private static CliRun ending(String[] goal, List<String> vary, String... more) {
    return run(MIXES, vary, Stream.concat(Stream.of(goal), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void howEachSearchEndsIsASentence() {
    Golden.assertMatches("optimize/endings.txt", endings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"expected", "p80", "regret"})
  void soItIsOverTheDraws(String goal) {
    Golden.assertMatches("optimize/endings-" + goal + ".txt", endings("--goal", goal));
  }

  /** Programs have the goal, what is searched at both ends, and the regret, which is least of all at the only best. */
  @Test
  void programsAreToldTheGoal() {
    CliRun run = run(MIXES, TOKENS, "--minimize", "total", "--goal", "regret", "--format", "json");
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.get("goal").asString()).isEqualTo("regret");
    assertThat(json.get("value").asDouble())
        .isEqualTo(json.get("best").get("mean").asDouble());
    assertThat(json.get("start_value").asDouble())
        .isEqualTo(json.get("start").get("mean").asDouble());
    assertThat(json.get("regret").get("mean").asDouble()).isZero();
    assertThat(json.get("regret").get("draws").asInt()).isEqualTo(1024);
  }

  @Test
  void whatIsWrongIsReported() {
    String said = Stream.of(
            run(MIXES, TOKENS),
            run(MIXES, TOKENS, "--minimize", "total", "--maximize", "quality.loss"),
            run(MIXES, List.of(), "--minimize", "total"),
            run(MIXES, List.of("--vary", "training.price"), "--minimize", "total"),
            run(MIXES, List.of("--vary", "training.price=1:2"), "--minimize", "totl"),
            run(MIXES, TOKENS, "--minimize", "total", "--subject-to", "at most 3"),
            run(MIXES, TOKENS, "--minimize", "total", "--goal", "p0"),
            run(MIXES, TOKENS, "--minimize", "total", "--goal", "regret-p95"),
            run(MIXES, TOKENS, "--minimize", "total", "--subject-to", "total: at most 3 days"))
        .map(run -> "exit " + run.exitCode() + "\n" + run.err())
        .reduce("", (all, next) -> all + next + "\n");
    Golden.assertMatches("optimize/refused.txt", said);
  }

  /** The file that is written costs what was found, at the place where the search has started. */
  @Test
  void theBestIsWrittenAsAScenario(@TempDir Path folder) throws Exception {
    Path best = folder.resolve("best.yaml");
    CliRun run = run(OPTIMUM, List.of(), "--write", best.toString(), "--format", "csv");
    assertThat(run.exitCode()).isZero();
    String found =
        run.out().lines().filter(line -> line.startsWith("best,")).findFirst().orElseThrow();
    assertThat(total(best, "mixed"))
        .isCloseTo(Double.parseDouble(found.split(",")[1]), withinPercentage(1e-9));
    assertThat(Files.readString(best))
        .contains("the best of optimum.yaml (sha256 ", "accelerator: h100-sxm-80gb");
    assertThat(CliRun.of("check", best.toString(), "--quiet").exitCode()).isZero();
  }

  private static final String SCALED = """
      mixcost: 1
      as_of: 2026-07
      scenarios:
        one:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%%, price: 2 to 3 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 100B}}}%s
        two: {extends: one}
      optimize: {from: one, minimize: total, vary: {training.price: 70%%..130%%}}
      """;

  private static CliRun written(Path folder, String scale) throws IOException {
    Path file = folder.resolve("scaled.yaml");
    Files.writeString(file, SCALED.formatted(scale));
    return run(
        file.toString(), List.of(), "--write", folder.resolve("best.yaml").toString());
  }

  /** What is believed of a price keeps its doubt, times 70% and the 90% that are there; who extends it has what it had. */
  @ParameterizedTest
  @CsvSource({"'', 0.7", "'\n    scale: {training.price: 90%}', 0.63"})
  void aFactorIsWrittenAsAScale(String scale, double factor, @TempDir Path folder)
      throws Exception {
    assertThat(written(folder, scale).out()).contains("with training.price 70%");
    Path best = folder.resolve("best.yaml");
    double plain = factor / 0.7;
    assertThat(CliRun.of("check", best.toString(), "--quiet").exitCode()).isZero();
    assertThat(total(best, "one") / total(best, "two"))
        .isCloseTo(factor / plain, withinPercentage(1e-9));
    assertThat(total(best, "two"))
        .isCloseTo(total(folder.resolve("scaled.yaml"), "two"), withinPercentage(1e-9));
    assertThat(Files.readString(best)).contains("the best of scaled.yaml");
  }

  private static double total(Path file, String scenario) {
    return CliRun.of("estimate", file.toString(), "--only", scenario, "--format", "csv", "--quiet")
        .out()
        .lines()
        .filter(line -> line.contains(",total,Total,"))
        .mapToDouble(line -> Double.parseDouble(line.split(",")[5]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFactorOfADoubtfulScaleIsNotWritten(@TempDir Path folder) throws Exception {
    CliRun run = written(folder, "\n    scale: {training.price: 80% to 90%}");
    assertThat(run.err()).contains("[factor-not-written]");
    assertThat(folder.resolve("best.yaml")).doesNotExist();
  }

  @Test
  void nothingIsWrittenWhereThereIsNoOneFile(@TempDir Path folder) {
    Path best = folder.resolve("best.yaml");
    CliRun run = run(OPTIMUM, List.of(), MIXES, "--write", best.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(best).doesNotExist();
  }

  @Test
  void otherCommandsLeaveWhatIsSoughtAside() {
    assertThat(CliRun.of("estimate", OPTIMUM, "--quiet").exitCode()).isZero();
    assertThat(CliRun.of("check", OPTIMUM, "--quiet").exitCode()).isZero();
  }

  @Test
  void checkTellsWhatIsWrongWithWhatIsSought(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(
        file, Files.readString(Path.of(OPTIMUM)).replace("minimize: total", "minimize: totl"));
    CliRun run = CliRun.of("check", file.toString(), "--quiet");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("no line or figure 'totl'; did you mean 'total'?");
    assertThat(CliRun.of("optimize", file.toString(), "--quiet").exitCode()).isEqualTo(3);
  }

  @Test
  void aFolderHasTheFrontierAsAChart(@TempDir Path folder) throws Exception {
    Path answer = folder.resolve("answer");
    run(OPTIMUM, List.of(), "-o", answer.toString());
    assertThat(answer.resolve("charts/frontier.svg")).exists();
    assertThat(Files.readString(answer.resolve("tables/frontier.csv")))
        .startsWith("quality.loss at most");
  }
}
