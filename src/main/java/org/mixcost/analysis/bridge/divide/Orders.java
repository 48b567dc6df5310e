package org.mixcost.analysis.bridge.divide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What each driver adds when the drivers are taken one after the other, averaged over some orders.
 *
 * <p>Along one order the parts add up to the difference, and so do their averages. Sampled orders come in pairs, each
 * with its reverse, which takes out most of what depends on being early or late.
 *
 * @see <a href="https://doi.org/10.1016/j.cor.2008.04.004">Castro, Gómez and Tejada 2009, Polynomial calculation of the
 *     Shapley value based on sampling</a>
 */
public final class Orders implements Division {
  private final List<List<Integer>> orders;

  private Orders(List<List<Integer>> orders) {
    this.orders = List.copyOf(orders);
  }

  /** The one order that was requested. */
  public static Orders of(List<Integer> order) {
    return new Orders(List.of(List.copyOf(order)));
  }

  /** Random orders and their reverses. */
  public static Orders sampled(int drivers, int pairs, long seed) {
    Random random = new Random(seed);
    List<List<Integer>> orders = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, drivers).boxed().toList());
      Collections.shuffle(order, random);
      orders.add(List.copyOf(order));
      Collections.reverse(order);
      orders.add(List.copyOf(order));
    }
    return new Orders(orders);
  }

  public int count() {
    return orders.size();
  }

  @Override
  public double[][] parts(Game game) {
    Parts parts = new Parts(orders.get(0).size());
    orders.forEach(order -> walk(order, game, parts));
    double[][] means = parts.sums();
    for (double[] part : means) {
      over(orders.size(), part);
    }
    return means;
  }

  /** The largest standard error of a part in the first draw, by how the pairs of orders differ. */
  public double standardError(Game game) {
    int pairs = orders.size() / 2;
    int drivers = orders.get(0).size();
    double[] sums = new double[drivers];
    double[] squares = new double[drivers];
    for (int pair = 0; pair < pairs; pair++) {
      Parts parts = new Parts(drivers);
      walk(orders.get(2 * pair), game, parts);
      walk(orders.get(2 * pair + 1), game, parts);
      for (int i = 0; i < drivers; i++) {
        double mean = parts.sums()[i][0] / 2;
        sums[i] += mean;
        squares[i] += mean * mean;
      }
    }
    return IntStream.range(0, drivers)
        .mapToDouble(i -> squares[i] - sums[i] * sums[i] / pairs)
        .map(spread -> Math.sqrt(Math.max(0, spread) / (pairs - 1.0) / pairs))
        .max()
        .orElse(0);
  }

  /** Adds to each driver what it adds in an order. */
  private static void walk(List<Integer> order, Game game, Parts parts) {
    BitSet taken = new BitSet(order.size());
    double[] before = game.values(taken);
    for (int driver : order) {
      taken.set(driver);
      double[] after = game.values(taken);
      parts.add(driver, 1, after, before);
      before = after;
    }
  }

  private static void over(int count, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= count;
    }
  }
}
