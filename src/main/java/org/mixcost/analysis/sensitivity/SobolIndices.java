package org.mixcost.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.simulate.Evaluator;

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
  /** Points that a response is evaluated at together. */
  private static final int POINTS = Evaluator.ROWS;

  private final int outputs;
  private final int samples;
  private final double[][] valuesA;
  private final double[][] valuesB;
  private final double[] means;
  private final double[] variances;
  private final Index[][] first;
  private final Index[][] total;

  /**
   * Evaluates a response {@code 3 · samples} times as a whole, and {@code samples · groups} times in what the columns of
   * two groups move.
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
    UnitPoints cube = new UnitPoints(2 * inputs, seed);
    for (int i = 0; i < samples; i++) {
      double[] both = cube.next();
      pointsA[i] = Arrays.copyOf(both, inputs);
      pointsB[i] = Arrays.copyOfRange(both, inputs, 2 * inputs);
    }
    valuesA = evaluate(pointsA, response);
    valuesB = evaluate(pointsB, response);
    means = means();
    variances = variances();
    Mean[][] alone = newMeans(groups.size());
    Mean[][] withInteractions = newMeans(groups.size());
    for (int from = 0; from < samples; from += POINTS) {
      double[][] points = part(pointsA, from);
      double[][] others = part(pointsB, from);
      double[][] values = new double[outputs][points.length];
      response.at(points, values);
      List<Integer> before = List.of();
      for (int j = 0; j < groups.size(); j++) {
        List<Integer> group = groups.get(j);
        swap(points, others, group);
        response.again(points, Stream.concat(before.stream(), group.stream()).toList(), values);
        add(values, from, alone, withInteractions, j);
        swap(points, others, group);
        before = group;
      }
    }
    first = over(alone);
    total = over(withInteractions);
  }

  private double[][] evaluate(double[][] points, Response response) {
    double[][] values = new double[outputs][samples];
    for (int from = 0; from < samples; from += POINTS) {
      double[][] part = part(points, from);
      double[][] found = new double[outputs][part.length];
      response.at(part, found);
      for (int k = 0; k < outputs; k++) {
        System.arraycopy(found[k], 0, values[k], from, part.length);
      }
    }
    return values;
  }

  private static double[][] part(double[][] points, int from) {
    return Arrays.copyOfRange(points, from, Math.min(points.length, from + POINTS));
  }

  /** Changes the columns of a group in the one sample for those in the other. */
  private static void swap(double[][] points, double[][] others, List<Integer> group) {
    for (int i = 0; i < points.length; i++) {
      for (int input : group) {
        double kept = points[i][input];
        points[i][input] = others[i][input];
        others[i][input] = kept;
      }
    }
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

  private Mean[][] newMeans(int groups) {
    Mean[][] means = new Mean[outputs][groups];
    for (Mean[] ofOutput : means) {
      Arrays.setAll(ofOutput, group -> new Mean());
    }
    return means;
  }

  /** Adds what some points say of a group, from one point on. */
  private void add(
      double[][] mixed, int from, Mean[][] alone, Mean[][] withInteractions, int group) {
    for (int k = 0; k < outputs; k++) {
      for (int i = 0; i < mixed[k].length; i++) {
        double change = mixed[k][i] - valuesA[k][from + i];
        alone[k][group].add((valuesB[k][from + i] - means[k]) * change);
        withInteractions[k][group].add(change * change / 2);
      }
    }
  }

  private Index[][] over(Mean[][] sums) {
    Index[][] shares = new Index[outputs][];
    for (int k = 0; k < outputs; k++) {
      double variance = variances[k];
      shares[k] = Arrays.stream(sums[k]).map(mean -> mean.over(variance)).toArray(Index[]::new);
    }
    return shares;
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
