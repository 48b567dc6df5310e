package org.mixcost.simulate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.scenario.Correlation;

/**
 * Ties streams to each other by a Gaussian copula: each stays even, and their ranks are correlated as
 * requested.
 *
 * <pre>z = Φ⁻¹(u), z′ = L z, u′ = Φ(z′), L Lᵀ = R, R_ij = 2 sin(π ρ_ij / 6)</pre>
 *
 * <p>ρ is Spearman's rank correlation. Streams that nothing is said of stay as they are.
 */
final class Copula {
  private final int[] tied;
  private final double[][] factor;

  private Copula(int[] tied, double[][] factor) {
    this.tied = tied;
    this.factor = factor;
  }

  /**
   * The ties between streams; a correlation with a name that is none of them is ignored. Streams are tied in the order
   * of their names, so that the order of a file does not matter.
   */
  static Copula of(List<String> streams, List<Correlation> correlations) {
    int[] tied = IntStream.range(0, streams.size())
        .filter(i -> correlations.stream().anyMatch(c -> c.mentions(streams.get(i))))
        .boxed()
        .sorted(Comparator.comparing(streams::get))
        .mapToInt(Integer::intValue)
        .toArray();
    if (tied.length == 0) {
      return new Copula(tied, new double[0][]);
    }
    List<String> names = Arrays.stream(tied).mapToObj(streams::get).toList();
    return new Copula(tied, CorrelationMatrix.of(names, correlations).factor());
  }

  /** Whether there are streams that are tied. */
  boolean tiesAny() {
    return tied.length > 0;
  }

  /** Whether a stream is tied to another. */
  boolean ties(int stream) {
    return IntStream.of(tied).anyMatch(i -> i == stream);
  }

  /** Ties the probabilities of a block. */
  void tie(double[][] columns) {
    if (!tiesAny()) {
      return;
    }
    double[] point = new double[columns.length];
    for (int row = 0; row < columns[0].length; row++) {
      for (int stream : tied) {
        point[stream] = columns[stream][row];
      }
      tie(point);
      for (int stream : tied) {
        columns[stream][row] = point[stream];
      }
    }
  }

  /** Ties the probabilities of one point. */
  void tie(double[] point) {
    double[] free =
        Arrays.stream(tied).mapToDouble(i -> StandardNormal.quantile(point[i])).toArray();
    for (int i = 0; i < tied.length; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += factor[i][j] * free[j];
      }
      point[tied[i]] = StandardNormal.probability(sum);
    }
  }
}
