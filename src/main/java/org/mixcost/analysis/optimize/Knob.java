package org.mixcost.analysis.optimize;

import static java.util.Objects.requireNonNull;

import org.mixcost.quantity.Domain;
import org.mixcost.simulate.Varied;

/**
 * A number that a search may change, between bounds.
 *
 * @param name of what is changed, such as {@code data.real.web.tokens}
 * @param input which is it in the scenario that is searched
 * @param low its lower bound, in the unit of the input
 * @param high its upper bound
 * @param domain what it may be at all, whatever the bounds are
 */
public record Knob(String name, Varied input, double low, double high, Domain domain) {
  /** Bounds that are so many times apart are searched by orders of magnitude. */
  private static final double FAR_APART = 10;

  public Knob {
    requireNonNull(name, "name");
    requireNonNull(input, "input");
    requireNonNull(domain, "domain");
    if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException("bounds from " + low + " to " + high);
    }
  }

  /** The same between other bounds. */
  Knob between(double least, double most) {
    return new Knob(name, input, least, most, domain);
  }

  /** Whether there is only one value that it may have. */
  public boolean isFixed() {
    return low == high;
  }

  private boolean isLogarithmic() {
    return low > 0 && high > FAR_APART * low;
  }

  /** The value at a place between the bounds, from 0 to 1. */
  double value(double place) {
    if (place <= 0 || place >= 1) {
      return place <= 0 ? low : high;
    }
    return isLogarithmic()
        ? low * StrictMath.exp(place * StrictMath.log(high / low))
        : low + place * (high - low);
  }

  /** The place of a value, or that of the nearest it may have. */
  double place(double value) {
    if (value <= low || isFixed()) {
      return 0;
    }
    if (value >= high) {
      return 1;
    }
    return isLogarithmic()
        ? StrictMath.log(value / low) / StrictMath.log(high / low)
        : (value - low) / (high - low);
  }
}
