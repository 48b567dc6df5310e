package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.flag;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.whole;

import org.mixcost.quantity.Unit;

/** The keys of {@code model.attention}. */
public final class AttentionKeys {
  /** Layers that a model may have. */
  public static final int MOST_LAYERS = 1000;

  static final int MOST_HEADS = 4096;

  public static final ValueKey<Integer> LAYERS =
      whole("layers", 1, MOST_LAYERS, "transformer layers");

  public static final ValueKey<Integer> HEADS = whole("heads", 1, MOST_HEADS, "heads of queries");

  public static final ValueKey<Integer> HEAD_DIM =
      whole("head_dim", 1, MOST_HEADS, "size of a head");

  public static final QuantityKey SEQUENCE = quantity(
          "sequence", POSITIVE, Unit.TOKEN, "length of a sequence")
      .plausible(16, 1e8, 1e3)
      .required();

  public static final ValueKey<Boolean> CAUSAL =
      flag("causal", "whether only what a causal mask leaves is counted, half of it");

  public static final ValueKey<Integer> WINDOWED_LAYERS = whole(
      "windowed_layers", 1, MOST_LAYERS, "of the layers, those that see a window of the sequence");

  public static final QuantityKey WINDOW = quantity(
          "window", POSITIVE, Unit.TOKEN, "what those layers see of it")
      .plausible(16, 1e8, 1e3);

  public static final Section SECTION = Section.of(
      "The shape of attention, whose operations 6ND leaves out; sequence and causal alone, where a config says the rest",
      LAYERS,
      HEADS,
      HEAD_DIM,
      SEQUENCE,
      CAUSAL,
      WINDOWED_LAYERS,
      WINDOW);

  private AttentionKeys() {}
}
