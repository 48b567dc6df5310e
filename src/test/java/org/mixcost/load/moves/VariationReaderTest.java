package org.mixcost.load.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.analysis.breakeven.Breakeven.Range;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.load.moves.VariationReader.Variation;
import org.mixcost.model.Models;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** What an analysis is to move, as it is written on the command line. */
class VariationReaderTest {
  private static final VariationReader READER =
      new VariationReader(Studies.models(Studies.PRICE_AND_LICENSE));

  private static Double[] values(String text) {
    return axis(READER, text).get().values().toArray(Double[]::new);
  }

  private static Checked<Axis> axis(VariationReader reader, String text) {
    return reader.axes(List.of(text)).then(found -> Checked.of(found.moved().get(0)));
  }

  private static Checked<Range> range(String text) {
    return READER.range(text).then(found -> Checked.of(found.moved()));
  }

  private static Issue issue(Checked<?> read) {
    assertThat(read.issues()).hasSize(1);
    assertThat(read.found()).isEmpty();
    return read.issues().get(0);
  }

  @Test
  void aListKeepsItsOrder() {
    assertThat(values("training.price=3,1.5,2")).containsExactly(3.0, 1.5, 2.0);
    assertThat(values("training.price=3")).containsExactly(3.0);
  }

  @Test
  void aValueThatIsThereTwiceIsOnePoint() {
    assertThat(values("training.price=3,1,3.0")).containsExactly(3.0, 1.0);
  }

  @Test
  void stepsIncludeBothEnds() {
    assertThat(values("training.price=1:3:0.5")).containsExactly(1.0, 1.5, 2.0, 2.5, 3.0);
    assertThat(values("training.utilization=0.1:0.7:0.1")).hasSize(7);
  }

  @Test
  void aStepThatDoesNotComeOutEndsBeforeTheLastValue() {
    assertThat(values("training.price=1:2:0.3")).hasSize(4).endsWith(1 + 3 * 0.3);
  }

  @Test
  void unitsAndMagnitudesAreThoseOfScenarioFiles() {
    assertThat(values("training.price=2 USD/GPU-hour, 3 USD/GPU-hour")).containsExactly(2.0, 3.0);
    assertThat(values("data.real.web.tokens=1B,2000M")).containsExactly(1e9, 2e9);
    assertThat(values("training.utilization=40%,0.5")).containsExactly(0.4, 0.5);
    assertThat(values("training.utilization=20%:60%:20%")).hasSize(3).contains(0.2);
    assertThat(values(" training.price = 2 , 3 ")).containsExactly(2.0, 3.0);
  }

  @Test
  void theAxisHoldsTheInput() {
    Axis axis = axis(READER, "other.license=5").get();
    assertThat(axis.input().name()).isEqualTo("other.license");
    assertThat(axis.input().inputs()).hasSize(1);
  }

  @Test
  void aRangeHasTwoEnds() {
    Range range = range("training.price=1:4 USD/GPU-hour").get();
    assertThat(range.from()).isEqualTo(1);
    assertThat(range.to()).isEqualTo(4);
  }

  /** p1 and p99 of an even amount of 0 to 100; a tenth and ten times a known one, but no share above 1. */
  @Test
  void aMissingRangeIsAUsualOne() {
    Range uncertain = range("other.license").get();
    assertThat(uncertain.from()).isCloseTo(1, within(1e-9));
    assertThat(uncertain.to()).isCloseTo(99, within(1e-9));
    Range known = range("training.utilization").get();
    assertThat(known.from()).isCloseTo(0.05, within(1e-12));
    assertThat(known.to()).isEqualTo(1);
  }

  @Test
  void anInputThatIsZeroHasNoUsualRange() {
    Issue issue = issue(range("data.real.web.processing"));
    assertThat(issue.code()).isEqualTo("no-range");
    assertThat(issue.help()).isEqualTo("write data.real.web.processing=from:to");
  }

  @Test
  void anUnknownInputIsAnErrorWithASuggestion() {
    Issue issue = issue(axis(READER, "training.prise=1,2"));
    assertThat(issue.code()).isEqualTo("unknown-input");
    assertThat(issue.message())
        .isEqualTo("no input 'training.prise'; did you mean 'training.price'?");
    assertThat(issue.help()).contains("training.price, ").doesNotContain("neutral.", "other.");
    assertThat(issue(axis(READER, "prize=1,2")).help()).contains("other.extra, other.license, ");
    assertThat(issue(range("price")).code()).isEqualTo("unknown-input");
  }

  @Test
  void anAxisNeedsValues() {
    assertThat(issue(axis(READER, "training.price")).code()).isEqualTo("no-values");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3:1:1", "1:1:1", "1:3", "1:3:0", "1:3:-1", "1:2:3:4"})
  void stepsThatDoNotRiseAreRefused(String text) {
    assertThat(issue(axis(READER, "training.price=" + text)).code()).isEqualTo("bad-range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3:1", "2:2", "1", "1:2:3"})
  void aRangeThatDoesNotRiseIsRefused(String text) {
    assertThat(issue(range("training.price=" + text)).code()).isEqualTo("bad-range");
  }

  @Test
  void tooManyStepsAreRefused() {
    assertThat(issue(axis(READER, "training.price=0:1:0.000001")).code())
        .isEqualTo("too-many-values");
  }

  @ParameterizedTest
  @CsvSource({
    "training.utilization=40, percent-sign",
    "training.utilization=0, out-of-domain",
    "training.utilization=-0.1, out-of-domain",
    "training.utilization=120%, out-of-domain",
    "data.real.web.tokens=-1, out-of-domain",
    "training.price=2 USD/Mtok, unit-mismatch",
    "training.price=1 to 3, not-fixed",
  })
  void whatAScenarioCouldNotSayNoStudyMovesItTo(String text, String code) {
    assertThat(issue(axis(READER, text)).code()).isEqualTo(code);
    String range = text.replace("=", text.contains("utilization") ? "=1%:" : "=1:");
    assertThat(issue(range(range)).code()).isEqualTo(code);
  }

  @Test
  void everyWrongValueIsTold() {
    assertThat(axis(READER, "training.utilization=40,0,50%").issues()).hasSize(2);
  }

  @Test
  void aRowOfTheCatalogIsAnInputToo() {
    VariationReader headline =
        new VariationReader(Models.plan(Studies.shipped("01-headline.yaml")));
    String constant = "defaults/training.flop_per_parameter_token";
    assertThat(axis(headline, constant + "=6,8").get().values()).containsExactly(6.0, 8.0);
    assertThat(issue(axis(headline, constant + "=-6")).code()).isEqualTo("out-of-domain");
  }

  private static final VariationReader OF_MANY_KEYS = new VariationReader(Studies.models("""
      scenarios:
        a:
          model: {parameters: 1B}
          training: {accelerator: h100-sxm-80gb, accelerators: 8, deadline: 9 days, utilization: 50%, rental: on_demand}
          data: {real: {web: {kind: flat_fee, tokens: 18B, fee: 1M USD}}}
        b:
          extends: a
          data: {real: {web: {fee: 1M USD/year}}}
      """));

  @Test
  void aWordOrAWholeNumberIsNotMoved() {
    for (String path : new String[] {"training.rental", "data.synthetic.text.rounds", "model"}) {
      Issue issue = issue(axis(OF_MANY_KEYS, path + "=1,2"));
      assertThat(issue.code()).isEqualTo("not-a-quantity");
      assertThat(issue.message()).startsWith("'" + path + "' holds no quantity");
    }
  }

  /** A deadline is only held against what comes out. */
  @ParameterizedTest
  @ValueSource(strings = {"training.deadline", "data.real.other.fee"})
  void aKeyThatNoFigureFollowsFromIsNotMoved(String path) {
    Issue issue = issue(axis(OF_MANY_KEYS, path + "=1,2"));
    assertThat(issue.code()).isEqualTo("unknown-input");
    assertThat(issue.message())
        .isEqualTo("no figure follows from a value that a scenario states at '" + path + "'");
    assertThat(issue.help()).contains("goes by the name of its row");
  }

  @Test
  void aFeeForATermAndOneForAYearAreNotMovedAsOne() {
    Issue issue = issue(axis(OF_MANY_KEYS, "data.real.web.fee=1M,2M"));
    assertThat(issue.code()).isEqualTo("several-units");
    assertThat(issue.message()).isEqualTo("'data.real.web.fee' is in USD and in USD/year");
  }

  @Test
  void whatStandsInForSomethingNotAskedForIsNotMoved() {
    assertThat(issue(axis(OF_MANY_KEYS, "neutral.1=1,2")).code()).isEqualTo("unknown-input");
  }

  private static final String TWO = """
      scenarios:
        a:
          model: {parameters: 1B}
          training: {accelerator: h100-sxm-80gb, accelerators: 8, utilization: 30% to 50%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 20B}}}
        b: {extends: a}
        looked-up:
          extends: a
          training: {price: none, rental: on_demand, vendor: aws}
      """;

  /** What the scenarios cost at the values of one axis, all else at its median [USD]. */
  private static List<List<Double>> usd(String vary) {
    Models models = Studies.models(TWO);
    Variation<List<Axis>> variation =
        new VariationReader(models).axes(List.of(vary)).get();
    return Grid.of(variation.models(), variation.moved())
        .evaluate(SimulationPlan.of(1, 1), new Progress())
        .points()
        .stream()
        .map(point -> point.totals().stream().map(Figure::central).toList())
        .toList();
  }

  private static void assertRatios(String vary, List<Double> low, List<Double> high) {
    List<Double> plain = usd("training.accelerators=8").get(0);
    List<List<Double>> moved = usd(vary);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(moved.get(0).get(i) / plain.get(i)).isCloseTo(low.get(i), within(1e-12));
      assertThat(moved.get(1).get(i) / plain.get(i)).isCloseTo(high.get(i), within(1e-12));
    }
  }

  @Test
  void aPercentageOfWhatIsNoShareIsAFactorAlsoOfWhatIsLookedUp() {
    assertRatios("training.price=70%,2x", List.of(0.7, 0.7, 0.7), List.of(2.0, 2.0, 2.0));
    assertRatios("model.parameters=50%,100%", List.of(0.5, 0.5, 0.5), List.of(1.0, 1.0, 1.0));
  }

  @Test
  void aChangeIsAFactor() {
    assertRatios("training.price=-30%,+30 %", List.of(0.7, 0.7, 0.7), List.of(1.3, 1.3, 1.3));
    assertRatios("training.price=-20%:+0%:10%", List.of(0.8, 0.8, 0.8), List.of(0.9, 0.9, 0.9));
  }

  /** The cost of the run goes with the reciprocal of its utilization. */
  @Test
  void timesIsAFactorOfAShare() {
    assertRatios("training.utilization=0.5x,2x", List.of(2.0, 2.0, 2.0), List.of(0.5, 0.5, 0.5));
  }

  @Test
  void aScenarioBeforeAColonIsMovedAlone() {
    assertRatios("b:training.price=1,4", List.of(1.0, 0.5, 1.0), List.of(1.0, 2.0, 1.0));
    assertRatios("b:training.price=50%,2x", List.of(1.0, 0.5, 1.0), List.of(1.0, 2.0, 1.0));
  }

  @Test
  void aPriceThatIsLookedUpIsMovedByItsKeyInItsScenario() {
    List<List<Double>> moved = usd("looked-up:training.price=2,4");
    assertThat(moved.get(0).get(2)).isCloseTo(moved.get(0).get(0), within(1e-6));
    assertThat(moved.get(1).get(2)).isCloseTo(2 * moved.get(0).get(0), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "c:training.price=1, unknown-scenario",
    "b:training.prise=1, unknown-input",
    "training.utilization=3x, out-of-domain",
    "'training.post_training=0x,1x', unknown-input",
    "'contingency=50%,2x', unknown-input",
    "b:training.post_training=+10%, not-a-factor",
    "training.price=-170%, out-of-domain",
    "'training.price=2,+10%', not-a-factor",
    "training.utilization=+10%, not-a-factor",
    "training.utilization=-10%, not-a-factor",
  })
  void whatCannotBeMovedSoIsAnError(String vary, String code) {
    assertThat(issue(axis(new VariationReader(Studies.models(TWO)), vary)).code())
        .isEqualTo(code);
  }

  /** Not stated, a factor has nothing to move; stated in one scenario alone, it moves that one. */
  @Test
  void aFactorNeedsSomethingThatIsStated() {
    String zero = TWO.replace("utilization:", "post_training: 0%, utilization:");
    Issue issue =
        issue(axis(new VariationReader(Studies.models(zero)), "training.post_training=0.5x,2x"));
    assertThat(issue.message())
        .isEqualTo("there is no 'training.post_training' to move by a factor");
    String stated = TWO.replace("b: {extends: a}", "b: {extends: a, contingency: 10%}");
    Axis axis =
        axis(new VariationReader(Studies.models(stated)), "contingency=0.5x,2x").get();
    assertThat(axis.input().name()).isEqualTo("factor of contingency");
    assertThat(axis.input().inputs()).hasSize(1);
  }

  /** Sources, scenarios and rows of the catalog may have a colon in their names. */
  @ParameterizedTest
  @CsvSource({
    "data.real.web:1.tokens=1B, data.real.web:1.tokens",
    "b:data.real.web:1.tokens=1B, b:data.real.web:1.tokens",
    "b : training.price=2, b:training.price",
    "b:c:training.price=2, b:c:training.price",
  })
  void aColonMayBePartOfAName(String vary, String name) {
    VariationReader reader = new VariationReader(
        Studies.models(TWO.replace("web:", "'web:1':").replace("looked-up:", "'b:c':")));
    assertThat(axis(reader, vary).get().input().name()).isEqualTo(name);
  }

  @Test
  void aColonInARowOfTheCatalogStandsBehindNoScenario() {
    Issue issue = issue(
        axis(new VariationReader(Studies.models(TWO)), "generators/deepseek.v3-v1:0.input=1"));
    assertThat(issue.code()).isEqualTo("unknown-input");
  }

  @Test
  void severalInputsMoveTogether() {
    Models models = Studies.models(TWO);
    Variation<List<Axis>> variation = new VariationReader(models)
        .axes(List.of("b:training.price=1,2", "training.price=70%", "training.accelerators=8,16"))
        .get();
    assertThat(variation.moved())
        .extracting(axis -> axis.input().name())
        .containsExactly("b:training.price", "factor of training.price", "training.accelerators");
    assertThat(variation.models().inputs().all())
        .containsAll(variation.moved().stream()
            .flatMap(axis -> axis.input().inputs().stream())
            .toList());
  }
}
