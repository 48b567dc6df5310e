package org.mixcost.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mixcost.formula.Law;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * A fitted law from parameters and tokens to loss.
 *
 * <pre>L(N, D) = E + A / N^α + B / D^β</pre>
 *
 * @param id its name
 * @param point the fit
 * @param draws equally likely fits, each a row of coefficients that belong together; empty where only the fit is known
 * @param fitted what the fit was made on
 * @param citation who says so
 */
public record ScalingLaw(
    String id, Law point, List<Law> draws, FittedRange fitted, Citation citation) {

  /** The id of the one that predicts where nobody names another. */
  public static final String DEFAULT = "mixcost_refit240";

  public ScalingLaw {
    requireNonNull(id, "id");
    requireNonNull(point, "point");
    requireNonNull(fitted, "fitted");
    requireNonNull(citation, "citation");
    draws = List.copyOf(draws);
  }

  /** Which of its draws is meant, from 0 to 1; where only the fit is known, there is no doubt [fraction]. */
  public Quantity draw() {
    Distribution which =
        draws.isEmpty() ? new Distribution.Fixed(0.5) : new Distribution.Uniform(0, 1);
    return new Quantity("laws/" + id, which, Unit.FRACTION, citation);
  }

  /** The parameters [count] and tokens [token] of the runs that were fitted; 0 and infinity where
   * one is not known. */
  public record FittedRange(
      double leastParameters, double mostParameters, double leastTokens, double mostTokens) {
    /** Whether a run of so many parameters [count] and tokens [token] is within it. */
    public boolean contains(double parameters, double tokens) {
      return parameters >= leastParameters
          && parameters <= mostParameters
          && tokens >= leastTokens
          && tokens <= mostTokens;
    }
  }
}
