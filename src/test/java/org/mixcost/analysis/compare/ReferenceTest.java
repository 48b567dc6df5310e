package org.mixcost.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.testing.Studies;

/** Twelve uncertain inputs against many runs of another program; and what pairing promises. */
class ReferenceTest {
  private static final Comparison MC12 =
      Comparison.of(Studies.shipped("05-mc12.yaml"), SimulationPlan.of(1_000_000, 42));

  @ParameterizedTest
  @CsvFileSource(resources = "mc12Reference.csv", numLinesToSkip = 1)
  void quantitiesAreThoseOfTheReference(
      String quantity, double reference, double errorOfReference, double errorOfOneRun) {
    assertThat(quantity(quantity)).isCloseTo(reference, within(3 * errorOfOneRun));
  }

  private static double quantity(String name) {
    Difference sourcing = MC12.differences().stream()
        .filter(difference -> difference.scenario().equals("all-synthetic"))
        .findFirst()
        .orElseThrow();
    Summary total = MC12.get("mix").total().spread().orElseThrow();
    Summary difference = sourcing.total().spread().orElseThrow();
    return switch (name) {
      case "total_p5" -> total.p5();
      case "total_p50" -> total.p50();
      case "total_p95" -> total.p95();
      case "total_mean" -> total.mean();
      case "diff_p5" -> difference.p5();
      case "diff_p50" -> difference.p50();
      case "diff_p95" -> difference.p95();
      case "diff_mean" -> difference.mean();
      case "p_diff_negative" -> sourcing.odds().lower();
      default -> throw new AssertionError(name);
    };
  }

  @Test
  void anotherScenarioWithInputsOfItsOwnChangesNoDraw() {
    Comparison two = Comparison.of(Studies.of(Studies.PRICE_AND_LICENSE), SimulationPlan.usual());
    Comparison three =
        Comparison.of(Studies.of(Studies.PRICE_AND_LICENSE + """
              c:
                extends: a
                data: {real: {books: {kind: per_unit, tokens: 1M to 5M, price: 1 to 9 USD/Mtok}}}
                other: {audit: 5 to 50 USD}
            """), SimulationPlan.usual());
    for (String scenario : new String[] {"a", "b"}) {
      assertThat(three.get(scenario).total()).isEqualTo(two.get(scenario).total());
    }
    assertThat(three.differences().get(0)).isEqualTo(two.differences().get(0));
  }
}
