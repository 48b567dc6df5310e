package org.mixcost.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.examples.ShowIssues.Problem;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tools.jackson.databind.json.JsonMapper;

/** The examples do what they say, and the library is used as its users use it. */
class ExamplesTest {
  /** What {@link BuildAScenario} builds. */
  private static final String SAME_AS_A_FILE = """
      mixcost: 1
      title: Real text, or half of it rephrased?
      as_of: 2026-07
      baseline: all-real
      scenarios:
        all-real:
          model: {parameters: 8B}
          training:
            accelerator: h100-sxm-80gb
            utilization: 30% to 45%
            price: 2.20 to 3.00 USD/GPU-hour
          data: {real: {web: {kind: open, tokens: 400B}}}
        half-rephrased:
          extends: all-real
          data:
            real: {web: {tokens: 200B}}
            synthetic:
              rephrased:
                tokens: 200B
                method: rephrase
                generator: {model: llama-3.1-8b-instruct}
                prompt_ratio: 1.2
                output_tokens: 359
                acceptance: 75% to 90% in ..100%
      """;

  private static Comparison fromFile() {
    MixCost mixCost = MixCost.create();
    return mixCost.compare(
        mixCost.parse("same.yaml", SAME_AS_A_FILE).get(), SimulationPlan.usual());
  }

  private static Study headline() {
    return MixCost.create().read(Path.of("data/scenarios/01-headline.yaml")).get();
  }

  @Test
  void aFileIsReadAndCompared() {
    assertThat(ReadAFile.compare(Path.of("data/scenarios/01-headline.yaml")).lines())
        .hasSize(2)
        .allMatch(line -> line.matches("[a-z0-9-]+: -\\d+k USD"));
  }

  @Test
  void aFileThatIsNotThereIsToldAndNotThrown() {
    assertThat(ReadAFile.compare(Path.of("none.yaml"))).startsWith("none.yaml: error: ");
  }

  @Test
  void aFileOutsideOfItsFolderIsToldAndNotRead() throws IOException {
    Path folder = Path.of("data/scenarios");
    assertThat(StayInAFolder.read(folder, Path.of("01-headline.yaml")).get().scenarios())
        .hasSize(3);
    assertThat(StayInAFolder.read(folder, Path.of("../README.md")).text())
        .contains("[outside-roots]");
  }

  /** As a file says it with that price in it. */
  @Test
  void aSliderShowsWhatAFileWithThatPriceWould(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mix.yaml"), SAME_AS_A_FILE);
    MixCost mixCost = MixCost.create();
    String priced = SAME_AS_A_FILE.replace("2.20 to 3.00", "2.5");
    Comparison expected =
        mixCost.compare(mixCost.parse("priced.yaml", priced).get(), SimulationPlan.usual());
    Map<Double, Double> risk = MoveASlider.riskByPrice(file, "half-rephrased");
    assertThat(risk)
        .hasSize(7)
        .containsEntry(
            2.5, expected.get("half-rephrased").total().spread().orElseThrow().p95());
  }

  @Test
  void aPivotOfTheLinesIsTheCostByCategory() {
    Path file = Path.of("data/scenarios/01-headline.yaml");
    MixCost mixCost = MixCost.create();
    Comparison comparison = mixCost.compare(mixCost.read(file).get(), SimulationPlan.of(1024, 42));
    Table costs = PivotATable.costs(file);
    for (Result result : comparison.results()) {
      DoubleColumn usd = costs.doubleColumn(result.name());
      for (int row = 0; row < costs.rowCount(); row++) {
        String category = costs.stringColumn("category").get(row);
        double expected = result.lines().stream()
            .filter(line -> line.category().key().equals(category))
            .mapToDouble(line -> result.get(line).central())
            .sum();
        assertThat(usd.isMissing(row) ? 0 : usd.get(row)).isEqualTo(expected);
      }
    }
    assertThat(costs.stringColumn("category").asList()).contains("compute", "total");
  }

  @Test
  void scenariosInCodeCostWhatTheSameFileDoes() {
    Comparison built = BuildAScenario.compare();
    for (Result expected : fromFile().results()) {
      Result result = built.get(expected.name());
      assertThat(result.total()).isEqualTo(expected.total());
      assertThat(result.get("training.flop")).isEqualTo(expected.get("training.flop"));
    }
  }

  @Test
  void aCopyAtAnotherPriceCostsWhatAFileWithThatPriceDoes() {
    MixCost mixCost = MixCost.create();
    Scenario built = BuildAScenario.study(mixCost).get("half-rephrased");
    String file = SAME_AS_A_FILE.replace("2.20 to 3.00", "2.5");
    Scenario read = mixCost.parse("priced.yaml", file).get().get("half-rephrased");
    assertThat(mixCost.estimate(BuildAScenario.priced(mixCost, built, 2.5)).totalUsd())
        .isEqualTo(mixCost.estimate(read).totalUsd());
  }

  /** What decides on quality is not asked for in the example. */
  @Test
  void scenariosInCodeTellWhatTheyLeaveOutAsTheSameFileDoes() {
    Comparison built = BuildAScenario.compare();
    for (Result expected : fromFile().results()) {
      Scenario scenario = built.get(expected.name()).scenario();
      assertThat(scenario.notIncluded())
          .containsExactlyInAnyOrderElementsOf(expected.scenario().notIncluded());
      assertThat(scenario.defaults())
          .extracting(DefaultUsed::path, used -> used.quantity().text())
          .containsExactlyElementsOf(expected.scenario().defaults().stream()
              .filter(used -> !used.path().contains("quality."))
              .map(used -> tuple(used.path(), used.quantity().text()))
              .toList());
    }
  }

  @Test
  void chartsAndTablesAreTakenOut(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TakeOut.Taken taken =
        TakeOut.of(Path.of("data/scenarios/01-headline.yaml"), folder.resolve("slide.png"), out);
    assertThat(taken.svg()).startsWith("<svg").contains("width=\"16cm\"").endsWith("</svg>\n");
    assertThat(taken.image().getWidth()).isEqualTo((int) Math.rint(16 / 2.54 * 96));
    assertThat(ImageIO.read(folder.resolve("slide.png").toFile()).getWidth())
        .isEqualTo((int) Math.rint(8 / 2.54 * 150));
    assertThat(taken.csv().lines()).hasSize(1 + 3);
    assertThat(JsonMapper.shared().readTree(taken.json())).hasSize(2);
    assertThat(
            JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).get("kind"))
        .hasToString("\"report\"");
  }

  private static final String RENTED = """
      mixcost: 1
      as_of: 2026-07
      scenarios:
        ours:
          model: {parameters: 1B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%, rental: on_demand, vendor: our-cluster}
          data: {real: {web: {kind: open, tokens: 20B}}}
      """;

  private static final String RENTALS = "accelerator,vendor,basis,usd_per_gpu_hour,date,source\n";

  private static String rental(String price) {
    return RENTALS + "h100-sxm-80gb,our-cluster,on_demand," + price + ",2026-07-01,database\n";
  }

  /** The application has 1.90 USD/GPU-hour. */
  @Test
  void pricesOfADatabaseComeOverThoseOfTheApplication() {
    double hours = UseOwnPrices.estimate(RENTED, RENTALS).get().totalUsd() / 1.90;
    assertThat(hours).isCloseTo(6 * 1e9 * 20e9 / (0.40 * 989.4e12 * 3600), withinPercentage(0.1));
    assertThat(UseOwnPrices.estimate(RENTED, rental("2.50")).get().totalUsd())
        .isCloseTo(hours * 2.50, withinPercentage(1e-9));
  }

  @Test
  void whatIsWrongWithThePricesOfADatabaseIsTold() {
    assertThat(UseOwnPrices.estimate(RENTED, rental("free")).text())
        .startsWith("price service/rentals.csv:2:1: error: usd_per_gpu_hour 'free'");
  }

  @Test
  void aFormIsToldWhichFieldIsWrong() {
    assertThat(ShowIssues.of(RENTED.replace("40%", "140%")))
        .extracting(Problem::field, Problem::code)
        .contains(tuple("scenarios.ours.training.utilization", "out-of-domain"));
  }

  @Test
  void whatDrivesADifferenceAddsUpToIt() {
    MixCost mixCost = MixCost.create();
    Study study = headline();
    double difference = mixCost.estimate(study.get("mostly-synthetic")).totalUsd()
        - mixCost.estimate(study.get("gpt3-2024")).totalUsd();
    Map<String, Double> drivers = new AskWhy(study).drivers("gpt3-2024", "mostly-synthetic");
    assertThat(drivers.values().stream().mapToDouble(usd -> usd).sum())
        .isCloseTo(difference, withinPercentage(1e-6));
  }

  /** What inputs do together counts for each of them, so the sum is not below 1 but for the error of 1,024 draws. */
  @Test
  void whatADifferenceRestsOnIsAllOfIt() {
    Map<String, Double> shares = new AskWhy(headline()).shares("mostly-synthetic");
    assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isGreaterThan(0.9);
  }

  @Test
  void whereTwoScenariosCostTheSameTheyDo() {
    Study study = headline();
    String input = "data.synthetic.textbooks.tokens";
    double turn = new AskWhy(study).turn("gpt3-2024", "mostly-synthetic", input);
    Comparison there =
        MixCost.create().prepare(study).with(input, turn).compare(SimulationPlan.of(1, 42));
    assertThat(there.get("mostly-synthetic").total().central())
        .isCloseTo(there.get("gpt3-2024").total().central(), withinPercentage(1e-3));
  }

  @Test
  void aGridOfPricesIsWhatEachPriceCosts() {
    Study study = headline();
    Map<Double, Double> costs = new AskWhy(study).costs("training.price=2:3:0.5");
    assertThat(costs).containsOnlyKeys(2.0, 2.5, 3.0);
    Comparison there = MixCost.create()
        .prepare(study)
        .with("training.price", 2.5)
        .compare(SimulationPlan.of(1, 42));
    assertThat(costs).containsEntry(2.5, there.results().get(0).total().central());
  }

  /** What stands for the symbols gives the figure: 6 · N · D / peak / utilization. */
  @Test
  void aFigureSaysWhatItIsComputedFrom() {
    Study study = MixCost.create()
        .parse("rented.yaml", RENTED.replace("vendor: our-cluster", "vendor: lambda"))
        .get();
    Map<String, Double> terms = new AskWhy(study).terms("ours", "training.flop");
    assertThat(terms.values().stream().reduce(1.0, (a, b) -> a * b)).isEqualTo(6 * 1e9 * 20e9);
  }

  @Test
  void twoScenariosAreDecidedByWhatIsUncertainInThem() {
    assertThat(new AskWhy(headline()).decisive())
        .isNotEmpty()
        .doesNotContain("model.parameters")
        .allMatch(MixCost.create().prepare(headline()).inputs()::contains);
  }
}
