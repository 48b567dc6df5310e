package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys that say how much text a stage sees: tokens, or items of so many tokens. */
public final class StageTextKeys {
  /** Of an example or a sample: from a word to the longest context there is. */
  static final Plausible LENGTH = new Plausible(1, 1e7, List.of(1e3));

  public static final QuantityKey TOKENS = quantity(
          "tokens", POSITIVE, Unit.TOKEN, "unique tokens that the stage trains on")
      .plausible(1e4, 1e15, 1e9);

  public static final QuantityKey ITEMS = quantity(
          "items", POSITIVE, Unit.COUNT, "examples, with tokens_per_item; instead of tokens")
      .plausible(10, 1e10, 1e3);

  public static final QuantityKey TOKENS_PER_ITEM = quantity(
          "tokens_per_item", POSITIVE, Unit.TOKEN, "of an example, prompt and answer together")
      .plausible(LENGTH);

  public static final QuantityKey EPOCHS = quantity(
          "epochs", POSITIVE, Unit.FACTOR, "how often each is seen")
      .plausible(0.01, 1000)
      .neutral(1);

  static final List<Key> ALL = List.of(TOKENS, ITEMS, TOKENS_PER_ITEM, EPOCHS);

  private StageTextKeys() {}
}
