package org.mixcost.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;

/**
 * First-order and total Sobol indices of several outputs, for groups of inputs.
 *
 * <pre>
 * S_j  = mean(y_B · (y_AB_j − y_A)) / V          share of the variance that the group explains alone
 * ST_j = mean((y_A − y_AB_j)²) / (2 V)           share that it explains with all its interactions
 * </pre>
 *
 * <p>A and B are two samples, AB_j is A with the columns of group j from B; outputs are centered, and V is the variance
 * over A and B. Inputs that are tied to each other must be one group, or their shares mean nothing.
 *
 * @see <a href="https://doi.org/10.1016/j.cpc.2009.09.018">Saltelli et al. 2010, table 2</a>
 * @see <a href="https://doi.org/10.1016/S0010-4655(98)00154-4">Jansen 1999</a>
 */
final class SobolIndices {
  private final int outputs;
  private final int samples;
  private final double[][] valuesA;
  private final double[][] valuesB;
  private final double[] means;
  private final double[] variances;
  private final Index[][] first;
  private final Index[][] total;

  /**
   * Evaluates a response {@code samples · (groups + 2)} times.
   *
   * @param inputs how many there are
   * @param groups the inputs of each group, each input in one
   * @param outputs how many the response writes
   * @param samples base samples; a power of two fills the cube best
   */
  SobolIndices(
      int inputs,
      List<List<Integer>> groups,
      int outputs,
      int samples,
      long seed,
      Response response) {
    this.outputs = outputs;
    this.samples = samples;
    double[][] pointsA = new double[samples][];
    double[][] pointsB = new double[samples][];
    UnitPoints points = new UnitPoints(2 * inputs, seed);
    for (int i = 0; i < samples; i++) {
      double[] both = points.next();
      pointsA[i] = Arrays.copyOf(both, inputs);
      pointsB[i] = Arrays.copyOfRange(both, inputs, 2 * inputs);
    }
    valuesA = evaluate(pointsA, response);
    valuesB = evaluate(pointsB, response);
    means = means();
    variances = variances();
    first = new Index[outputs][groups.size()];
    total = new Index[outputs][groups.size()];
    for (int j = 0; j < groups.size(); j++) {
      estimate(j, evaluate(mixed(pointsA, pointsB, groups.get(j)), response));
    }
  }

  private double[][] evaluate(double[][] points, Response response) {
    double[][] values = new double[outputs][points.length];
    response.at(points, values);
    return values;
  }

  private static double[][] mixed(double[][] pointsA, double[][] pointsB, List<Integer> group) {
    double[][] mixed = new double[pointsA.length][];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = pointsA[i].clone();
      for (int input : group) {
        mixed[i][input] = pointsB[i][input];
      }
    }
    return mixed;
  }

  private double[] means() {
    double[] sums = new double[outputs];
    for (int k = 0; k < outputs; k++) {
      for (int i = 0; i < samples; i++) {
        sums[k] += (valuesA[k][i] + valuesB[k][i]) / (2.0 * samples);
      }
    }
    return sums;
  }

  private double[] variances() {
    double[] sums = new double[outputs];
    for (int k = 0; k < outputs; k++) {
      for (int i = 0; i < samples; i++) {
        double a = valuesA[k][i] - means[k];
        double b = valuesB[k][i] - means[k];
        sums[k] += (a * a + b * b) / (2.0 * samples);
      }
    }
    return sums;
  }

  private void estimate(int group, double[][] mixed) {
    for (int k = 0; k < outputs; k++) {
      Mean alone = new Mean();
      Mean withInteractions = new Mean();
      for (int i = 0; i < samples; i++) {
        double change = mixed[k][i] - valuesA[k][i];
        alone.add((valuesB[k][i] - means[k]) * change);
        withInteractions.add(change * change / 2);
      }
      first[k][group] = alone.over(variances[k]);
      total[k][group] = withInteractions.over(variances[k]);
    }
  }

  /** The share of the variance of an output that a group explains alone. */
  Index first(int output, int group) {
    return first[output][group];
  }

  /** The share of the variance of an output that a group explains with all its interactions. */
  Index total(int output, int group) {
    return total[output][group];
  }

  double variance(int output) {
    return variances[output];
  }

  /** A mean and how uncertain it is. */
  private static final class Mean {
    private long count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    Index over(double variance) {
      if (variance == 0) {
        return new Index(0, 0);
      }
      double mean = sum / count;
      double spread = Math.max(0, squares / count - mean * mean);
      return new Index(mean / variance, Math.sqrt(spread / count) / variance);
    }
  }
}
