package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.text;

import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** The keys of an entry of {@code correlations}. */
public final class CorrelationKeys {
  private static final Domain RANKS = new Domain("from -1 to 1", -1, 1, false);

  public static final ValueKey<String> FIRST =
      text("first", "path of an input, such as training.price").required();

  public static final ValueKey<String> SECOND =
      text("second", "path of another").required();

  public static final QuantityKey RANK =
      quantity("rank", RANKS, Unit.FACTOR, "rank correlation of the two").required();

  public static final Section SECTION = Section.of(
      "Two uncertain inputs that rise and fall together, or against each other",
      FIRST,
      SECOND,
      RANK);

  private CorrelationKeys() {}
}
