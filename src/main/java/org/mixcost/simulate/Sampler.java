package org.mixcost.simulate;

import java.util.List;
import org.mixcost.model.Draw;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;

/**
 * Draws the uncertain inputs, a block at a time.
 *
 * <p>Immutable and shared by all threads; each thread has its own columns and its own draw.
 */
public final class Sampler {
  /** Draws in a block. */
  public static final int BLOCK = Strata.BLOCK;

  private final long seed;
  private final Input[] uncertain;
  private final long[] names;
  private final QuantileTable[] tables;
  private final Copula copula;

  public Sampler(Inputs inputs, long seed) {
    List<Input> all = inputs.uncertain();
    this.seed = seed;
    uncertain = all.toArray(Input[]::new);
    names = all.stream().mapToLong(input -> Hash.of(input.quantity().name())).toArray();
    tables = all.stream()
        .map(input -> new QuantileTable(input.quantity().distribution()))
        .toArray(QuantileTable[]::new);
    copula = Copula.of(all, inputs.correlations());
  }

  /** The inputs that are drawn, in the order of the columns. */
  public List<Input> inputs() {
    return List.of(uncertain);
  }

  /** Empty columns for one block, one for each uncertain input. */
  public double[][] newColumns() {
    return new double[uncertain.length][BLOCK];
  }

  /** Fills the columns with the draws of one block. */
  public void fill(long block, double[][] columns) {
    for (int i = 0; i < uncertain.length; i++) {
      Strata.fill(Hash.of(seed, names[i], block), columns[i]);
    }
    copula.tie(columns);
    for (int i = 0; i < uncertain.length; i++) {
      tables[i].map(columns[i]);
    }
  }

  /** Sets the uncertain inputs of a draw to one row of the columns. */
  public void set(Draw draw, double[][] columns, int row) {
    for (int i = 0; i < uncertain.length; i++) {
      draw.set(uncertain[i], columns[i][row]);
    }
  }

  /**
   * Sets the uncertain inputs of a draw from a point that somebody else has chosen.
   *
   * @param point one probability for each input, in the order of {@link #inputs}; it is changed where inputs are tied
   */
  public void set(Draw draw, double[] point) {
    copula.tie(point);
    for (int i = 0; i < uncertain.length; i++) {
      draw.set(uncertain[i], tables[i].quantile(point[i]));
    }
  }
}
