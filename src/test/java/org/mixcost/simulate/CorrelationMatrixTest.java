package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mixcost.scenario.Correlation;

class CorrelationMatrixTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  @ParameterizedTest
  @CsvFileSource(resources = "pearsonForSpearman.csv", numLinesToSkip = 1)
  void theCorrelationOfTheNormalsBehindARankCorrelation(
      double spearman, double pearson, String provenance) {
    assertThat(CorrelationMatrix.pearson(spearman))
        .as(provenance)
        .isCloseTo(pearson, within(1e-12));
  }

  @Test
  void theEndsAndTheMiddleStayWhereTheyAre() {
    assertThat(CorrelationMatrix.pearson(1)).isCloseTo(1, within(1e-15));
    assertThat(CorrelationMatrix.pearson(-1)).isCloseTo(-1, within(1e-15));
    assertThat(CorrelationMatrix.pearson(0)).isZero();
  }

  @Test
  void theFactorTimesItsTransposeIsTheMatrix() {
    CorrelationMatrix matrix = CorrelationMatrix.of(
        NAMES, List.of(new Correlation("a", "b", 0.5), new Correlation("c", "a", -0.3)));
    assertThat(matrix.isRepaired()).isFalse();
    double[][] product = product(matrix.factor());
    assertThat(product[0][1]).isCloseTo(CorrelationMatrix.pearson(0.5), within(1e-15));
    assertThat(product[0][2]).isCloseTo(CorrelationMatrix.pearson(-0.3), within(1e-15));
    assertThat(product[1][2]).isCloseTo(0, within(1e-15));
    assertThat(new double[] {product[0][0], product[1][1], product[2][2]})
        .containsExactly(new double[] {1, 1, 1}, within(1e-15));
  }

  /** If a goes with b and b with c, a cannot go against c. */
  @Test
  void whatContradictsItselfIsRepairedAndSaysSo() {
    CorrelationMatrix matrix = CorrelationMatrix.of(
        NAMES,
        List.of(
            new Correlation("a", "b", 0.9),
            new Correlation("b", "c", 0.9),
            new Correlation("a", "c", -0.9)));
    assertThat(matrix.isRepaired()).isTrue();
    double[][] product = product(matrix.factor());
    for (int i = 0; i < 3; i++) {
      assertThat(product[i][i]).isCloseTo(1, within(1e-12));
      for (int j = 0; j < 3; j++) {
        assertThat(Math.abs(product[i][j])).isLessThanOrEqualTo(1 + 1e-12);
      }
    }
    assertThat(product[0][1]).isPositive();
    assertThat(product[0][2]).isNegative();
  }

  /** Eigenvalues of the pairwise value r are 1 + 2r and 1 − r twice: −0.5 is the least that three can share. */
  @Test
  void theEdgeOfWhatIsPossibleIsNoRepair() {
    double edge = Math.asin(-0.25) * 6 / Math.PI; // 2 sin(π ρ / 6) = −0.5
    CorrelationMatrix matrix = CorrelationMatrix.of(
        NAMES,
        List.of(
            new Correlation("a", "b", edge),
            new Correlation("b", "c", edge),
            new Correlation("a", "c", edge)));
    assertThat(matrix.isRepaired()).isFalse();
    assertThat(product(matrix.factor())[0][1]).isCloseTo(-0.5, within(1e-6));
  }

  @Test
  void fullCorrelationIsPossible() {
    CorrelationMatrix matrix =
        CorrelationMatrix.of(List.of("a", "b"), List.of(new Correlation("a", "b", -1)));
    assertThat(matrix.isRepaired()).isFalse();
    assertThat(product(matrix.factor())[0][1]).isCloseTo(-1, within(1e-6));
  }

  private static double[][] product(double[][] factor) {
    double[][] product = new double[factor.length][factor.length];
    for (int i = 0; i < factor.length; i++) {
      for (int j = 0; j < factor.length; j++) {
        for (int k = 0; k < factor.length; k++) {
          product[i][j] += factor[i][k] * factor[j][k];
        }
      }
    }
    return product;
  }
}
