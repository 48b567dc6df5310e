package org.mixcost.quantity;

import static org.mixcost.quantity.Belief.call;
import static org.mixcost.quantity.Belief.requireBetween;
import static org.mixcost.quantity.Belief.requireRising;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * A low, a typical and a high value: half of the belief lies below the typical one, one in twenty below the low and one
 * in twenty above the high.
 *
 * <p>Each half is that of a curve whose median is the typical value: a log-normal, or a logit-normal for a share. A half
 * that begins or ends where that curve has no place (at 0, or at 100% of a share) is even between its two values, which
 * are then its edges.
 *
 * @param low the lower value
 * @param typical the median
 * @param high the higher value
 * @param isShare whether it is a share of a whole, from 0 to 1
 */
public record Band(double low, double typical, double high, boolean isShare)
    implements Distribution {
  public Band {
    requireRising(low, high);
    requireBetween(low, typical, high);
  }

  private Distribution half(double end) {
    if (end == typical) {
      return new Fixed(typical);
    }
    if (isShare && LogitNormal.canHold(end) && LogitNormal.canHold(typical)) {
      return LogitNormal.of(typical, end);
    }
    if (!isShare && Math.min(end, typical) > 0) {
      return LogNormal.of(typical, end);
    }
    double mirrored = 2 * typical - end;
    return new Uniform(Math.min(end, mirrored), Math.max(end, mirrored));
  }

  @Override
  public double quantile(double p) {
    return quantiles().applyAsDouble(p);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    DoubleUnaryOperator lower = half(low).quantiles();
    DoubleUnaryOperator upper = half(high).quantiles();
    return p -> p == 0.5 ? typical : p < 0.5 ? lower.applyAsDouble(p) : upper.applyAsDouble(p);
  }

  @Override
  public double probability(double x) {
    return x < typical ? half(low).probability(x) : Math.max(0.5, half(high).probability(x));
  }

  @Override
  public Band scale(double factor) {
    if (isShare && factor != 1) {
      throw new IllegalArgumentException("a share has no other unit");
    }
    return new Band(low * factor, typical * factor, high * factor, isShare);
  }

  @Override
  public String text(DoubleFunction<String> style) {
    return call("band", style, low, typical, high);
  }
}
