package org.mixcost.quantity;

import static org.mixcost.quantity.Belief.call;
import static org.mixcost.quantity.Belief.cutText;
import static org.mixcost.quantity.Belief.inside;
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
 * are then its edges. A cut takes the tail of a half from that half alone, so that the typical value stays the median.
 *
 * @param low the lower value
 * @param typical the median
 * @param high the higher value
 * @param isShare whether it is a share of a whole, from 0 to 1
 * @param least what is believed begins here; minus infinity where nothing is cut
 * @param most what is believed ends here; infinity where nothing is cut
 */
public record Band(
    double low, double typical, double high, boolean isShare, double least, double most)
    implements Distribution {
  public Band {
    requireRising(low, high);
    requireBetween(low, typical, high);
    if (!(least <= typical && typical <= most)) {
      throw new IllegalArgumentException("the typical value must lie between the edges of the cut");
    }
  }

  /** A band of which nothing is cut. */
  public static Band of(double low, double typical, double high, boolean isShare) {
    return new Band(
        low, typical, high, isShare, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Override
  public Band cut(double from, double to) {
    return new Band(low, typical, high, isShare, Math.max(least, from), Math.min(most, to));
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

  /** The share of the lower half that is cut, of the whole. */
  private double cutBelow() {
    return low == typical ? 0 : half(low).probability(least);
  }

  /** The share of the upper half that is left, with the lower half. */
  private double leftAbove() {
    return high == typical ? 1 : half(high).probability(most);
  }

  @Override
  public double quantile(double p) {
    return quantiles().applyAsDouble(p);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    DoubleUnaryOperator lower = half(low).quantiles();
    DoubleUnaryOperator upper = half(high).quantiles();
    double from = cutBelow();
    double to = leftAbove();
    return p -> {
      if (p < 0.5) {
        return Math.max(least, lower.applyAsDouble(from + inside(p) * (1 - 2 * from)));
      }
      double above = 0.5 + (inside(p) - 0.5) * (2 * to - 1);
      return p == 0.5 ? typical : Math.min(most, upper.applyAsDouble(above));
    };
  }

  @Override
  public double probability(double x) {
    if (x >= most) {
      return 1;
    }
    double from = cutBelow();
    return x < typical
        ? Math.max(0, half(low).probability(x) - from) / (1 - 2 * from)
        : 0.5 + Math.max(0, half(high).probability(x) - 0.5) / (2 * leftAbove() - 1);
  }

  @Override
  public Band scale(double factor) {
    if (isShare && factor != 1) {
      throw new IllegalArgumentException("a share has no other unit");
    }
    return new Band(
        low * factor, typical * factor, high * factor, isShare, least * factor, most * factor);
  }

  @Override
  public String text(DoubleFunction<String> style) {
    String text = call("band", style, low, typical, high);
    boolean isCut = Double.isFinite(least) || Double.isFinite(most);
    return isCut ? text + cutText(least, most, style) : text;
  }
}
