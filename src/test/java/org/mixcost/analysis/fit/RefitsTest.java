package org.mixcost.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.formula.Law;
import org.mixcost.simulate.Threads;
import org.mixcost.testing.Nist;

/** How sure a fit is: arithmetic of few draws, and the form of a covariance that was published. */
class RefitsTest {
  /** Exponents 1, 2, 3 and E = exp(2), exp(4), exp(6). */
  private static final Refits THREE = new Refits(
      IntStream.rangeClosed(1, 3)
          .mapToObj(i -> new Law(Math.exp(2 * i), 1, 1, i, 1))
          .toList(),
      0);

  private static final Refits OF_HOFFMANNS_DESIGN = FitRun.of(
          MadeRuns.noisy(240, 1), new FitPlan(FitPlan.DEFAULT_DELTA, 200, 42, Threads.of(2)))
      .get()
      .refits();

  @Test
  void thePercentilesLieBetweenTheDraws() {
    RefitInterval half = THREE.interval(Coefficient.ALPHA, 0.5);
    assertThat(half.low()).isEqualTo(1.5);
    assertThat(half.high()).isEqualTo(2.5);
  }

  @Test
  void theCovarianceIsThatOfTheFittedNumbers() {
    assertThat(THREE.mean(Coefficient.E)).isCloseTo(4, within(1e-12));
    assertThat(THREE.error(Coefficient.ALPHA)).isEqualTo(1);
    assertThat(THREE.covariance(Coefficient.E, Coefficient.ALPHA)).isCloseTo(2, within(1e-12));
    assertThat(THREE.correlation(Coefficient.E, Coefficient.ALPHA)).isCloseTo(1, within(1e-12));
  }

  /** A sum of squares less the square of a sum would be right in none of the digits of the last two. */
  @ParameterizedTest
  @CsvSource({
    "PiDigits, 15",
    "Lottery, 15",
    "Lew, 15",
    "Mavro, 13",
    "Michelso, 13",
    "NumAcc1, 15",
    "NumAcc2, 14",
    "NumAcc3, 9",
    "NumAcc4, 8"
  })
  void aStandardErrorIsTheCertifiedOneInSoManyDigits(String problem, int digits) {
    double[] values = Nist.column(Nist.rows("univariate-data.csv", problem), "y");
    Refits refits = new Refits(
        Arrays.stream(values).mapToObj(value -> new Law(1, 1, 1, value, 1)).toList(), 0);
    assertThat(Nist.digits(refits.error(Coefficient.ALPHA), Nist.certified(problem, "exact_sd")))
        .isGreaterThanOrEqualTo(digits);
    assertThat(Nist.digits(refits.mean(Coefficient.ALPHA), Nist.certified(problem, "exact_mean")))
        .isGreaterThanOrEqualTo(14);
  }

  /** Published: correlations of ln A with α and of ln B with β of 0.9993 and 0.9997. */
  @Test
  void aWeightMovesWithItsExponent() {
    assertThat(OF_HOFFMANNS_DESIGN.correlation(Coefficient.A, Coefficient.ALPHA))
        .isBetween(0.99, 1.0);
    assertThat(OF_HOFFMANNS_DESIGN.correlation(Coefficient.B, Coefficient.BETA))
        .isBetween(0.99, 1.0);
  }

  /** Published: α and β above, E and both exponents rise together or not at all; eigenvalues from 1e-8 to 0.2. */
  @Test
  void theCovarianceIsOfTheFormThatWasPublished() {
    RealMatrix covariance = MatrixUtils.createRealMatrix(OF_HOFFMANNS_DESIGN.covariances().stream()
        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new));
    double[] eigenvalues = new EigenDecompositionSymmetric(covariance).getEigenvalues();
    assertThat(covariance.getRowDimension()).isEqualTo(5);
    assertThat(eigenvalues[4]).isBetween(1e-10, 1e-6);
    assertThat(eigenvalues[0]).isBetween(1e-3, 1.0);
    assertThat(covariance.getEntry(2, 3)).isPositive();
  }

  /** Of each coefficient the law that made the runs lies in the 99 % interval. */
  @Test
  void theLawThatMadeTheRunsIsInTheIntervals() {
    assertThat(List.of(Coefficient.values())).allSatisfy(coefficient -> {
      RefitInterval interval = OF_HOFFMANNS_DESIGN.interval(coefficient, 0.99);
      assertThat(coefficient.of(MadeRuns.LAW)).isBetween(interval.low(), interval.high());
    });
  }
}
