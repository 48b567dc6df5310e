package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.CHANGED_PLAN;
import static org.mixcost.cli.Fixtures.MIXES;
import static org.mixcost.cli.Fixtures.OPTIMUM;
import static org.mixcost.cli.Fixtures.PILOT;
import static org.mixcost.cli.Fixtures.PLAN;
import static org.mixcost.cli.Fixtures.PUBLISHED_RUNS;
import static org.mixcost.cli.Fixtures.RUNS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.examples.AskAgain;
import org.mixcost.file.SavedRun;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.ToolSession;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder holds all that it takes to make it again. */
class SavedRunsTest {
  private static final String ACCEPTANCE = "data.synthetic.rephrased.acceptance";

  @TempDir
  private Path folder;

  /** A line of each command that writes a folder. */
  static List<List<String>> lines() {
    return Stream.of(
            "report " + MIXES + " --samples 256 --seed 7",
            "sensitivity " + MIXES + " --samples 64",
            "breakeven " + MIXES + " --samples 64 --vary " + ACCEPTANCE,
            "bridge " + MIXES + " --samples 64 --by source",
            "diff " + PLAN + " " + CHANGED_PLAN + " --samples 64",
            "decide " + MIXES + " --samples 256",
            "pilot " + PILOT + " --samples 1024",
            "sweep " + MIXES + " --samples 64 --vary " + ACCEPTANCE + "=60%,80%",
            "optimize " + OPTIMUM + " --samples 256",
            "actuals src/test/resources/org/mixcost/actuals/plan.yaml src/test/resources/org/mixcost/actuals/bill.csv --samples 256",
            "backtest",
            "backtest --of quality --samples 64",
            "backtest " + PUBLISHED_RUNS,
            "fit " + RUNS + " --refits 40 --drop-outliers")
        .map(line -> List.of(line.split(" ")))
        .toList();
  }

  private static CliRun run(List<String> line, Path into) {
    return run(line, "-o", into.toString(), "--quiet");
  }

  private static CliRun run(List<String> line, String... more) {
    List<String> words = new ArrayList<>(line);
    words.addAll(Arrays.asList(more));
    return CliRun.of(words.toArray(String[]::new));
  }

  private static Map<String, byte[]> files(Path of) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(of)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(of.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void assertSame(Path one, Path other) throws IOException {
    Map<String, byte[]> made = files(other);
    assertThat(files(one))
        .isNotEmpty()
        .hasSameSizeAs(made)
        .allSatisfy((name, bytes) -> assertThat(made.get(name)).as(name).isEqualTo(bytes));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aFolderIsMadeAgainFromItsRun(List<String> line) throws IOException {
    Path first = folder.resolve("first");
    Path again = folder.resolve("again");
    CliRun made = run(line, first);
    CliRun same = run(List.of(line.get(0), first.resolve("run.json").toString()), again);
    assertThat(same.exitCode()).as(same.err()).isEqualTo(made.exitCode());
    assertSame(first, again);
    CliRun verified = CliRun.of("verify", first.toString());
    assertThat(verified.out())
        .as(verified.err())
        .isEqualTo(first + ": same bytes: " + files(first).size() + " files\n");
    assertThat(verified.exitCode()).isZero();
  }

  /** So that none is missing here. */
  @Test
  void everyCommandThatWritesAFolderIsTried() {
    Set<String> tried = new TreeSet<>();
    lines().forEach(line -> tried.add(line.get(0)));
    assertThat(commands().stream()
            .filter(command -> command.findOption("--chart-width") != null)
            .map(CommandSpec::name))
        .containsExactlyInAnyOrderElementsOf(tried);
  }

  private static List<CommandSpec> commands() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new CommandLineProgram(InputStream.nullInputStream(), nowhere, nowhere).commands();
  }

  /** All that a run has read is of a folder that is gone. */
  @Test
  void noFileIsReadAgain() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files/prices")).getParent();
    Files.writeString(
        files.resolve("prices/rentals.csv"),
        Files.readAllLines(Path.of("data/catalog/rentals.csv")).stream()
            .limit(3)
            .reduce("", (all, row) -> all + row + "\n"));
    Files.copy(Path.of("data/models/deepseek-v3.json"), files.resolve("config.json"));
    Path mix = Files.writeString(files.resolve("mix.yaml"), """
        mixcost: 1
        catalog: [prices]
        scenarios:
          one:
            model: {config: config.json}
            training:
              accelerator: h100-sxm-80gb
              accelerators: 64
              utilization: 30% to 40%
              price: 2 USD/GPU-hour
            data: {real: {web: {kind: open, tokens: 10B}}}
        """);
    Path first = folder.resolve("first");
    CliRun made = run(List.of("report", mix.toString()), first);
    assertThat(made.exitCode()).as(made.err()).isZero();
    SavedRun saved = MixCost.create().readRun(first.resolve("run.json")).get();
    assertThat(saved.files())
        .extracting(Object::toString)
        .containsExactly(
            files.resolve("config.json").toString(),
            mix.toString(),
            files.resolve("prices/rentals.csv").toString());
    Files.delete(mix);
    Files.delete(files.resolve("config.json"));
    Files.writeString(files.resolve("prices/generators.csv"), "not read, and no table either");
    Path again = folder.resolve("again");
    run(List.of("report", first.resolve("run.json").toString()), again);
    assertSame(first, again);
    assertThat(CliRun.of("verify", first.toString()).exitCode()).isZero();
  }

  @Test
  void whatIsSavedNamesNoPlaceOfTheMachine() throws IOException {
    run(lines().get(0), folder.resolve("report"));
    assertThat(Files.readString(folder.resolve("report/run.json")))
        .doesNotContain(Path.of("").toAbsolutePath().toString())
        .doesNotContain(folder.toString());
  }

  @Test
  void standardInputIsSaved() throws IOException {
    Path first = folder.resolve("first");
    CliRun made = CliRun.withInput(
        Files.readString(Path.of(MIXES)), "report", "-", "-o", first.toString(), "--quiet");
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(CliRun.of("verify", first.toString()).exitCode()).isZero();
  }

  /** Each with a value that is not the usual one. */
  @Test
  void anOptionOfReportIsSavedOrChangesNoAnswer() {
    CommandSpec report = commands().stream()
        .filter(command -> command.name().equals("report"))
        .findFirst()
        .orElseThrow();
    Set<String> changing = new TreeSet<>(ToolArgument.all(report).keySet());
    changing.removeAll(Settings.OF_NO_ANSWER);
    assertThat(changing)
        .containsExactly(
            "catalog",
            "chart-width",
            "files",
            "only",
            "prefer-own",
            "samples",
            "scale",
            "seed",
            "stock");
    Path first = folder.resolve("first");
    List<String> line = List.of(
        "report",
        MIXES,
        "--seed",
        "7",
        "--samples",
        "64",
        "--only",
        "mixed",
        "--stock",
        "--chart-width",
        "8cm,16cm",
        "--scale",
        "training.price=70%",
        "--catalog",
        "data/catalog",
        "--prefer-own");
    CliRun made = run(line, first);
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(MixCost.create().readRun(first.resolve("run.json")).get().settings())
        .isEqualTo(Map.of(
            "files", List.of(MIXES),
            "seed", List.of("7"),
            "samples", List.of("64"),
            "only", List.of("mixed"),
            "stock", List.of("true"),
            "chart-width", List.of("8cm", "16cm"),
            "scale", List.of("training.price=70%"),
            "catalog", List.of("data/catalog"),
            "prefer-own", List.of("true")));
  }

  @Test
  void whatChangesNoAnswerChangesNoByte() throws IOException {
    List<String> line = List.of("report", MIXES, "--samples", "64");
    run(line, folder.resolve("first"));
    List<String> stated = Stream.concat(
            line.stream(),
            Stream.of(
                "--threads",
                "1",
                "--fail-if",
                "p95(total) > 1 USD",
                "--fail-over",
                "1 USD",
                "--debug"))
        .toList();
    assertThat(run(stated, folder.resolve("again")).exitCode()).isEqualTo(ExitCode.GATE);
    assertSame(folder.resolve("first"), folder.resolve("again"));
  }

  @Test
  void whatTheCommandLineStatesCounts() {
    Path first = folder.resolve("first");
    run(List.of("report", MIXES, "--samples", "64", "--seed", "7"), first);
    String saved = first.resolve("run.json").toString();
    CliRun again = CliRun.of("compare", saved, "--seed", "8", "--format", "json");
    assertThat(again.err())
        .contains(saved + ": warning: it was saved with --seed=7; --seed=8 counts [saved-setting]");
    JsonNode provenance = JsonMapper.shared().readTree(again.out()).get("provenance");
    assertThat(provenance.get("seed").asInt()).isEqualTo(8);
    assertThat(provenance.get("samples").asInt()).isEqualTo(64);
    assertThat(CliRun.of("compare", MIXES, "--seed", "8", "--samples", "64", "--format", "json")
            .out())
        .isEqualTo(again.out());
  }

  /** A break-even draws fewer by default, so that the draws of a report are none of its own. */
  @Test
  void anotherCommandTakesOverWhatMeansTheSame() {
    Path first = folder.resolve("first");
    run(List.of("report", MIXES, "--samples", "64", "--seed", "7", "--only", "mixed,real"), first);
    CliRun again = CliRun.of(
        "breakeven",
        first.resolve("run.json").toString(),
        "--vary",
        ACCEPTANCE,
        "--format",
        "json");
    CliRun direct = CliRun.of(
        "breakeven",
        MIXES,
        "--vary",
        ACCEPTANCE,
        "--seed",
        "7",
        "--only",
        "mixed,real",
        "--format",
        "json");
    assertThat(again.out()).isEqualTo(direct.out());
  }

  @Test
  void aSavedRunIsComparedWithAnotherFile() {
    Path first = folder.resolve("first");
    String headline = "data/scenarios/01-headline.yaml";
    run(List.of("report", MIXES, "--samples", "64", "--scale", "training.price=50%"), first);
    String saved = first.resolve("run.json").toString();
    CliRun both = CliRun.of("compare", saved, headline, "--format", "json", "--quiet");
    JsonNode answer = JsonMapper.shared().readTree(both.out());
    JsonNode alone = JsonMapper.shared()
        .readTree(CliRun.of("compare", saved, "--format", "json", "--quiet").out());
    assertThat(answer.get("provenance").get("samples").asInt()).isEqualTo(64);
    assertThat(answer.get("scenarios").get(0).get("total"))
        .isEqualTo(alone.get("scenarios").get(0).get("total"));
    Path second = folder.resolve("second");
    assertThat(run(List.of("report", saved, headline), second).exitCode()).isZero();
    assertThat(CliRun.of("verify", second.toString()).exitCode()).isZero();
  }

  @Test
  void aRunWithoutFilesIsToldFromOneWithThem() throws IOException {
    run(List.of("backtest"), folder);
    CliRun none = CliRun.of("compare", folder.resolve("run.json").toString());
    assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("a run of mixcost backtest has no scenario files");
    Path older = Files.writeString(
        folder.resolve("older.json"),
        "{\"mixcost\": \"0.0.1\", \"kind\": \"report\", \"provenance\": {}}");
    CliRun refused = CliRun.of("compare", older.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(refused.err()).contains("[no-saved-run]");
  }

  @Test
  void aScenarioFileInJsonIsNone() {
    assertThat(CliRun.of("check", "src/test/resources/org/mixcost/scenarios/valid/same.json")
            .exitCode())
        .isZero();
  }

  /** Whoever sent it may have written into it what is to be written where. */
  @Test
  void aSavedRunSaysNothingOfWhatIsWritten() throws IOException {
    run(List.of("optimize", OPTIMUM, "--samples", "256"), folder.resolve("first"));
    Path saved = folder.resolve("first/run.json");
    Path elsewhere = folder.resolve("elsewhere.yaml");
    Files.writeString(
        saved,
        Files.readString(saved)
            .replace(
                "\"settings\" : {",
                "\"settings\" : {\"write\" : \"" + elsewhere + "\", \"out\" : \"" + elsewhere
                    + "\","));
    CliRun.of("verify", folder.resolve("first").toString());
    CliRun.of("optimize", saved.toString());
    assertThat(elsewhere).doesNotExist();
  }

  /** Its files are not in the folder that may be read, and need not be. */
  @Test
  void aToolTakesASavedRun() {
    run(lines().get(0), folder.resolve("report"));
    JsonNode answer = ToolSession.result(
            "compare", Map.of("files", List.of("report/run.json")), "--root", folder.toString())
        .get("structuredContent");
    CliRun same =
        CliRun.of("compare", MIXES, "--samples", "256", "--seed", "7", "--format", "json");
    assertThat(answer).isEqualTo(JsonMapper.shared().readTree(same.out()));
  }

  /** The file has changed since, and the run has not. */
  @Test
  void aProgramAsksAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("mix.yaml"), Files.readString(Path.of(MIXES)));
    run(
        List.of("report", file.toString(), "--samples", "64", "--seed", "7"),
        folder.resolve("first"));
    Files.writeString(file, "mixcost: 1\n");
    Comparison again = AskAgain.compare(MixCost.create(), folder.resolve("first/run.json"));
    MixCost mixCost = MixCost.create();
    Comparison first =
        mixCost.compare(mixCost.read(Path.of(MIXES)).get(), SimulationPlan.of(64, 7));
    assertThat(again.results()).extracting(Result::total).isEqualTo(totals(first));
  }

  private static List<Figure> totals(Comparison comparison) {
    return comparison.results().stream().map(Result::total).toList();
  }
}
