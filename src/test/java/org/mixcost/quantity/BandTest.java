package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.quantity.Distribution.Beta;
import org.mixcost.quantity.Distribution.Normal;
import org.mixcost.quantity.Distribution.Pert;
import org.mixcost.quantity.Distribution.Triangular;
import org.mixcost.quantity.Distribution.Uniform;

/** Three values of which the middle one is the median, cut or whole; and beliefs that are none. */
class BandTest {
  /** Of the lower half, from 1 to 2, what is below 1.5 is cut; of the upper one what is above 6. */
  private static final Band CUT = Band.of(1, 2, 8, false).cut(1.5, 6);

  @Test
  void theMedianOfABandIsTheTypicalValueHoweverItIsCut() {
    assertThat(CUT.quantile(0.5)).isEqualTo(2);
    assertThat(CUT.probability(2)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void nothingLiesBeyondTheCut() {
    assertThat(CUT.probability(1.49)).isZero();
    assertThat(CUT.probability(1.5)).isCloseTo(0, within(1e-15));
    assertThat(CUT.probability(6)).isOne();
    assertThat(CUT.quantile(1e-12)).isCloseTo(1.5, within(1e-9));
    assertThat(CUT.quantile(1 - 1e-12)).isCloseTo(6, within(1e-9));
  }

  /**
   * Of the whole band the lower half is log-normal with median 2 and 5th percentile 1: σ = ln 2 / z. Below 1.5 lies
   * Φ(ln(1.5 / 2) / σ) of it, and so much is taken from what is below any other value.
   */
  @Test
  void whatIsLeftOfAHalfFillsIt() {
    double sigma = Math.log(2) / StandardNormal.Z95;
    double cut = StandardNormal.probability(Math.log(1.5 / 2) / sigma);
    double below = StandardNormal.probability(Math.log(1.8 / 2) / sigma);
    assertThat(CUT.probability(1.8)).isCloseTo((below - cut) / (0.5 - cut) / 2, within(1e-12));
  }

  /** The same above: median 2, 95th percentile 8. */
  @Test
  void whatIsLeftOfTheUpperHalfFillsIt() {
    double sigma = Math.log(4) / StandardNormal.Z95;
    double left = StandardNormal.probability(Math.log(6 / 2.0) / sigma) - 0.5;
    double below = StandardNormal.probability(Math.log(3 / 2.0) / sigma) - 0.5;
    assertThat(CUT.probability(3)).isCloseTo(0.5 + below / left / 2, within(1e-12));
  }

  @Test
  void probabilityIsTheInverseOfTheQuantile() {
    for (double p = 0.01; p < 1; p += 0.07) {
      assertThat(CUT.probability(CUT.quantile(p))).isCloseTo(p, within(1e-9));
    }
  }

  /** Twice the amount is twice the amount at every percentile, cut and all. */
  @Test
  void aBandInAnotherUnitIsCutThere() {
    Band twice = CUT.scale(2);
    assertThat(twice.quantile(0.01)).isCloseTo(2 * CUT.quantile(0.01), within(1e-12));
    assertThat(twice.quantile(0.99)).isCloseTo(2 * CUT.quantile(0.99), within(1e-12));
    Band share = Band.of(0.1, 0.2, 0.8, true);
    assertThat(share.scale(1)).isEqualTo(share);
    assertThatIllegalArgumentException().isThrownBy(() -> share.scale(2));
  }

  /** A half between equal values is that value. */
  @Test
  void aBandMayHaveOneHalfOnly() {
    assertThat(Band.of(2, 2, 8, false).quantile(0.2)).isEqualTo(2);
    assertThat(Band.of(1, 8, 8, false).quantile(0.9)).isEqualTo(8);
  }

  static List<ThrowingCallable> contradictions() {
    return List.of(
        () -> Band.of(2, 2, 2, false),
        () -> Band.of(1, 9, 8, false),
        () -> Band.of(1, 2, 8, false).cut(3, 4),
        () -> Band.of(1, 2, 8, false).cut(0, 1),
        () -> new Triangular(2, 2, 2),
        () -> new Pert(2, 2, 2),
        () -> new Beta(0, 1),
        () -> new Beta(1, 0),
        () -> new Beta(Double.POSITIVE_INFINITY, 1),
        () -> new Normal(Double.NaN, 1),
        () -> new Normal(1, 0),
        () -> Normal.ofInterval(2, 2),
        () -> new Uniform(Double.NEGATIVE_INFINITY, 1),
        () -> new Uniform(1, Double.POSITIVE_INFINITY),
        () -> new LogitNormal(0.5, 0.5),
        () -> new LogitNormal(0.5, 1));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void aBeliefThatContradictsItselfIsRefused(ThrowingCallable belief) {
    assertThatIllegalArgumentException().isThrownBy(belief);
  }

  /** The typical value may be an edge of the cut. */
  @Test
  void aCutMayBeginAtTheMedian() {
    assertThat(Band.of(1, 2, 8, false).cut(2, 6).quantile(0.4)).isCloseTo(2, within(1e-15));
    assertThat(Band.of(1, 2, 8, false).cut(1.5, 2).quantile(0.6)).isCloseTo(2, within(1e-15));
  }
}
