package org.mixcost.analysis.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mixcost.analysis.breakeven.Breakeven.Cheaper;
import org.mixcost.analysis.breakeven.Breakeven.Range;
import org.mixcost.analysis.breakeven.Breakeven.Spread;
import org.mixcost.model.Models;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.Studies;

/** Where two scenarios cost the same, where algebra tells. */
class BreakevenTest {
  private static final int DRAWS = 4096;
  private static final String RATE = "data.synthetic.text.self_hosted.tokens_per_second";

  /** Text by API at 0.15 and 0.60 USD/Mtok with 2.9 prompt tokens for each written, or on an own accelerator. */
  private static final String API_OR_OWN = """
      scenarios:
        api:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data:
            synthetic:
              text:
                tokens: 10B
                method: seeded
                acceptance: 100%
                prompt_ratio: 2.9
                generator: {model: any, input_price: 0.15 USD/Mtok, output_price: 0.60 USD/Mtok}
        own:
          extends: api
          data:
            synthetic:
              text:
                generator: none
                self_hosted:
                  model: any
                  price: PRICE
                  tokens_per_second: 1000 tokens/s
                  efficiency: 100%
      """;

  private static final Models FIXED =
      Studies.models(API_OR_OWN.replace("PRICE", "2.50 USD/GPU-hour"));
  private static final Models UNCERTAIN =
      Studies.models(API_OR_OWN.replace("PRICE", "\"uniform(2, 3) USD/GPU-hour\""));

  /** θ* = p · 1e6 / (3600 · (0.60 + 2.9 · 0.15)): an hour of it writes what the API would charge for an hour. */
  private static double rate(double usdPerGpuHour) {
    return usdPerGpuHour * 1e6 / (3600 * (0.60 + 2.9 * 0.15));
  }

  private static Breakeven between(Models models, double from, double to) {
    Varied rate = Varied.find(models.inputs(), RATE).orElseThrow();
    return Breakeven.of(models, 0, 1, new Range(rate, from, to), DRAWS, 42, new Progress());
  }

  @Test
  void theRateAtWhichAnOwnAcceleratorIsAsCheapAsAnApi() {
    Breakeven breakeven = between(FIXED, 100, 5000);
    assertThat(breakeven.central()).hasSize(1);
    assertThat(breakeven.central().get(0)).isCloseTo(rate(2.5), within(1e-6));
    assertThat(rate(2.5)).isCloseTo(671, within(0.5));
    assertThat(breakeven.atStart()).isEqualTo(Cheaper.FIRST);
  }

  /** From half of 671, where they cross, to twice the 1000 tokens a second of the file. */
  @Test
  void nearItIsFromHalfTheLeastToTwiceTheMost() {
    Range near = between(FIXED, 100, 50_000).near().range();
    assertThat(near.from()).isCloseTo(rate(2.5) / 2, within(1e-6));
    assertThat(near.to()).isEqualTo(2000);
    Range narrow = between(FIXED, 500, 1500).near().range();
    assertThat(narrow.from()).isEqualTo(500);
    assertThat(narrow.to()).isEqualTo(1500);
  }

  /** Prices of 2.05 to 2.95 cross below the 1000 tokens a second of the file. */
  @Test
  void nearItIsWhereItIsOverTheDraws() {
    Range near = between(UNCERTAIN, 100, 50_000).near().range();
    assertThat(near.from()).isCloseTo(rate(2.05) / 2, within(0.5));
    assertThat(near.to()).isEqualTo(2000);
  }

  @Test
  void whereNothingElseIsUncertainThereIsNoSpread() {
    assertThat(between(FIXED, 100, 5000).spread().draws()).isZero();
  }

  @Test
  void aRangeWithoutACrossingTellsWhichIsCheaper() {
    assertThat(between(FIXED, 700, 5000).central()).isEmpty();
    assertThat(between(FIXED, 700, 5000).atStart()).isEqualTo(Cheaper.SECOND);
    assertThat(between(FIXED, 100, 600).central()).isEmpty();
    assertThat(between(FIXED, 100, 600).atStart()).isEqualTo(Cheaper.FIRST);
  }

  /** The crossing is proportional to the price, so its percentiles are those of the price of 2 to 3. */
  @Test
  void theSpreadIsThatOfWhatMovesTheCrossing() {
    Spread spread = between(UNCERTAIN, 100, 5000).spread();
    assertThat(spread.draws()).isEqualTo(DRAWS);
    assertThat(spread.none()).isZero();
    assertThat(spread.several()).isZero();
    assertThat(spread.p5()).isCloseTo(rate(2.05), within(0.5));
    assertThat(spread.p50()).isCloseTo(rate(2.5), within(0.5));
    assertThat(spread.p95()).isCloseTo(rate(2.95), within(0.5));
  }

  /** Prices above 2.75 cross beyond the range; of the others, 2.0375 is the 5th percentile and 2.375 the median. */
  @Test
  void drawsWithoutACrossingAreCountedAndLeftOut() {
    Spread spread = between(UNCERTAIN, 100, rate(2.75)).spread();
    assertThat(spread.none()).isCloseTo(0.25, within(0.001));
    assertThat(spread.p5()).isCloseTo(rate(2.0375), within(0.5));
    assertThat(spread.p50()).isCloseTo(rate(2.375), within(0.5));
  }

  @Test
  void whereNoDrawCrossesThePercentilesAreUndefined() {
    Spread spread = between(UNCERTAIN, 1000, 5000).spread();
    assertThat(spread.none()).isEqualTo(1);
    assertThat(spread.p50()).isNaN();
  }

  @Test
  void whatMovesBothAlikeLeavesThemTheSame() {
    Models same = Studies.models(Studies.PRICE_AND_LICENSE + "  c: {extends: a}\n");
    Varied price = Varied.find(same.inputs(), "training.price").orElseThrow();
    Breakeven breakeven =
        Breakeven.of(same, 0, 2, new Range(price, 1, 4), DRAWS, 42, new Progress());
    assertThat(breakeven.atStart()).isEqualTo(Cheaper.NEITHER);
    assertThat(breakeven.central()).isEmpty();
    assertThat(breakeven.spread().draws()).isZero();
  }

  @Test
  void aRangeMustRise() {
    Varied rate = Varied.find(FIXED.inputs(), RATE).orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(rate, 2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(rate, 2, Double.NaN));
  }

  @Test
  void bothScenariosAreOfTheStudy() {
    Study study = FIXED.study();
    Scenario first = study.scenarios().get(0);
    Scenario stranger = UNCERTAIN.study().scenarios().get(1);
    assertThatThrownBy(() -> new BreakevenQuestion(study, first, stranger, RATE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
