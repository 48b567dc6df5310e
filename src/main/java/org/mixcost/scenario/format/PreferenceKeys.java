package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of a stage with {@code kind: preference}. */
public final class PreferenceKeys {
  public static final QuantityKey PAIRS = quantity(
          "pairs", POSITIVE, Unit.COUNT, "of a chosen and a rejected answer")
      .plausible(10, 1e10, 1e3);

  public static final QuantityKey TOKENS_PER_SIDE = quantity(
          "tokens_per_side", POSITIVE, Unit.TOKEN, "of a prompt with one of its answers")
      .plausible(StageTextKeys.LENGTH);

  static final List<Key> ALL = List.of(
      PAIRS, TOKENS_PER_SIDE, StageTextKeys.EPOCHS, TuningKeys.REFERENCE, TuningKeys.ADAPTER);

  private PreferenceKeys() {}
}
