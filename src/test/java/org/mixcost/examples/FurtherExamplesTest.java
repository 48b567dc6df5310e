package org.mixcost.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.quality.Verdict;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.Sweep.Point;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.diff.Cause;
import org.mixcost.examples.AskHowGood.AsGood;
import org.mixcost.issue.Where;
import org.mixcost.model.Category;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import tools.jackson.databind.json.JsonMapper;

/** The examples of what is asked less often do what they say. */
class FurtherExamplesTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(1024, 42);

  private static Study read(String file) {
    return MixCost.create().read(Path.of("data/scenarios", file)).get();
  }

  private static double p95(Result result) {
    Figure total = result.total();
    return total.spread().map(Summary::p95).orElse(total.central());
  }

  /** By the reference of {@code tv_fit.csv}, which is SciPy's from many starts. */
  @Test
  void aLawIsFittedToRuns() {
    Path runs = Path.of("src/test/resources/org/mixcost/analysis/fit/fit_synthetic_runs.csv");
    FitALaw.Fitted fitted = FitALaw.of(runs).get();
    assertThat(fitted.law().e()).isCloseTo(1.8171839320049954, withinPercentage(0.02));
    assertThat(JsonMapper.shared().readTree(fitted.json()).get("kind")).hasToString("\"fit\"");
  }

  @Test
  void aTableOfRunsThatIsNotThereIsTold() {
    assertThat(FitALaw.of(Path.of("none.csv")).text()).startsWith("none.csv: error: ");
  }

  /** Own accelerators cost less than any API on average and in bad cases, but not in all draws. */
  @Test
  void oneIsChosenByWhatItCostsInBadCases() {
    ChooseOne choice = new ChooseOne(read("03-api-or-own-accelerators.json"), "p90");
    assertThat(choice.best()).contains("own-fast");
    assertThat(choice.regrets().values()).allSatisfy(usd -> assertThat(usd).isPositive());
    assertThat(choice.turns()).containsKey("generators/llama-3.1-8b-instruct");
    assertThat(choice.document().kind()).isEqualTo("decide");
  }

  /** A few texts are enough, of a share that may be anything: they say which model is to write the others. */
  @Test
  void aPilotIsAskedFor() {
    AskForAPilot pilot = new AskForAPilot(
        read("14-is-a-pilot-worth-it.yaml"), "data.synthetic.lessons.acceptance", 1.4);
    assertThat(pilot.items()).isBetween(50, 1000);
    assertThat(pilot.choices()).containsExactly("large", "small");
    assertThat(pilot.document().kind()).isEqualTo("pilot");
  }

  /** 20k hours less at a mean price of 2.25, half a dollar more for a mean of 90k hours: the two cancel out. */
  @Test
  void whatHasChangedIsToldByCause() {
    Path folder = Path.of("src/test/resources/org/mixcost/cli");
    WhatHasChanged changed =
        new WhatHasChanged(folder.resolve("plan.yaml"), folder.resolve("plan-changed.yaml"));
    assertThat(changed.part("plan", Cause.SPEED)).isEqualTo(-45e3);
    assertThat(changed.part("plan", Cause.OWN_PRICES)).isEqualTo(45e3);
    assertThat(changed.inputs())
        .contains("accelerator price: 2 USD/GPU-hour, now 2.5 USD/GPU-hour");
    assertThat(changed.isTooMuch()).isTrue();
    assertThat(changed.document().kind()).isEqualTo("diff");
  }

  /** As the page on the back-test says of the shipped runs. */
  @Test
  void estimatesAreTestedOnWhatIsPublished() {
    TestTheEstimates tested = new TestTheEstimates();
    assertThat(tested.medianError()).isBetween(0.10, 0.30);
    assertThat(tested.predicted()).isBetween(0.5, 1.0);
  }

  @Test
  void estimatesAreTestedOnRunsOfOnesOwn(@TempDir Path folder) throws IOException {
    Path runs = Files.writeString(folder.resolve("ours.csv"), """
        id,org,arch,params_active,tokens_trained,hardware,chip_hours_reported
        first,Us,dense,1e9,1e12,a100-sxm-80gb,14000
        """);
    assertThat(new TestTheEstimates().ofRuns(runs).get())
        .startsWith("# Back-test of hours and cost on ours.csv")
        .contains("| first |");
  }

  /** 20 million outputs of the list at 0.8 USD a million tokens. */
  @Test
  void pricesOfAListAreThoseOfEstimates(@TempDir Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("prices.json"), """
        {"acme/acme-writer-2": {"litellm_provider": "acme", "mode": "chat",
          "input_cost_per_token": 2e-07, "output_cost_per_token": 8e-07}}
        """);
    MixCost mixCost = ImportPrices.read(list, folder, "2026-07-01").get();
    Study study = mixCost.parse("mix.yaml", """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          written:
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
            data:
              synthetic:
                stories:
                  tokens: 1B
                  method: seeded
                  generator: {model: acme-writer-2}
                  prompt_ratio: 1
                  output_tokens: 500
                  acceptance: 100%
        """).get();
    double usd = mixCost.estimate(study.baselineScenario()).value("data.stories.generate");
    assertThat(usd).isCloseTo(1e9 * (0.2 + 0.8) / 1e6, withinPercentage(1e-9));
  }

  /** Those whose 95th percentile is above the rule, by the comparison itself. */
  @Test
  void aRuleRefusesWhatIsAboveIt() {
    Study study = read("01-headline.yaml");
    Comparison comparison = MixCost.create().compare(study, SimulationPlan.of(4096, 42));
    List<String> above = comparison.results().stream()
        .filter(result -> p95(result) > 2e6)
        .map(Result::name)
        .toList();
    assertThat(above).isNotEmpty().hasSizeLessThan(study.scenarios().size());
    assertThat(RefuseAPlan.by("p95(total) > 2M USD", study).get()).isEqualTo(above);
    assertThat(RefuseAPlan.by("p95(totl) > 2M USD", study).text())
        .contains("did you mean 'total'?");
  }

  /** What the page on optima shows: 60B tokens of the web, and a sixth of the synthetic text. */
  @Test
  void theBestMixIsSought() {
    List<Variable> vary = List.of(
        new Variable("data.real.web.epochs", List.of("1..6"), Where.NOWHERE),
        new Variable("data.synthetic.textbooks.tokens", List.of("0..400B"), Where.NOWHERE));
    Path file = Path.of("data/scenarios/01-headline.yaml");
    Best best = new SeekTheBest().cheapest(file, "mostly-synthetic", vary).orElseThrow();
    assertThat(SeekTheBest.settings(best))
        .containsExactly(
            "data.real.web.epochs = 1.8", "data.synthetic.textbooks.tokens = 40B tokens");
  }

  @Test
  void workersShareASweep() throws Exception {
    Study study = read("01-headline.yaml");
    List<String> vary = List.of("training.price=1:4:0.5");
    Sweep whole = MixCost.create()
        .sweep(new SweepQuestion(study, vary), PLAN, new Progress())
        .get();
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      List<Point> points = ShareASweep.points(study, vary, 3, workers);
      assertThat(points).hasSize(7).isEqualTo(whole.points());
    } finally {
      workers.shutdown();
    }
  }

  @Test
  void aTerminalShowsHowATotalWasComputed() {
    String text = new ShowInATerminal().howComputed(read("05-mc12.yaml"), "mix", 100);
    assertThat(text).contains("\u001b[").contains("training.gpu_hours");
    assertThat(text.replaceAll("\u001b\\[[0-9;]*m", "").lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
  }

  @Test
  void whatIsSpentAddsUpToTheTotal() {
    Study study = read("02-every-kind-of-source.yaml");
    Map<Category, Double> spent = new ShowInATerminal().spent(study.baselineScenario());
    double total = MixCost.create().estimate(study.baselineScenario()).totalUsd();
    assertThat(spent).containsKeys(Category.COMPUTE, Category.REAL_DATA, Category.PEOPLE);
    assertThat(spent.values().stream().mapToDouble(usd -> usd).sum())
        .isCloseTo(total, withinPercentage(1e-9));
  }

  /** With less synthetic text than doubt begins at, and with more. */
  @Test
  void equalQualityHasItsPriceAndItsDoubt() {
    AskHowGood good = new AskHowGood(read("01-headline.yaml"));
    Map<String, AsGood> found = good.asGood();
    assertThat(found.get("gpt3-2024").light()).isEqualTo(Verdict.Color.GREEN);
    assertThat(found.get("mostly-synthetic").light()).isEqualTo(Verdict.Color.AMBER);
    assertThat(found.get("mostly-synthetic").usd()).isNegative();
    assertThat(good.works()).isNotEmpty().doesNotHaveDuplicates();
  }

  /** Villalobos et al. 2024 have 2026 to 2032. */
  @Test
  void textRunsOutWithinTheYearsThatAreProjected() {
    assertThat(WhenTextRunsOut.years()).matches("202[5-7] to 203[0-9]");
  }

  /** 100,000 GPU-hours on 100 accelerators are 41.67 days, of which 30.4375 are in the first month. */
  @Test
  void monthsAreTold() {
    Study study = MixCost.create().parse("plan.yaml", """
            mixcost: 1
            title: A run
            as_of: 2026-11
            scenarios:
              plan:
                schedule: {start: 2026-11}
                model: {parameters: 8B}
                training: {accelerator: h100-sxm-80gb, accelerators: 100, gpu_hours: 100k GPU-hours, price: 2 USD/GPU-hour}
                data: {real: {web: {kind: open, tokens: 100B}}}
            """).get();
    Map<String, Double> months = new AskWhen().months(study);
    double first = 200e3 * 30.4375 * 2400 / 100e3;
    assertThat(months).containsOnlyKeys("2026-11", "2026-12");
    assertThat(months.get("2026-11")).isCloseTo(first, within(1e-6));
    assertThat(months.get("2026-12")).isCloseTo(200e3 - first, within(1e-6));
  }

  /** 244,491.75 USD were paid; what was due is 242,099 USD: 55,604 of training, 24,495, 90,000 and 72,000. */
  @Test
  void aBillIsComparedWithItsPlan() {
    Path folder = Path.of("src/test/resources/org/mixcost/actuals");
    CompareABill.SoFar soFar =
        CompareABill.of(folder.resolve("plan.yaml"), folder.resolve("bill.csv"));
    assertThat(soFar.overspentCents() / 100.0).isCloseTo(244_491.75 - 242_099, within(1.0));
    assertThat(soFar.totalUsd()).isBetween(350e3, 400e3);
    assertThat(soFar.markdown()).contains("has cost 244k USD");
  }
}
