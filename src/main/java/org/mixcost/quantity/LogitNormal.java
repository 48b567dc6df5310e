package org.mixcost.quantity;

import static org.mixcost.quantity.Belief.requireRising;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The distribution of a share whose log-odds are normal, by its 5th and 95th percentiles.
 *
 * <pre>logit(s) = ln(s / (1 − s)), μ = (logit p5 + logit p95) / 2, σ = (logit p95 − logit p5) / (2 · 1.6449)</pre>
 *
 * <p>This is what {@code a to b} means where a share is due: it has these percentiles and leaves neither 0 nor 1, so that
 * nothing of it is cut.
 *
 * @param p5 one in twenty lies below, above 0 [fraction]
 * @param p95 one in twenty lies above, below 1 [fraction]
 * @see <a href="https://doi.org/10.1093/biomet/36.1-2.149">Johnson 1949, systems of frequency curves, family SB</a>
 */
public record LogitNormal(double p5, double p95) implements Distribution {
  private static final double MOST = Math.nextDown(1.0);

  public LogitNormal {
    requireRising(p5, p95);
    if (!canHold(p5) || !canHold(p95)) {
      throw new IllegalArgumentException("the ends of a share must lie between 0% and 100%");
    }
  }

  /** Whether a share has log-odds: it is neither nothing nor all. */
  static boolean canHold(double share) {
    return share > 0 && share < 1;
  }

  /** The share with this median of which one in twenty lies beyond {@code end}, on its side of the median. */
  static LogitNormal of(double median, double end) {
    double mirrored = share(2 * logit(median) - logit(end));
    return new LogitNormal(Math.min(end, mirrored), Math.max(end, mirrored));
  }

  /** The share between whose ends lies another part than nine tenths: on log-odds, they are so many times as far apart. */
  static LogitNormal stretched(double low, double high, double factor) {
    double middle = (logit(low) + logit(high)) / 2;
    double half = factor * (logit(high) - logit(low)) / 2;
    return new LogitNormal(share(middle - half), share(middle + half));
  }

  private static double logit(double share) {
    return StrictMath.log(share) - StrictMath.log1p(-share);
  }

  private static double share(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** The mean of the log-odds. */
  public double mu() {
    return (logit(p5) + logit(p95)) / 2;
  }

  /** The standard deviation of the log-odds. */
  public double sigma() {
    return (logit(p95) - logit(p5)) / (2 * StandardNormal.Z95);
  }

  @Override
  public double quantile(double p) {
    return quantiles().applyAsDouble(p);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    double mu = mu();
    double sigma = sigma();
    return p -> Math.min(MOST, share(mu + sigma * StandardNormal.quantile(p)));
  }

  @Override
  public double probability(double x) {
    return canHold(x) ? StandardNormal.probability((logit(x) - mu()) / sigma()) : x <= 0 ? 0 : 1;
  }

  @Override
  public LogitNormal scale(double factor) {
    if (factor != 1) {
      throw new IllegalArgumentException("a share has no other unit");
    }
    return this;
  }

  @Override
  public String text(DoubleFunction<String> style) {
    return style.apply(p5) + " to " + style.apply(p95);
  }
}
