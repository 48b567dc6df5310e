package org.mixcost.analysis.bridge.divide;

import java.util.BitSet;

/**
 * The Shapley value: what a driver adds when it is taken, averaged over all orders in which the drivers may be taken.
 *
 * <pre>φ_i = Σ_S |S|! (n − |S| − 1)! / n! · (v(S ∪ {i}) − v(S)),  S ⊆ N \ {i}</pre>
 *
 * <p>It is the only rule by which the parts add up to the difference, two drivers that do the same get the same, a
 * driver that does nothing gets nothing, and the parts of a sum are the sums of its parts. It asks for all 2ⁿ values.
 *
 * @see <a href="https://doi.org/10.1515/9781400881970-018">Shapley 1953, A value for n-person games</a>
 */
public final class Shapley implements Division {
  private final int drivers;
  private final double[] weights;

  public Shapley(int drivers) {
    this.drivers = drivers;
    this.weights = weights(drivers);
  }

  /** |S|! (n − |S| − 1)! / n! for each size of S; all of one size together weigh 1 / n. */
  static double[] weights(int drivers) {
    double[] weights = new double[drivers];
    double ofThisSize = 1;
    for (int size = 0; size < drivers; size++) {
      weights[size] = 1 / (drivers * ofThisSize);
      ofThisSize *= (drivers - 1.0 - size) / (size + 1);
    }
    return weights;
  }

  @Override
  public double[][] parts(Game game) {
    double[][] values = values(game);
    Parts parts = new Parts(drivers);
    for (int driver = 0; driver < drivers; driver++) {
      for (int others = 0; others < values.length; others++) {
        if ((others & 1 << driver) == 0) {
          double weight = weights[Integer.bitCount(others)];
          parts.add(driver, weight, values[others | 1 << driver], values[others]);
        }
      }
    }
    return parts.sums();
  }

  /** The values of every set of drivers, by the bits of its number; each differs from the next in one driver. */
  private double[][] values(Game game) {
    double[][] values = new double[1 << drivers][];
    BitSet taken = new BitSet(drivers);
    for (int i = 0; i < values.length; i++) {
      values[i ^ i >> 1] = game.values(taken);
      taken.flip(Integer.numberOfTrailingZeros(i + 1));
    }
    return values;
  }
}
