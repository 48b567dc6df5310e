package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.text;

import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** The keys of an entry of {@code subject_to}. */
public final class LimitKeys {
  private static final Domain SHARES =
      new Domain("above 0% and below 100%", Double.MIN_VALUE, Math.nextDown(1.0), false);

  public static final ValueKey<String> LIMIT = text(
          "limit",
          "at most, at least or between, and then one or two amounts, such as between 3 and 5; or at most baseline")
      .required();

  public static final QuantityKey IN = quantity(
      "in",
      SHARES,
      Unit.FRACTION,
      "share of the draws in which it has to be kept; if missing it is kept with all inputs at their medians");

  public static final Section SECTION =
      Section.of("A limit of what is sought; its text alone may stand for it", LIMIT, IN);

  private LimitKeys() {}
}
