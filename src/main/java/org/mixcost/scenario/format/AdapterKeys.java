package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.whole;

import org.mixcost.quantity.Unit;

/** The keys of {@code adapter}. */
public final class AdapterKeys {
  private static final int MOST_BITS = 32;
  private static final int BITS = 16;

  public static final QuantityKey PARAMETERS = quantity(
          "parameters", POSITIVE, Unit.COUNT, "that are trained; all others are frozen")
      .plausible(1e3, 1e11, 1e6)
      .required();

  public static final ValueKey<Integer> WEIGHT_BITS = whole(
          "weight_bits",
          2,
          MOST_BITS,
          "bits of a frozen weight, for what fits into memory; 16 if missing")
      .or(BITS);

  public static final Section SECTION =
      Section.of("What is trained of a model that is frozen", PARAMETERS, WEIGHT_BITS);

  private AdapterKeys() {}
}
