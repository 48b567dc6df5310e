package org.mixcost.scenario.format;

import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.KnownRange;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Unit;

/**
 * The values that a key usually has, wide enough that what lies outside is likely a slip; such a value is questioned, not
 * refused.
 *
 * @param low the least, in the first unit of the key
 * @param high the greatest
 * @param slips factors that people forget or add by mistake, such as 1e9 for a {@code B}; the likeliest first
 */
public record Plausible(double low, double high, List<Double> slips) {
  /** How far beyond the range an end of an interval may lie: the tail of an honest doubt. */
  private static final double TAIL = 10;

  /** Nothing is questioned. */
  static final Plausible ANY =
      new Plausible(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());

  /** Of a model: the smallest that are published have a few million, and the {@code B} is what people forget. */
  static final Plausible PARAMETERS = new Plausible(1e6, 1e14, List.of(1e9));

  /** Of a training set, from the smallest set for tuning to all text there is. */
  static final Plausible TOKENS = new Plausible(1e6, 1e15, List.of(1e9));

  /** How far outside of what the catalog knows a value may lie: that of an old, a small or an only seller. */
  private static final double MARGIN = 3;

  public Plausible {
    slips = List.copyOf(slips);
  }

  /** What may lie some way outside of what the catalog knows. */
  public static Plausible around(KnownRange known, List<Double> slips) {
    return new Plausible(known.low() / MARGIN, known.high() * MARGIN, slips);
  }

  /** Whether the middle of a belief lies outside, or its 5th or 95th percentile far outside; 0 says "none" and never is. */
  public boolean questions(Distribution belief) {
    double median = belief.quantile(0.5);
    return median != 0
        && (median < low
            || median > high
            || belief.quantile(0.05) < low / TAIL
            || belief.quantile(0.95) > high * TAIL);
  }

  /** What a value outside would be without the likeliest slip, if that is inside. */
  public Optional<Double> meant(double value) {
    return slips.stream()
        .map(slip -> value < low ? value * slip : value / slip)
        .filter(repaired -> repaired >= low && repaired <= high)
        .findFirst();
  }

  /** Whether there is anything that would be questioned. */
  boolean isLimited() {
    return high < Double.POSITIVE_INFINITY;
  }

  /** In words, such as "1M to 100T". */
  public String words(Unit unit) {
    return low > 0 ? unit.text(low, high) : "at most " + unit.text(high);
  }
}
