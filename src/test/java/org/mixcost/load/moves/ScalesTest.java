package org.mixcost.load.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ScaleUsed;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.RandomScenarios;

/** Inputs that are moved by a factor, in a file and on request. */
class ScalesTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final String FILE = """
      mixcost: 1
      as_of: 2026-10
      rates: {EUR: 1.10 USD}
      scenarios:
        a:
          evaluation: 100 EUR
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, accelerators: 64, gpu_hours: 1000, %s}
          data:
            real: {web: {kind: open, tokens: 100B}}
            synthetic:
              t:
                tokens: 1B
                method: closed_book
                output_tokens: 500
                acceptance: 50%% to 80%%
                prompt_ratio: 1
                generator: {model: gpt-oss-120b, provider: together_ai}
          scale: {%s}
      """;

  private static final String PRICE = "price: 2 USD/GPU-hour";

  private static Checked<Study> read(String price, String scale) {
    return MIX_COST.parse("scaled.yaml", FILE.formatted(price, scale));
  }

  private static double usd(Study study, String line) {
    Comparison found = MIX_COST.compare(study, SimulationPlan.of(1, 1));
    return found.baseline().get(line).central();
  }

  private static double usd(String price, String scale, String line) {
    return usd(read(price, scale).get(), line);
  }

  /** 1,000 hours at 2 USD are 2,000 USD; at 2 EUR and 1.10 USD 2,200 USD. */
  @ParameterizedTest
  @CsvSource({
    "price: 2 USD/GPU-hour, training.price: 70%, 1400",
    "price: 2 USD/GPU-hour, training.price: 0.7, 1400",
    "price: 2 USD/GPU-hour, training.price: 3x, 6000",
    "price: 2 USD/GPU-hour, training.price: +30%, 2600",
    "price: 2 USD/GPU-hour, training.price: −30 %, 1400",
    "price: 2 USD/GPU-hour, training.price: {value: +30 %}, 2600",
    "price: 2 EUR/GPU-hour, training.price: 70%, 1540",
    "price: 2 USD/GPU-hour, training.gpu_hours: 150%, 3000"
  })
  void whatIsStatedIsMultiplied(String price, String scale, double usd) {
    assertThat(usd(price, scale, "compute.training")).isCloseTo(usd, within(1e-9));
  }

  @Test
  void aPriceIsMovedByItsKeyOrByTheRowThatItIsLookedUpIn() {
    String lookedUp = "rental: on_demand, vendor: aws";
    double whole = usd(lookedUp, "", "compute.training");
    assertThat(usd(lookedUp, "training.price: 50%", "compute.training"))
        .isCloseTo(whole / 2, within(1e-9));
    assertThat(usd(lookedUp, "rentals/h100-sxm-80gb.on_demand: 50%", "compute.training"))
        .isCloseTo(whole / 2, within(1e-9));
  }

  @Test
  void factorsOfOneInputMultiplyAndAreListedAsTheyAreWritten() {
    String lookedUp = "rental: on_demand, vendor: aws";
    String both = "rentals/h100-sxm-80gb.on_demand: 50%, training.price: 50%";
    assertThat(usd(lookedUp, both, "compute.training"))
        .isCloseTo(usd(lookedUp, "", "compute.training") / 4, within(1e-9));
    assertThat(read(lookedUp, both).get().scenarios().get(0).scales())
        .extracting(ScaleUsed::path)
        .containsExactly("rentals/h100-sxm-80gb.on_demand", "training.price");
  }

  @Test
  void allPricesOfAModelAreMovedByItsName() {
    double whole = usd(PRICE, "", "data.t.generate");
    assertThat(whole).isPositive();
    assertThat(usd(PRICE, "generators/gpt-oss-120b: 50%", "data.t.generate"))
        .isCloseTo(whole / 2, within(1e-9));
  }

  /** 50% to 80% moved by 120% has its 95th percentile at 96%, and its tail ends at 100%. */
  @Test
  void aShareStaysAShare() {
    Checked<Study> read = read(PRICE, "data.synthetic.t.acceptance: 120%");
    Models models = Models.plan(read.get());
    CostModel model = models.all().get(0);
    Draws draws = models.inputs().central();
    Input acceptance = models.inputs().named("data.synthetic.t.acceptance").get(0);
    Bills bills = model.newBills();
    draws.set(acceptance, 0.75);
    model.evaluate(draws, bills);
    double kept = bills.get(model.find("data.t.generate").orElseThrow());
    draws.set(acceptance, 0.95);
    model.evaluate(draws, bills);
    assertThat(bills.get(model.find("data.t.generate").orElseThrow()))
        .isCloseTo(kept * 0.9, within(kept * 1e-12));
    assertThat(codes(read)).contains("tail-cut");
  }

  @Test
  void theFactorIsAnInputThatMayBeUncertainAndCited() {
    Study study = read(
            PRICE, "training.price: {value: 60% to 80%, source: offer, note: until March}")
        .get();
    assertThat(Models.plan(study).inputs().uncertain())
        .extracting(input -> input.quantity().name())
        .contains("scale.training.price");
    assertThat(study.scenarios().get(0).scales()).hasSize(1);
  }

  /** An interval holds 90% of what is believed between its ends: 5% of it below, 5% above. */
  @ParameterizedTest
  @ValueSource(strings = {"+20% to +40%", "120% to 140%"})
  void aChangeIsAFactorInAnIntervalToo(String factor) {
    for (Study study : List.of(
        read(PRICE, "training.price: " + factor).get(),
        MIX_COST
            .scale(read(PRICE, "").get(), List.of("training.price=" + factor))
            .get())) {
      Quantity by = study.scenarios().get(0).scales().get(0).factor();
      assertThat(by.quantile(0.05)).isCloseTo(1.2, within(1e-9));
      assertThat(by.quantile(0.95)).isCloseTo(1.4, within(1e-9));
    }
  }

  @Test
  void aSpreadIsNoChange() {
    Quantity by = read(PRICE, "training.price: \"normal(-10%, 5%)\"")
        .get()
        .scenarios()
        .get(0)
        .scales()
        .get(0)
        .factor();
    assertThat(by.median()).isCloseTo(0.9, within(1e-9));
    assertThat(by.quantile(0.841345) - 0.9).isCloseTo(0.05, within(1e-5));
  }

  /** 1.2 · 80% is below 1, the least that there is of development, as the run itself counts; it has no upper end. */
  @Test
  void aTailThatIsCutAtTheLowerEndIsToldToo() {
    String developed = PRICE + ", development: 1.2";
    assertThat(codes(read(developed, "training.development: 80% to 110%"))).contains("tail-cut");
    assertThat(codes(read(developed, "training.development: 95% to 110%")))
        .doesNotContain("tail-cut");
  }

  /** 50% less three times 20% is -10%, so more than 0.1% lies below 0%. */
  @Test
  void whatIsSaidOfAFactorIsSaidInTheResults() {
    Study study = read(PRICE, "training.price: \"normal(50%, 20%)\"").get();
    assertThat(study.scenarios().get(0).warnings())
        .extracting(Issue::code, issue -> issue.where().line())
        .contains(tuple("tail-cut", 19));
  }

  @Test
  void onRequestFactorsComeOnTopOfThoseOfTheFile() {
    Study study = read(PRICE, "training.price: 50%").get();
    Study moved = MIX_COST
        .scale(study, List.of("training.price=50%", "training.gpu_hours=2x"))
        .get();
    assertThat(usd(moved, "compute.training")).isCloseTo(1000, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "training.prise: 70%     | unknown-input | did you mean 'training.price'?",
        "training.goodput: 70%   | unknown-input | no 'training.goodput' to move",
        "data.synthetic.t.generator.batch_discount: 70% | unknown-input | no 'data.synthetic.t.generator.batch_discount'",
        "laws/mixcost_refit240: 70% | unknown-input | no 'laws/mixcost_refit240' to move",
        "training.price: 70      | out-of-domain | up to 1000%",
        "training.price: -100%   | out-of-domain | where 70% is 30% less",
        "training.price: +0.3    | not-a-factor  | '+0.3' is no factor",
        "training.price: 20% to +40% | not-a-factor | '20% to +40%' is no factor",
        "data.synthetic.t.acceptance: 200% | out-of-domain | up to 100%",
      })
  void aFactorThatMovesNothingOrTooFarIsAnError(String scale, String code, String words) {
    Checked<Study> read = read(PRICE, scale);
    assertThat(read.found()).isEmpty();
    assertThat(read.issues())
        .filteredOn(issue -> issue.code().equals(code))
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.message()).contains(words);
          assertThat(issue.where().line()).isEqualTo(19);
        });
  }

  @Test
  void aFactorOfTheDefaultsNeedsAnInputInOneScenarioOnly() {
    String two = """
        mixcost: 1
        defaults:
          scale: {contingency: 50%%}
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, gpu_hours: 1000, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 100B}}}
        scenarios:
          with: {contingency: 10%%}
          without: {%s}
        """;
    assertThat(codes(MIX_COST.parse("two.yaml", two.formatted("")))).isEmpty();
    assertThat(usd(MIX_COST.parse("two.yaml", two.formatted("")).get(), "total"))
        .isCloseTo(2100, within(1e-9));
  }

  @Test
  void aFactorIsTheOneOfTheScenariosThatItMoves() {
    String two = """
        mixcost: 1
        defaults:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, gpu_hours: 1000, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 100B}}}
        scenarios:
          with: {contingency: 10%}
          without: {}
        """;
    Study moved = MIX_COST
        .scale(MIX_COST.parse("two.yaml", two).get(), List.of("contingency=50%"))
        .get();
    assertThat(moved.get("with").scales()).hasSize(1);
    assertThat(moved.get("without").scales()).isEmpty();
  }

  private static List<String> codes(Checked<Study> read) {
    return read.issues().stream().map(Issue::code).toList();
  }

  static LongStream seeds() {
    return LongStream.range(0, RandomScenarios.files(5));
  }

  /** Four fifths of a number that is known are what a file with that number costs. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aFactorIsAsGoodAsTheNumber(long seed) {
    Study study = RandomScenarios.of(seed).study();
    Models plain = Models.plan(study);
    for (Input input : plain.inputs().all()) {
      Quantity quantity = input.quantity();
      Checked<Study> scaled = MIX_COST.scale(study, List.of(quantity.name() + "=80%"));
      if (!isStated(quantity, plain) || scaled.found().isEmpty()) {
        continue;
      }
      Draws draws = plain.inputs().central();
      new Varied(quantity.name(), plain.inputs().named(quantity.name()))
          .at(0.8 * quantity.median())
          .set(draws);
      Models moved = Models.plan(scaled.get());
      for (int i = 0; i < study.scenarios().size(); i++) {
        if (!plain.all().get(i).reads(input)) {
          continue;
        }
        assertThat(total(moved.all().get(i), moved.inputs().central()))
            .as(quantity.name() + " of " + study.scenarios().get(i).name())
            .isCloseTo(total(plain.all().get(i), draws), within(1e-6));
      }
    }
  }

  private static boolean isStated(Quantity quantity, Models models) {
    return quantity.isFixed()
        && !quantity.citation().equals(Citation.NOT_STATED)
        && models.inputs().named(quantity.name()).size() == 1
        && models.study().scenarios().stream().map(Scenario::scales).allMatch(List::isEmpty);
  }

  private static double total(CostModel model, Draws draws) {
    Bills bills = model.newBills();
    model.evaluate(draws, bills);
    return bills.get(model.total());
  }
}
