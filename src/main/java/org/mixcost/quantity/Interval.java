package org.mixcost.quantity;

/**
 * What {@code a to b} means: a belief of which a stated share lies between its ends and equal shares lie beyond each.
 *
 * <pre>z = Φ⁻¹(0.95) / Φ⁻¹((1 + level) / 2)</pre>
 *
 * <p>An end of another share than 90% lies z times as far from the middle as the percentile that stands for it: on the
 * scale of logarithms for positive numbers, of log-odds for shares.
 *
 * @param low the lower end
 * @param high the upper end
 * @param level the share between the ends, above 0 and below 1 [fraction]
 */
record Interval(double low, double high, double level) {
  /** What lies between the ends if nothing else is said: from the 5th percentile to the 95th. */
  static final double USUAL_LEVEL = 0.9;

  Interval {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "the share between the ends of an interval must lie between 0% and 100%");
    }
  }

  /** A log-normal belief where both ends are positive, else a normal one. */
  Distribution number() {
    if (!(low > 0)) {
      Distribution.Normal usual = Distribution.Normal.ofInterval(low, high);
      return isUsual()
          ? usual
          : new Distribution.Normal(usual.mean(), usual.standardDeviation() * stretch());
    }
    return isUsual()
        ? new Distribution.LogNormal(low, high)
        : new Distribution.LogNormal(
            low * StrictMath.pow(low / high, beyond()),
            high * StrictMath.pow(high / low, beyond()));
  }

  /** A belief about a share, which leaves neither 0 nor 1. */
  Distribution share() {
    return isUsual() ? new LogitNormal(low, high) : LogitNormal.stretched(low, high, stretch());
  }

  private boolean isUsual() {
    return level == USUAL_LEVEL;
  }

  private double stretch() {
    return StandardNormal.Z95 / StandardNormal.quantile((1 + level) / 2);
  }

  /** How far the usual percentiles lie beyond the ends, over the distance between those. */
  private double beyond() {
    return (stretch() - 1) / 2;
  }
}
