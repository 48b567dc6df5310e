package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** A table gives the quantiles of its distribution, to the error it states. */
class QuantileTableTest {
  private static final int TRIALS = 40_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 to 10 | 2e-5",
        "2 to 4 | 2e-5",
        "1 to 10 | 2e-5", // sigma 0.7
        "1 to 100 | 6e-5", // sigma 1.4
        "1 to 139 | 6.5e-5", // sigma 1.5
        "beta(1, 1) | 1e-10",
        "beta(2, 5) | 2e-5",
        "beta(2, 8) | 2e-5",
        "beta(1, 3) | 2e-5",
        "beta(50, 50) | 2e-5",
        "beta(200, 20) | 2e-5",
        "normal(100, 15) | 2e-5",
        "normal(0.4, 0.15) in 0.2..0.6 | 2e-5",
        "normal(0.4, 0.15) in 0..1 | 2e-5",
        "0 to 4 in 0.. | 2e-5",
        "60 to 95 in 0..100 | 2e-5",
        "triangular(0, 3, 10) | 2e-5",
        "triangular(0, 0, 10) | 2e-5",
        "pert(0, 3, 10) | 2e-5",
        "pert(0, 0, 10) | 2e-5",
        "pert(1, 10, 10) | 2e-5",
        "uniform(1, 10) | 1e-12"
      })
  void theRelativeErrorIsBelowWhatIsStated(String text, double stated) {
    Distribution distribution = read(text);
    QuantileTable table = new QuantileTable(distribution);
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < TRIALS; i++) {
      double p = probability(random);
      double exact = distribution.quantile(p);
      assertThat(table.quantile(p))
          .as("p = %s", p)
          .isCloseTo(exact, within(stated * Math.abs(exact)));
    }
  }

  @Test
  void whereValuesMayBeZeroTheErrorIsAShareOfTheStandardDeviation() {
    Distribution distribution = read("normal(1, 3)");
    QuantileTable table = new QuantileTable(distribution);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < TRIALS; i++) {
      double p = probability(random);
      assertThat(table.quantile(p)).isCloseTo(distribution.quantile(p), within(2e-5 * 3));
    }
  }

  @Test
  void theCornersOfASpreadOfQuotesAreCutByAShareOfTheChangeOfStep() {
    Distribution distribution = new Distribution.Empirical(List.of(1.0, 2.0, 4.0, 7.0));
    QuantileTable table = new QuantileTable(distribution);
    double largestChangeOfStep = 1; // steps of 1, 2 and 3
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < TRIALS; i++) {
      double p = probability(random);
      double bound = 3 * largestChangeOfStep / 1024;
      assertThat(table.quantile(p)).isCloseTo(distribution.quantile(p), within(bound));
    }
  }

  @Test
  void knotsAndTheOutermostTailsAreExact() {
    Distribution distribution = read("2 to 8");
    QuantileTable table = new QuantileTable(distribution);
    for (double p :
        new double[] {1e-300, 1e-12, 1e-9, 0.0625, 0.25, 0.5, 0.75, 0.9375, 1 - 1e-12}) {
      assertThat(table.quantile(p)).as("p = %s", p).isEqualTo(distribution.quantile(p));
    }
  }

  /** A stratum within two knots is read off the line between its own ends: the same line, but for rounding. */
  @ParameterizedTest
  @ValueSource(strings = {"2 to 8", "beta(2, 5)", "normal(1, 3)", "normal(0.4, 0.15) in 0.2..0.6"})
  void aBlockHoldsTheQuantilesOfItsPoints(String text) {
    QuantileTable table = new QuantileTable(read(text));
    Strata strata = new Strata(9);
    double[] points = new double[Strata.BLOCK];
    double[] quantiles = new double[Strata.BLOCK];
    strata.fill(points);
    table.fill(strata, quantiles);
    for (int i = 0; i < points.length; i++) {
      double expected = table.quantile(points[i]);
      assertThat(quantiles[i]).isCloseTo(expected, within(4e-16 * (1 + Math.abs(expected))));
    }
  }

  @Test
  void quantilesNeverFall() {
    QuantileTable table = new QuantileTable(read("2 to 8"));
    double before = 0;
    for (double p = 1e-9; p < 1; p += 1e-5) {
      double value = table.quantile(p);
      assertThat(value).isGreaterThanOrEqualTo(before);
      before = value;
    }
  }

  /** Half of the time anywhere, otherwise as likely near an end as at any distance from it. */
  private static double probability(SplittableRandom random) {
    double near = 0.5 * Math.pow(2, -24 * random.nextDouble());
    return switch (random.nextInt(4)) {
      case 0 -> near;
      case 1 -> 1 - near;
      default -> random.nextDouble(Double.MIN_VALUE, 1);
    };
  }

  private static Distribution read(String text) {
    return Quantity.parse("q", text, Unit.FACTOR, Citation.stated("test")).distribution();
  }
}
