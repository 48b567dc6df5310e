package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The objective of a fit against the law itself, and its slopes against differences. */
class FitFormulasTest {
  private static final double DELTA = 1e-3;
  private static final double STEP = 1e-6;

  private static double[] coefficients() {
    return new double[] {Math.log(482), Math.log(2085.43), Math.log(1.8172), 0.3478, 0.3658};
  }

  /** 1.8172 + 482 / 70e9^0.3478 + 2085.43 / 1.4e12^0.3658. */
  @Test
  void theLogarithmIsThatOfTheLaw() {
    double loss = 1.8172
        + ScalingFormulas.parameterTerm(482, 70e9, 0.3478)
        + ScalingFormulas.dataTerm(2085.43, 1.4e12, 0.3658);
    double lnLoss = FitFormulas.lnLoss(coefficients(), Math.log(70e9), Math.log(1.4e12));
    assertEquals(Math.log(loss), lnLoss, 1e-14);
  }

  @Test
  void aTermThatNoDoubleHoldsIsTheWholeLoss() {
    double[] coefficients = {2000, 0, 0, 0, 0};
    assertThat(FitFormulas.lnLoss(coefficients, 1, 1)).isEqualTo(2000);
    double[] slopes = new double[FitFormulas.COEFFICIENTS];
    FitFormulas.lnLossSlopes(coefficients, 1, 1, slopes);
    assertThat(slopes).containsExactly(1, 0, 0, -1, -0.0);
  }

  @Test
  void theSlopesOfTheLogarithmAreItsDifferences() {
    double[] slopes = new double[FitFormulas.COEFFICIENTS];
    double lnLoss = FitFormulas.lnLossSlopes(coefficients(), 22, 25, slopes);
    assertThat(lnLoss).isEqualTo(FitFormulas.lnLoss(coefficients(), 22, 25));
    assertDifferences(slopes, c -> FitFormulas.lnLoss(c, 22, 25), 1e-8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theSlopesOfTheObjectiveAreItsDifferences(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] lnParameters = random.doubles(40, 17, 24).toArray();
    double[] lnTokens = random.doubles(40, 20, 27).toArray();
    double[] lnLoss = random.doubles(40, 0.6, 1.2).toArray();
    double[] slopes = FitSlopes.ofObjective(coefficients(), lnParameters, lnTokens, lnLoss, 0.1);
    assertDifferences(
        slopes, c -> FitFormulas.objective(c, lnParameters, lnTokens, lnLoss, 0.1), 1e-5);
  }

  private static void assertDifferences(
      double[] slopes, ToDoubleFunction<double[]> function, double close) {
    for (int k = 0; k < slopes.length; k++) {
      double above = function.applyAsDouble(moved(k, STEP));
      double below = function.applyAsDouble(moved(k, -STEP));
      assertEquals((above - below) / (2 * STEP), slopes[k], close, "coefficient " + k);
    }
  }

  private static double[] moved(int coefficient, double step) {
    double[] moved = coefficients();
    moved[coefficient] += step;
    return moved;
  }

  /** Huber 1964: 0.0005² / 2 within, 0.001 · (0.003 − 0.0005) beyond. */
  @Test
  void aSmallResidualCountsByItsSquareAndALargeOneInProportion() {
    assertEquals(1.25e-7, FitFormulas.huber(0.0005, DELTA), 1e-22);
    assertEquals(2.5e-6, FitFormulas.huber(-0.003, DELTA), 1e-20);
    assertThat(FitFormulas.huberSlope(0.0005, DELTA)).isEqualTo(0.0005);
    assertThat(FitFormulas.huberSlope(-0.003, DELTA)).isEqualTo(-DELTA);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, -0.0011, -0.001, -0.0002, 0, 0.0009, 0.001, 0.0012, 0.03})
  void theSquareOfTheRootCountsTheSame(double residual) {
    double root = FitFormulas.huberRoot(residual, DELTA);
    assertEquals(FitFormulas.huber(residual, DELTA), root * root / 2, 1e-18);
    assertEquals(
        FitFormulas.huberSlope(residual, DELTA),
        root * FitFormulas.huberRootSlope(residual, DELTA),
        1e-18);
  }

  @Test
  void theRootPassesOverTheEdgeWithoutAStep() {
    double beyond = Math.nextUp(DELTA);
    assertEquals(FitFormulas.huberRoot(DELTA, DELTA), FitFormulas.huberRoot(beyond, DELTA), 1e-15);
    assertEquals(
        FitFormulas.huberRootSlope(DELTA, DELTA), FitFormulas.huberRootSlope(beyond, DELTA), 1e-12);
  }

  @Test
  void theObjectiveIsTheSumOverTheRuns() {
    double[] c = coefficients();
    double[] of = {20, 22};
    double[] losses =
        Arrays.stream(of).map(x -> FitFormulas.lnLoss(c, x, x) + 0.002).toArray();
    assertEquals(
        2 * DELTA * (0.002 - DELTA / 2), FitFormulas.objective(c, of, of, losses, DELTA), 1e-18);
  }

  /** 6e21 / (6 · 1e9) = 1e12. */
  @Test
  void tokensFollowFromOperations() {
    assertThat(FitFormulas.tokensOfFlop(6e21, 1e9)).isEqualTo(1e12);
  }
}
