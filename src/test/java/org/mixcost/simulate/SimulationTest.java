package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.load.StudyReader;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Simulation.Setting;

/** Very many draws: the same on any number of threads, and right where the answer is known. */
class SimulationTest {
  private static final long SAMPLES = 100_000; // the last block is not full

  /** A total that is one free line, so that its distribution is known. */
  private static final String ONE_LINE = """
      mixcost: 1
      scenarios:
        a:
          model: {parameters: 1}
          training: {accelerator: v100-sxm2-32gb, utilization: 50%, price: 0 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 1, processing: 0 USD/Mtok}}}
          other: {license: AMOUNT}
      """;

  private static final String TWO_SCENARIOS = """
      mixcost: 1
      scenarios:
        a:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 20% to 50%, price: 2 to 3 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 1T to 3T, processing: 0.01 to 0.1 USD/Mtok}}}
        b:
          extends: a
          training: {utilization: 30% to 60%}
          other: {license: 10k to 1M USD}
      """;

  private final Inputs inputs = new Inputs();

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void theNumberOfThreadsChangesNoBit(int threads) {
    List<CostModel> models = models(TWO_SCENARIOS);
    List<Measure> measures = measures(models);
    Simulation one = Simulation.run(models, inputs, measures, new SimulationPlan(SAMPLES, 42, 1));
    Simulation many =
        Simulation.run(models, inputs, measures, new SimulationPlan(SAMPLES, 42, threads));
    for (Measure measure : measures) {
      assertThat(many.get(measure)).isEqualTo(one.get(measure));
    }
  }

  /** More blocks than there may be stretches, so that a stretch is of several. */
  @Test
  void noBitOfAMeanDependsOnTheThreadsHoweverManyDrawsThereAre() {
    List<CostModel> models = models(TWO_SCENARIOS);
    Measure total = total(models, 1);
    long samples = 2_500_000;
    Summary one = Simulation.run(models, inputs, List.of(total), new SimulationPlan(samples, 42, 1))
        .get(total);
    Summary three = Simulation.run(
            models, inputs, List.of(total), new SimulationPlan(samples, 42, 3))
        .get(total);
    assertThat(three).isEqualTo(one);
    assertThat(one.samples()).isEqualTo(samples);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void severalPointsHaveTheBitsOfEachAlone(int threads) {
    List<CostModel> models = models(TWO_SCENARIOS);
    List<Measure> measures = measures(models);
    SimulationPlan plan = new SimulationPlan(SAMPLES, 42, threads);
    Sampler sampler = new Sampler(inputs, 42);
    Varied tokens = Varied.find(inputs, "data.real.web.tokens").orElseThrow();
    List<Pins> points = List.of(tokens.at(1e12), tokens.at(3e12), tokens.at(2e12));
    List<Simulation> together = Simulation.runEach(
        models, inputs, measures, plan, new Setting(sampler, Pins.NONE, new Progress()), points);
    for (int i = 0; i < points.size(); i++) {
      Simulation alone = Simulation.run(
          models, inputs, measures, plan, new Setting(sampler, points.get(i), new Progress()));
      for (Measure measure : measures) {
        assertThat(together.get(i).get(measure)).isEqualTo(alone.get(measure));
      }
    }
  }

  /** Held at one value, tokens that are the same in each scenario cost the same to process in each draw. */
  @Test
  void whatIsTheSameInTwoScenariosIsSummedUpForBoth() {
    List<CostModel> models = models(TWO_SCENARIOS);
    List<Measure> processing = List.of(
        new Measure.OfLine(0, models.get(0).find("data.web.process").orElseThrow()),
        new Measure.OfLine(1, models.get(1).find("data.web.process").orElseThrow()));
    Simulation both = Simulation.run(models, inputs, processing, SimulationPlan.of(SAMPLES, 42));
    assertThat(both.get(processing.get(1))).isEqualTo(both.get(processing.get(0)));
    assertThat(both.errorOfDifference(processing.get(0), processing.get(1)).orElseThrow())
        .isZero();
  }

  private static List<Measure> measures(List<CostModel> models) {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      for (Line line : models.get(i).lines()) {
        measures.add(new Measure.OfLine(i, line));
      }
    }
    Measure.OfLine a = total(models, 0);
    Measure.OfLine b = total(models, 1);
    measures.add(new Measure.OfDifference(b, a));
    measures.add(new Measure.Ratio(b, a));
    measures.add(new Measure.OverLeast(b, List.of(a, b)));
    return measures;
  }

  /** What is the least itself is no more than it, and 0 in a tie; of the others alone it may be less. */
  @Test
  void aLineIsNeverBelowTheLeastOfSeveralOfWhichItIsOne() {
    List<CostModel> models = models(TWO_SCENARIOS);
    Measure.OfLine a = total(models, 0);
    Measure.OfLine b = total(models, 1);
    Measure over = new Measure.OverLeast(b, List.of(a, b));
    Measure ahead = new Measure.OverLeast(b, List.of(a));
    Measure difference = new Measure.OfDifference(b, a);
    Simulation simulation = Simulation.run(
        models, inputs, List.of(over, ahead, difference), SimulationPlan.of(4096, 42));
    assertThat(simulation.get(ahead)).isEqualTo(simulation.get(difference));
    assertThat(simulation.get(over).odds().lower()).isZero();
    assertThat(simulation.get(over).odds().same())
        .isEqualTo(simulation.get(difference).odds().lower());
    assertThat(simulation.get(over).p95()).isEqualTo(simulation.get(difference).p95());
  }

  /** The error that one seed states is about as much as the means of many seeds differ. */
  @Test
  void theErrorOfAMeanIsTheSpreadOfManySeeds() {
    List<CostModel> models = models(TWO_SCENARIOS);
    List<Measure> both = List.of(total(models, 0), total(models, 1));
    double[] means = new double[60];
    double squares = 0;
    for (int seed = 0; seed < means.length; seed++) {
      Simulation run = Simulation.run(models, inputs, both, new SimulationPlan(8192, seed, 1));
      means[seed] = run.get(both.get(0)).mean() - run.get(both.get(1)).mean();
      double error = run.errorOfDifference(both.get(0), both.get(1)).orElseThrow();
      squares += error * error / means.length;
    }
    double mean = Arrays.stream(means).average().orElseThrow();
    double variance =
        Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (means.length - 1);
    assertThat(Math.sqrt(squares)).isCloseTo(Math.sqrt(variance), withinPercentage(35));
  }

  @Test
  void oneStretchOfDrawsTellsNoErrorOfAMean() {
    List<CostModel> models = models(TWO_SCENARIOS);
    List<Measure> both = List.of(total(models, 0), total(models, 1));
    Simulation run = Simulation.run(models, inputs, both, SimulationPlan.of(1024, 42));
    assertThat(run.errorOfDifference(both.get(0), both.get(1))).isEmpty();
  }

  @Test
  void anotherSeedGivesOtherDrawsOfTheSameAnswer() {
    Summary first = summary("2 to 8 USD", 1);
    Summary second = summary("2 to 8 USD", 2);
    assertThat(second).isNotEqualTo(first).isNotEqualTo(summary("2 to 8 USD", 1, SAMPLES + 1));
    assertThat(summary("2 to 8 USD", 1)).isEqualTo(first);
    assertThat(second.p50()).isCloseTo(first.p50(), within(0.02));
  }

  @Test
  void whereAllIsFixedTheSimulationIsTheEstimate() {
    List<CostModel> models = models(TWO_SCENARIOS
        .replaceAll("[0-9.kT%]+ to ", "")
        .replace("scenarios:", "defaults: {quality: {skip: true}}\nscenarios:"));
    List<Measure> measures = measures(models);
    Simulation simulation = Simulation.run(models, inputs, measures, SimulationPlan.of(3000, 42));
    for (int i = 0; i < models.size(); i++) {
      Estimate estimate = Estimate.of(models.get(i), inputs.central());
      for (Line line : models.get(i).lines()) {
        Summary summary = simulation.get(new Measure.OfLine(i, line));
        assertThat(summary).as(line.id()).isEqualTo(Summary.fixed(estimate.value(line)));
        assertThat(summary.isFixed()).isTrue();
      }
    }
  }

  /** Mean and standard deviation in closed form; strata make the true error far smaller than that of free draws. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uniform(1, 10) | 5.5 | 2.598",
        "triangular(1, 3, 10) | 4.6666666667 | 1.929", // (1 + 3 + 10) / 3
        "pert(1, 3, 10) | 3.8333333333 | 1.580", // (1 + 4 * 3 + 10) / 6
        "2 to 8 | 4.3714066403 | 1.927",
        "normal(100, 15) | 100 | 15",
        "values(1, 2, 4, 7) | 3.3333333333 | 1.6" // the areas (1.5 + 3 + 5.5) / 3
      })
  void meansOfKnownDistributionsAreMet(String distribution, double mean, double deviation) {
    Summary summary = summary(distribution + " USD", 42);
    double standardError = deviation / Math.sqrt(SAMPLES);
    assertThat(summary.mean()).isCloseTo(mean, within(4 * standardError));
    assertThat(summary.samples()).isEqualTo(SAMPLES);
  }

  @Test
  void theEndsOfAnIntervalAreItsFifthAndNinetyFifthPercentile() {
    Summary summary = summary("2 to 8 USD", 42);
    assertThat(summary.p5()).isCloseTo(2, within(0.005));
    assertThat(summary.p50()).isCloseTo(4, within(0.005));
    assertThat(summary.p95()).isCloseTo(8, within(0.02));
    assertThat(summary.odds()).isEqualTo(new Odds(0, 0));
  }

  @Test
  void whatTwoScenariosShareCancelsInTheirDifference() {
    String second = "  b: {extends: a, other: {extra: 5 USD}}\n";
    List<CostModel> models = models(ONE_LINE.replace("AMOUNT", "2M to 8M USD") + second);
    Measure.OfDifference difference = new Measure.OfDifference(total(models, 1), total(models, 0));
    Summary summary = Simulation.run(models, inputs, List.of(difference), SimulationPlan.usual())
        .get(difference);
    assertThat(summary.p5()).isCloseTo(5, within(1e-8));
    assertThat(summary.p95()).isCloseTo(5, within(1e-8));
  }

  @Test
  void whatWasNotMeasuredCannotBeAsked() {
    List<CostModel> models = models(ONE_LINE.replace("AMOUNT", "5 USD"));
    Simulation simulation = Simulation.run(models, inputs, List.of(), SimulationPlan.usual());
    assertThatIllegalArgumentException().isThrownBy(() -> simulation.get(total(models, 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(models.get(0), inputs.central()).value("none"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-5, 1", "2000000001, 1", "10, 0"})
  void aPlanThatCannotBeCarriedOutIsRefused(long samples, int threads) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SimulationPlan(samples, 1, threads));
  }

  @Test
  void aSingleDrawIsEnoughForASummary() {
    Summary summary = summary("2 to 8 USD", 42, 1);
    assertThat(summary.isFixed()).isTrue();
    assertThat(summary.p50()).isPositive();
  }

  private Summary summary(String amount, long seed) {
    return summary(amount, seed, SAMPLES);
  }

  private Summary summary(String amount, long seed, long samples) {
    List<CostModel> models = models(ONE_LINE.replace("AMOUNT", '"' + amount + '"'));
    Measure.OfLine total = total(models, 0);
    return Simulation.run(models, inputs, List.of(total), SimulationPlan.of(samples, seed))
        .get(total);
  }

  private static Measure.OfLine total(List<CostModel> models, int scenario) {
    return new Measure.OfLine(scenario, models.get(scenario).total());
  }

  private List<CostModel> models(String yaml) {
    List<Scenario> scenarios = DocumentReader.read(
            "test.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .then(new StudyReader(Catalog.builtIn())::read)
        .get()
        .scenarios();
    return scenarios.stream().map(scenario -> CostModel.plan(scenario, inputs)).toList();
  }
}
