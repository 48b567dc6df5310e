package org.mixcost.analysis.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.analysis.pilot.Measurement.Counted;
import org.mixcost.analysis.pilot.Measurement.Measured;
import org.mixcost.analysis.pilot.Measurement.MeasuredInProportion;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.analysis.pilot.PilotValue.FindingRange;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.StandardNormal;

/** What a pilot is worth where that is known in closed form; and its bounds, which always hold. */
class PreposteriorTest {
  private static final int DRAWS = 1 << 14;
  private static final int CASES = 300;
  private static final double TWO_PERCENT = 0.02;
  /** What the cells, which are others for each size, may hide. */
  private static final double TOLERANCE = 1e-3;

  /** The choice between a known cost and one that follows from the input, over draws that are spread evenly. */
  private static Preposterior choice(
      Distribution belief, DoubleUnaryOperator cost, double known, Measurement measurement) {
    double[][] costs = new double[DRAWS][];
    double[] places = new double[DRAWS];
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      places[i] = (i + 0.5) / DRAWS;
      costs[i] = new double[] {known, cost.applyAsDouble(belief.quantile(places[i]))};
      sum += costs[i][1];
    }
    int now = sum / DRAWS < known ? 1 : 0;
    return new Preposterior(
        new GainsAlongInput(costs, now, places, belief.quantiles()), measurement, now);
  }

  /** L(u) = φ(u) − u · (1 − Φ(u)), the unit normal loss (Raiffa and Schlaifer 1961, section 5.4). */
  private static double unitNormalLoss(double u) {
    double density = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
    return density - u * (1 - StandardNormal.probability(u));
  }

  /** EVSI = s · L(|m − K| / s) with s² = σ⁴ / (σ² + e² / n), the variance of the posterior mean. */
  private static double ofNormal(double mean, double sigma, double known, double noise, int n) {
    double spread = sigma * sigma / Math.sqrt(sigma * sigma + noise * noise / n);
    return spread * unitNormalLoss(Math.abs(mean - known) / spread);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 1",
    "100, 4",
    "100, 30",
    "100, 1000",
    "90, 2",
    "90, 50",
    "110, 10",
    "120, 100",
    "130, 1000"
  })
  void aNormalInputOfANormalMeasurement(double known, int items) {
    Preposterior pilot = choice(new Distribution.Normal(100, 20), x -> x, known, new Measured(40));
    double expected = ofNormal(100, 20, known, 40, items);
    assertThat(pilot.at(items).worth()).isCloseTo(expected, within(TWO_PERCENT * expected));
  }

  /** ln θ ~ N(2, 0.5), and the cost is in it, so that all is normal on the scale of the logarithm. */
  @ParameterizedTest
  @CsvSource({"2, 1", "2, 20", "2.4, 4", "1.8, 100"})
  void aLogNormalInputThatIsMeasuredInProportion(double known, int items) {
    double half = 0.5 * StandardNormal.Z95;
    Distribution belief = new Distribution.LogNormal(Math.exp(2 - half), Math.exp(2 + half));
    Preposterior pilot = choice(belief, Math::log, known, new MeasuredInProportion(0.8));
    double expected = ofNormal(2, 0.5, known, 0.8, items);
    assertThat(pilot.at(items).worth()).isCloseTo(expected, within(TWO_PERCENT * expected));
  }

  /**
   * θ ~ Beta(a, b), the cost is 100 · (1 − θ): after k of n the mean of θ is (a + k) / (a + b + n), and k is beta-binomial.
   *
   * <pre>EVSI = Σ_k C(n, k) B(a + k, b + n − k) / B(a, b) · max(0, K − cost(k)) − max(0, K − cost)</pre>
   */
  @ParameterizedTest
  @CsvSource({
    "2, 2, 50, 1",
    "2, 2, 50, 10",
    "2, 2, 50, 1000",
    "6, 2, 30, 25",
    "6, 2, 30, 400",
    "1, 1, 20, 5",
    "20, 5, 22, 3",
    "0.5, 0.5, 60, 40"
  })
  void aBetaInputOfWhichItemsAreCounted(double a, double b, double known, int items) {
    Preposterior pilot =
        choice(new Distribution.Beta(a, b), x -> 100 * (1 - x), known, new Counted());
    double expected = -Math.max(0, known - 100 * (1 - a / (a + b)));
    double ofCounts = 1;
    for (int k = 0; k <= items; k++) {
      double probability =
          ofCounts * Math.exp(LogBeta.value(a + k, b + items - k) - LogBeta.value(a, b));
      expected += probability * Math.max(0, known - 100 * (1 - (a + k) / (a + b + items)));
      ofCounts *= (double) (items - k) / (k + 1);
    }
    assertThat(pilot.at(items).worth()).isCloseTo(expected, within(TWO_PERCENT * expected));
  }

  /** EVPPI = σ · L(|m − K| / σ). */
  @Test
  void whatPerfectKnowledgeIsWorthIsTheLimitOfLargePilots() {
    Preposterior pilot = choice(new Distribution.Normal(100, 20), x -> x, 110, new Measured(40));
    double perfect = 20 * unitNormalLoss(0.5);
    assertThat(pilot.ofPerfectKnowledge()).isCloseTo(perfect, within(0.005 * perfect));
    assertThat(pilot.at(100_000_000).worth()).isCloseTo(perfect, within(0.005 * perfect));
  }

  @Test
  void aPilotThatHardlyMeasuresIsWorthNothing() {
    Preposterior pilot = choice(new Distribution.Normal(100, 20), x -> x, 110, new Measured(1e6));
    assertThat(pilot.at(1).worth()).isLessThan(1e-3);
  }

  @Test
  void whereOneChoiceIsTheBestWhateverTheInputNoPilotIsWorthAnything() {
    Preposterior pilot = choice(new Distribution.Uniform(0.1, 0.9), x -> 1 / x, 11, new Counted());
    assertThat(pilot.ofPerfectKnowledge()).isZero();
    assertThat(pilot.at(1000))
        .isEqualTo(new AtSize(
            1000,
            0,
            java.util.List.of(new FindingRange(
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                1,
                pilot.at(1000).findings().get(0).probability()))));
  }

  /** After k of 100 of a uniform share its mean is (k + 1) / 102, which passes 0.7 between 70 and 71. */
  @Test
  void whatIsFoundSaysWhatToChoose() {
    Preposterior pilot = choice(new Distribution.Uniform(0, 1), x -> 1 - x, 0.3, new Counted());
    AtSize at = pilot.at(100);
    assertThat(at.findings()).extracting(FindingRange::choice).containsExactly(0, 1);
    assertThat(at.findings().get(0).upTo()).isBetween(0.70, 0.71);
    assertThat(at.changes(0)).isCloseTo(30 / 101.0, within(0.002));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 100, 1000, 100_000, 10_000_000})
  void theChancesOfAllOutcomesSumToOne(int items) {
    Preposterior pilot = choice(new Distribution.Beta(0.5, 3), x -> x, 0.2, new Counted());
    assertThat(pilot.at(items).findings().stream()
            .mapToDouble(FindingRange::probability)
            .sum())
        .isCloseTo(1, within(1e-9));
  }

  /** Of choices by chance, which may depend on the input in any way: 0 ≤ EVSI ≤ EVPPI, and no larger pilot is worth less. */
  @Test
  void aPilotIsWorthNoLessThanNothingNorMoreThanPerfectKnowledgeAndGrowsWithItsSize() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < CASES; i++) {
      Preposterior pilot = any(random);
      double perfect = pilot.ofPerfectKnowledge();
      double before = 0;
      for (int items : new int[] {1, 7, 60, 500, 20_000}) {
        double worth = pilot.at(items).worth();
        assertThat(worth).as("case %d, %d items", i, items).isBetween(0.0, perfect);
        assertThat(worth)
            .as("case %d, %d items", i, items)
            .isGreaterThanOrEqualTo(before - TOLERANCE * perfect);
        before = worth;
      }
    }
  }

  private static Preposterior any(SplittableRandom random) {
    int draws = 100 + random.nextInt(3000);
    int choices = 1 + random.nextInt(4);
    double[] places = random.doubles(draws).toArray();
    double[][] costs = new double[draws][choices];
    double[] sums = new double[choices];
    double size = Math.pow(10, random.nextInt(12) - 4.0);
    for (int d = 0; d < choices; d++) {
      double slope = random.nextDouble() - 0.5;
      double bend = random.nextDouble() * 5;
      for (int i = 0; i < draws; i++) {
        costs[i][d] = size
            * (3
                + slope * places[i]
                + 0.2 * Math.sin(bend * places[i])
                + 0.1 * random.nextDouble());
        sums[d] += costs[i][d];
      }
    }
    int now = 0;
    for (int d = 1; d < choices; d++) {
      now = sums[d] < sums[now] ? d : now;
    }
    Measurement measurement = random.nextBoolean() ? new Counted() : new Measured(0.5);
    return new Preposterior(
        new GainsAlongInput(costs, now, places, p -> 0.1 + 0.8 * p), measurement, now);
  }
}
