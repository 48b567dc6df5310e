package org.mixcost.diff;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** What has changed in an estimate, by cause. */
class StudyDiffTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(4096, 42);
  private static final double CENT = 0.01;

  private static StudyDiff diff(Study before, Study after) {
    return MIX_COST
        .diff(DiffQuestion.ofTotals(before, after), PLAN, new Progress())
        .get();
  }

  private static StudyDiff diff(String before, String after) {
    return diff(Studies.of(before), Studies.of(after));
  }

  private static Study fixture(String file) {
    return MIX_COST.read(Path.of("src/test/resources/org/mixcost/cli", file)).get();
  }

  private static ScenarioDiff plan() {
    return diff(fixture("plan.yaml"), fixture("plan-changed.yaml")).scenarios().get(0);
  }

  private static Study asOf(String file, String date) {
    List<Choice> words = List.of(new Choice(Optional.empty(), "as_of", date));
    return MIX_COST.read(Path.of("data/scenarios", file), words).get();
  }

  private static Map<String, Double> parts(ScenarioDiff scenario) {
    return scenario.changes().stream()
        .collect(toMap(
            ChangedInput::path,
            input -> input.part().map(Contribution::central).orElse(Double.NaN)));
  }

  /**
   * One person more for half a year is 60k USD, 5B tokens more at 2 USD/Mtok are 10k. 20k hours less at a mean of 2.25 USD
   * are 45k less, half a dollar more for a mean of 90k hours 45k more. Lambda asks 3.29 in place of 2.99 USD for each of
   * 1,000 hours. 80k to 125k have the median of 100k.
   */
  @Test
  void sixChangesHaveEachTheirCauseAndTheirPartToTheCent() {
    ScenarioDiff plan = plan();
    assertThat(plan.before().central())
        .isCloseTo(200e3 + 20e3 + 100e3 + 2990 + 240e3, within(CENT));
    assertThat(plan.after().central()).isCloseTo(200e3 + 30e3 + 100e3 + 3290 + 300e3, within(CENT));
    assertThat(plan.parts())
        .containsOnlyKeys(
            Cause.SCOPE, Cause.SPEED, Cause.OWN_PRICES, Cause.CATALOG_PRICES, Cause.BELIEFS);
    assertCents(plan, Cause.SCOPE, 60e3 + 5000 * 2);
    assertCents(plan, Cause.SPEED, -20e3 * 2.25);
    assertCents(plan, Cause.OWN_PRICES, 90e3 * 0.5);
    assertCents(plan, Cause.CATALOG_PRICES, 1000 * (3.29 - 2.99));
    assertCents(plan, Cause.BELIEFS, 0);
    Map<String, Double> inputs = parts(plan);
    assertThat(inputs.get("people.engineers.count")).isCloseTo(60e3, within(CENT));
    assertThat(inputs.get("data.real.journals.tokens")).isCloseTo(10e3, within(CENT));
    assertThat(inputs).hasSize(6);
  }

  private static void assertCents(ScenarioDiff scenario, Cause cause, double usd) {
    assertThat(scenario.parts().get(cause).central()).isCloseTo(usd, within(CENT));
  }

  /** The mean of a log-normal is its median times exp(σ² / 2), where 3.29 σ span its 90% interval. */
  @Test
  void aWiderRangeMovesTheMeanAlone() {
    double sigma = Math.log(125.0 / 80) / (2 * 1.6448536269514722);
    Contribution beliefs = plan().parts().get(Cause.BELIEFS);
    assertThat(beliefs.central()).isCloseTo(0, within(CENT));
    assertThat(beliefs.mean())
        .isCloseTo(100e3 * Math.expm1(sigma * sigma / 2), within(100e3 * sigma * 0.01));
  }

  @Test
  void valuesStandBesideEachOther() {
    ChangedInput price = plan().changes().stream()
        .filter(input -> input.path().equals("training.price"))
        .findFirst()
        .orElseThrow();
    assertThat(List.of(price.before(), price.after()))
        .containsExactly("2 USD/GPU-hour", "2.5 USD/GPU-hour");
    assertThat(price.cause()).isEqualTo(Cause.OWN_PRICES);
  }

  @Test
  void wordsAreNoCause() {
    String words = Studies.PRICE_AND_LICENSE
        .replace("parameters: 1B", "parameters: {value: 1B, source: somebody else, note: about}")
        .replace("  a:\n", "  # a remark\n  a:\n    title: Another title\n");
    StudyDiff diff = diff(Studies.PRICE_AND_LICENSE, "title: Another\n" + words);
    assertThat(diff.isOfWordsAlone()).isTrue();
    assertThat(diff.scenarios())
        .hasSize(2)
        .allMatch(scenario -> scenario.difference().isNone());
  }

  /** Where a list of sellers is looked up stands in each of its citations. */
  @Test
  void aLineMoreAboveAListOfSellersIsNoCause() throws IOException {
    Path file = Path.of("data/scenarios/11-human-or-ai-preferences.yaml");
    Study study = MIX_COST.read(file).get();
    Study moved =
        MIX_COST.parse(file.toString(), "# a remark\n" + Files.readString(file)).get();
    assertThat(diff(study, moved).isOfWordsAlone()).isTrue();
  }

  /** The headline states what its hours cost, and the catalog has one price of its generator. */
  @Test
  void theHeadlineIsTheSameOfEitherDate() {
    StudyDiff diff = diff(asOf("01-headline.yaml", "2024-10"), asOf("01-headline.yaml", "2026-07"));
    assertThat(diff.isOfWordsAlone()).isTrue();
  }

  @Test
  void aLaterDateMovesCatalogPricesAlone() {
    String file = "07-llama-3.1-405b-on-three-bases.yaml";
    StudyDiff diff = diff(asOf(file, "2024-10"), asOf(file, "2026-07"));
    assertThat(diff.scenarios()).hasSize(6).allSatisfy(scenario -> {
      assertThat(scenario.parts()).containsOnlyKeys(Cause.CATALOG_PRICES);
      assertThat(scenario.parts().get(Cause.CATALOG_PRICES).central())
          .isNotZero()
          .isCloseTo(scenario.difference().central(), within(CENT));
    });
  }

  @Test
  void anotherSellerIsAnOwnPrice() {
    String text = """
        scenarios:
          a:
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, rental: on_demand, vendor: lambda}
            data: {real: {web: {kind: open, tokens: 18B}}}
        """;
    ScenarioDiff scenario =
        diff(text, text.replace("lambda", "aws")).scenarios().get(0);
    assertThat(scenario.parts()).containsOnlyKeys(Cause.OWN_PRICES);
  }

  @Test
  void scenariosThatComeAndGoAreListed() {
    String other =
        Studies.PRICE_AND_LICENSE.replace("  b:", "  c:").replace("100, 200", "200, 300");
    StudyDiff diff = diff(Studies.PRICE_AND_LICENSE, other);
    assertThat(diff.scenarios()).extracting(ScenarioDiff::name).containsExactly("a");
    assertThat(diff.removed()).extracting(lone -> lone.scenario().name()).containsExactly("b");
    // 60 hours at the median of 2 USD, a license of 50, and 250 in place of 150
    assertThat(diff.added()).singleElement().satisfies(lone -> {
      assertThat(lone.scenario().name()).isEqualTo("c");
      assertThat(lone.figure().central()).isCloseTo(60 * 2 + 50 + 250, within(1e-9));
    });
  }

  @Test
  void anotherNameOfTheSameIsTold() {
    StudyDiff diff =
        diff(Studies.PRICE_AND_LICENSE, Studies.PRICE_AND_LICENSE.replace("  b:", "  c:"));
    assertThat(diff.added()).isEmpty();
    assertThat(diff.removed()).isEmpty();
    assertThat(diff.scenarios().get(1))
        .satisfies(scenario -> assertThat(scenario.isRenamed()).isTrue())
        .satisfies(scenario -> assertThat(scenario.isTie()).isTrue());
  }

  /** The mean of a product of two that rise together is above that of two that do not. */
  @Test
  void inputsThatAreTiedAreABelief() {
    String text = """
        scenarios:
          a:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 1 to 4 USD/GPU-hour, development: 1.5 to 6}
            data: {real: {web: {kind: open, tokens: 18B}}}
        """;
    String tied = """
        correlations:
          both: {first: training.price, second: training.development, rank: 0.9}
        """;
    ScenarioDiff scenario = diff(text, tied + text).scenarios().get(0);
    assertThat(scenario.parts()).containsOnlyKeys(Cause.BELIEFS);
    Contribution part = scenario.parts().get(Cause.BELIEFS);
    assertThat(part.central()).isZero();
    assertThat(part.mean()).isPositive().isCloseTo(scenario.difference().mean(), within(1e-9));
  }

  @Test
  void sharesThatMoveAreToldInTokens() {
    String text = """
        scenarios:
          a:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
            data:
              tokens: 10B
              real:
                web: {kind: open, share: 80%}
                books: {kind: per_unit, share: 20%, price: 1 USD/Mtok}
        """;
    ScenarioDiff scenario =
        diff(text, text.replace("80%", "70%").replace("20%", "30%")).scenarios().get(0);
    assertThat(scenario.parts().keySet()).containsExactly(Cause.SCOPE);
    // 1B tokens of books more at 1 USD/Mtok
    assertThat(scenario.parts().get(Cause.SCOPE).central()).isCloseTo(1000, within(1e-6));
    assertThat(scenario.changes())
        .filteredOn(input -> input.path().equals("data.real.books.tokens"))
        .singleElement()
        .satisfies(input -> assertThat(Map.entry(input.before(), input.after()))
            .isEqualTo(entry("2B tokens", "3B tokens")));
  }

  @Test
  void whatTheProgramMakesOfASavedRunIsACauseOfItsOwn() {
    Study study = Studies.of(Studies.PRICE_AND_LICENSE);
    Comparison now = MIX_COST.compare(study, PLAN);
    Contribution total = Contribution.of(now.get("a").total());
    SavedResult saved = new SavedResult(
        Map.of(
            "a",
            new Contribution(total.central() - 10, total.mean() - 12),
            "b",
            Contribution.of(now.get("b").total())),
        study,
        PLAN,
        "mixcost 0.0.9",
        "mixcost 0.1.0");
    StudyDiff diff = MIX_COST
        .diff(new DiffQuestion(study, study, "total", Optional.of(saved)), PLAN, new Progress())
        .get();
    ScenarioDiff a = diff.scenarios().get(0);
    assertThat(a.parts()).containsOnlyKeys(Cause.VERSION);
    assertThat(a.parts().get(Cause.VERSION).central()).isCloseTo(10, within(1e-9));
    assertThat(a.parts().get(Cause.VERSION).mean()).isCloseTo(12, within(1e-9));
    assertThat(a.before().central()).isCloseTo(total.central() - 10, within(1e-9));
    assertThat(diff.scenarios().get(1).parts()).isEmpty();
  }

  @Test
  void resultsOfTwoCurrenciesHaveNoDifference() {
    String euros = "rates: {EUR: 1.1 USD}\ncurrency: EUR\n" + Studies.PRICE_AND_LICENSE;
    assertThat(MIX_COST
            .diff(
                DiffQuestion.ofTotals(Studies.of(Studies.PRICE_AND_LICENSE), Studies.of(euros)),
                PLAN,
                new Progress())
            .text())
        .contains("currency-mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"increase > 12%", "increase > 70k USD", "increase >= 70.2k USD"})
  void anIncreaseBeyondALimitIsRefused(String gate) {
    assertThat(gate(gate).refusals(diff(fixture("plan.yaml"), fixture("plan-changed.yaml"))))
        .extracting(IncreaseGate.RefusedIncrease::scenario)
        .containsExactly("plan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"increase > 12.5%", "increase > 71k USD", "increase < 0%"})
  void anIncreaseWithinALimitPasses(String gate) {
    assertThat(gate(gate).refusals(diff(fixture("plan.yaml"), fixture("plan-changed.yaml"))))
        .isEmpty();
  }

  private static IncreaseGate gate(String text) {
    return Gate.parse(text).then(gate -> IncreaseGate.of(gate, Unit.USD)).get();
  }
}
