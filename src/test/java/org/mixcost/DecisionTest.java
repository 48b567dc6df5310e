package org.mixcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.decision.Decision;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** What decides between the cheapest and the runner-up, whichever of them is the baseline, if any is. */
class DecisionTest {
  private static final MixCost MIX_COST = MixCost.create();

  private static Comparison compare(String scenarios) {
    return MIX_COST.compare(Studies.of("scenarios:\n" + scenarios), SimulationPlan.of(10_240, 42));
  }

  private static Optional<Decision> decide(Comparison comparison) {
    return MIX_COST.decision(comparison, new Progress());
  }

  private static String scenario(String name, String costs) {
    return """
          %s:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 0 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
            other: {%s}
        """.formatted(name, costs);
  }

  /** What the two share, 100 to 200 USD, is not in their difference, which is the wage alone. */
  @Test
  void theRunnerUpIsMeasuredAgainstTheCheapestAndNotTheBaseline() {
    Comparison comparison = compare(scenario("old", "all: 300 USD")
        + scenario("cheap", "team: \"uniform(100, 200) USD\"")
        + scenario("second", "team: \"uniform(100, 200) USD\", wage: \"uniform(0, 40) USD\""));
    Difference rival = comparison.rivals().get(0);
    assertThat(comparison.cheapest().name()).isEqualTo("cheap");
    assertThat(rival.scenario()).isEqualTo("second");
    assertThat(rival.baseline()).isEqualTo("cheap");
    assertThat(rival.total().central()).isEqualTo(20);
    assertThat(rival.total().spread().orElseThrow().p95()).isCloseTo(38, within(0.5));
    assertThat(rival.odds().lower()).isZero();
  }

  /** Of two that move the difference, the variance of uniform numbers goes with the square of their width: 9 to 1. */
  @Test
  void theDriversAreThoseOfTheDifference() {
    Decision decision = decide(
            compare(
                scenario("a", "team: \"uniform(100, 900) USD\"")
                    + scenario(
                        "b",
                        "team: \"uniform(100, 900) USD\", wage: \"uniform(10, 40) USD\", fee: \"uniform(0, 10) USD\"")))
        .orElseThrow();
    assertThat(decision.drivers())
        .extracting(InputDriver::name)
        .containsExactly("other.wage", "other.fee");
    assertThat(decision.drivers().get(0).explained()).isCloseTo(0.9, within(0.02));
  }

  /** The wage is 70 USD at its median; at 50 USD both cost 150. */
  @Test
  void itTurnsWhereTheDriverMakesTheTwoCostTheSame() {
    Breakeven turn = decide(compare(scenario("a", "fee: 150 USD")
            + scenario("b", "fee: 100 USD, wage: \"uniform(40, 100) USD\"")))
        .flatMap(Decision::turn)
        .orElseThrow()
        .breakeven();
    assertThat(turn.range().input().name()).isEqualTo("other.wage");
    assertThat(turn.nearest()).isCloseTo(50, within(1e-6));
  }

  /** Nothing is uncertain: 120 USD would have to rise to 220, by a factor of 1.8, or 200 to fall to 100, by one of 2. */
  @Test
  void whereNothingIsUncertainTheInputThatMovesLeastTurnsIt() {
    Breakeven turn = decide(
            compare(scenario("a", "own: 120 USD") + scenario("b", "large: 200 USD, small: 20 USD")))
        .flatMap(Decision::turn)
        .orElseThrow()
        .breakeven();
    assertThat(turn.range().input().name()).isEqualTo("other.own");
    assertThat(turn.nearest()).isCloseTo(220, within(1e-6));
  }

  @Test
  void nothingDecidesATie() {
    assertThat(decide(compare(scenario("a", "fee: 1 USD") + scenario("b", "fee: 1 USD"))))
        .isEmpty();
  }

  @Test
  void ofASingleScenarioItIsTheTotalThatIsDriven() {
    Decision decision = decide(compare(scenario("a", "fee: 1 USD, wage: \"uniform(10, 40) USD\"")))
        .orElseThrow();
    assertThat(decision.drivers()).extracting(InputDriver::name).containsExactly("other.wage");
    assertThat(decision.turn()).isEmpty();
  }

  @Test
  void whateverCostsAsLittleAsTheCheapestIsARival() {
    Comparison comparison = compare(scenario("a", "fee: 2 USD")
        + scenario("b", "fee: 1 USD")
        + scenario("c", "fee: 1 USD")
        + scenario("d", "fee: 1 USD"));
    assertThat(comparison.rivals()).extracting(Difference::scenario).containsExactly("c", "d");
    assertThat(comparison.rivals()).allMatch(Difference::isTie);
  }
}
