package org.mixcost.analysis.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.analysis.pilot.Measurement.Counted;
import org.mixcost.analysis.pilot.Measurement.Measured;
import org.mixcost.analysis.pilot.Measurement.MeasuredInProportion;

/** How what is found depends on the truth. */
class MeasurementTest {

  /** Of three items that are each counted with 0.4: 0.6³, and 0.6³ + 3 · 0.4 · 0.6². */
  @Test
  void itemsAreCountedAsTheBinomialSays() {
    assertThat(new Counted().atMost(0.5 / 3, 0.4, 3)).isCloseTo(0.216, within(1e-12));
    assertThat(new Counted().atMost(1.5 / 3, 0.4, 3)).isCloseTo(0.648, within(1e-12));
    assertThat(new Counted().atMost(3.5 / 3, 0.4, 3)).isEqualTo(1);
    assertThat(new Counted().atMost(-0.5 / 3, 0.4, 3)).isZero();
  }

  /** Summed one by one in the logarithm, far beyond where tails are left out. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.5, 0.9, 0.999})
  void tailsThatAreLeftOutAreNone(double truth) {
    int items = 400;
    double sum = 0;
    double logOfChance = items * Math.log(1 - truth);
    for (int k = 0; k < items; k++) {
      sum += Math.exp(logOfChance);
      assertThat(new Counted().atMost((k + 0.5) / items, truth, items))
          .as("%d of %d at %s", k, items, truth)
          .isCloseTo(sum, within(1e-9));
      logOfChance += Math.log((items - k) / (k + 1.0) * truth / (1 - truth));
    }
  }

  @Test
  void sharesOfNoneAndAllAreCountedToo() {
    assertThat(new Counted().atMost(0.5 / 9, 0, 9)).isEqualTo(1);
    assertThat(new Counted().atMost(8.5 / 9, 1, 9)).isZero();
  }

  /** With 16 measurements an error is a quarter as large: 1.6448536 of them lie above 95 %. */
  @Test
  void theMeanOfSeveralMeasurementsIsMoreExactByTheRootOfTheirNumber() {
    Measurement measured = new Measured(8);
    assertThat(measured.result(50, 1.6448536269514722, 16)).isCloseTo(53.2897072, within(1e-6));
    assertThat(measured.atMost(53.2897072539, 50, 16)).isCloseTo(0.95, within(1e-9));
  }

  /** Half as much again is as far from the truth as two thirds of it. */
  @Test
  void proportionsAreMeasuredOnTheScaleOfTheLogarithm() {
    Measurement measured = new MeasuredInProportion(0.3);
    double above = 1 - measured.atMost(1.5 * 7, 7, 4);
    assertThat(measured.atMost(7 / 1.5, 7, 4)).isCloseTo(above, within(1e-12));
    assertThat(measured.result(7, 2, 4)).isCloseTo(7 * Math.exp(0.3), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void thereIsSomeNoise(double noise) {
    assertThatThrownBy(() -> new Measured(noise)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MeasuredInProportion(noise))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
