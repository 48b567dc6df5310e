package org.mixcost.analysis.decide;

import java.util.List;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.StandardNormal;

/**
 * What would have to be true for the rival of the best alternative to be as good: the likeliest joint change of the uncertain
 * inputs under which both have the same figure.
 *
 * <p>It is the design point of the first-order reliability method. An input's place in its own belief is told as a standard
 * normal number, 0 at the median; correlated inputs are untied first. Of all points at which the figures are the same it is the
 * one nearest to the medians:
 *
 * <pre>β = min |u|  over all u with  figure of the rival(u) = figure of the best(u)</pre>
 *
 * @param best the name of the best alternative
 * @param rival the name of the other one
 * @param distance β; 0 where the rival is as good with every input at its median, infinite where it is not within {@link
 *     #FARTHEST}
 * @param wins share of the draws in which the rival has less [fraction]
 * @param changes of the inputs, those that are the largest part of the way first; none where there is no way
 * @see <a href="https://doi.org/10.1061/JMCEA3.0001864">Hasofer and Lind 1974</a>
 * @see <a href="https://doi.org/10.1016/0045-7949(78)90046-9">Rackwitz and Fiessler 1978</a>
 */
public record Reversal(
    String best, String rival, double distance, double wins, List<InputChange> changes) {

  /** How far from the medians is searched; one draw in a billion lies beyond, in one direction. */
  public static final double FARTHEST = 6;

  public Reversal {
    changes = List.copyOf(changes);
  }

  /** Whether the rival is as good with every input at its median. */
  public boolean isThere() {
    return distance == 0;
  }

  /** Whether there is a point within {@link #FARTHEST} at which it is as good. */
  public boolean isWithinReach() {
    return distance <= FARTHEST;
  }

  /**
   * How likely the rival is the better one to first order, as if the border were flat:
   *
   * <pre>P = Φ(−β)</pre>
   *
   * <p>A border that bends towards the medians makes it more, one that bends away less.
   */
  public double firstOrder() {
    return StandardNormal.probability(-distance);
  }

  /**
   * An input, and where it would have to be.
   *
   * @param input its name
   * @param quantities what is said of it, each once; scenarios may believe different things, and all of them move together
   * @param percentile where in each belief it lies [fraction]
   * @param part of the square of the distance; those that are correlated share theirs by the squares of their own [fraction]
   */
  public record InputChange(
      String input, List<Quantity> quantities, double percentile, double part) {

    public InputChange {
      quantities = List.copyOf(quantities);
    }
  }
}
