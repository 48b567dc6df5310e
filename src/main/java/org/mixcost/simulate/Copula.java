package org.mixcost.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.model.Input;
import org.mixcost.quantity.Distribution;
import org.mixcost.scenario.Correlation;

/**
 * Ties inputs to each other by a Gaussian copula: each keeps its own distribution, and their ranks are correlated as
 * asked for.
 *
 * <pre>z = Φ⁻¹(u), z′ = L z, u′ = Φ(z′), L Lᵀ = R, R_ij = 2 sin(π ρ_ij / 6)</pre>
 *
 * <p>ρ is Spearman's rank correlation. Inputs that nothing is said of stay as they are.
 */
final class Copula {
  private final int[] tied;
  private final double[][] factor;

  private Copula(int[] tied, double[][] factor) {
    this.tied = tied;
    this.factor = factor;
  }

  static Copula of(List<Input> inputs, List<Correlation> correlations) {
    int[] tied = IntStream.range(0, inputs.size())
        .filter(i -> correlations.stream().anyMatch(c -> mentions(c, inputs.get(i))))
        .toArray();
    if (tied.length == 0) {
      return new Copula(tied, new double[0][]);
    }
    double[][] matrix = new double[tied.length][tied.length];
    for (int i = 0; i < tied.length; i++) {
      for (int j = 0; j < tied.length; j++) {
        matrix[i][j] = i == j ? 1 : pearson(inputs.get(tied[i]), inputs.get(tied[j]), correlations);
      }
    }
    return new Copula(tied, CorrelationMatrix.of(matrix).factor());
  }

  private static boolean mentions(Correlation correlation, Input input) {
    String name = input.quantity().name();
    return correlation.first().equals(name) || correlation.second().equals(name);
  }

  /** Two inputs of one name rise and fall together. */
  private static double pearson(Input first, Input second, List<Correlation> correlations) {
    String one = first.quantity().name();
    String other = second.quantity().name();
    if (one.equals(other)) {
      return 1;
    }
    return correlations.stream()
        .filter(c -> List.of(c.first(), c.second()).containsAll(List.of(one, other)))
        .mapToDouble(c -> CorrelationMatrix.pearson(c.rank()))
        .findFirst()
        .orElse(0);
  }

  /** Ties the probabilities of a block. */
  void tie(double[][] columns) {
    if (tied.length == 0) {
      return;
    }
    double[] point = new double[columns.length];
    for (int row = 0; row < columns[0].length; row++) {
      for (int input : tied) {
        point[input] = columns[input][row];
      }
      tie(point);
      for (int input : tied) {
        columns[input][row] = point[input];
      }
    }
  }

  /** Ties the probabilities of one point. */
  void tie(double[] point) {
    double[] free = Arrays.stream(tied)
        .mapToDouble(i -> Distribution.STANDARD_NORMAL.inverseCumulativeProbability(point[i]))
        .toArray();
    for (int i = 0; i < tied.length; i++) {
      double sum = 0;
      for (int j = 0; j < tied.length; j++) {
        sum += factor[i][j] * free[j];
      }
      point[tied[i]] = Distribution.STANDARD_NORMAL.cumulativeProbability(sum);
    }
  }
}
