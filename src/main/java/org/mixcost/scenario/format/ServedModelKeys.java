package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.whole;

import org.mixcost.quantity.Unit;

/** The keys of {@code self_hosted.shape}. */
public final class ServedModelKeys {
  public static final QuantityKey PARAMETERS = quantity(
          "parameters", POSITIVE, Unit.COUNT, "all parameters")
      .plausible(Plausible.PARAMETERS)
      .required();

  public static final QuantityKey ACTIVE_PARAMETERS = quantity(
          "active_parameters", POSITIVE, Unit.COUNT, "used for each token; all of them if missing")
      .plausible(Plausible.PARAMETERS);

  public static final ValueKey<Integer> LAYERS =
      whole("layers", 1, AttentionKeys.MOST_LAYERS, "transformer layers").required();

  public static final ValueKey<Integer> KV_HEADS =
      whole("kv_heads", 1, AttentionKeys.MOST_HEADS, "heads of keys and values").required();

  public static final ValueKey<Integer> HEAD_DIM =
      whole("head_dim", 1, AttentionKeys.MOST_HEADS, "size of a head").required();

  public static final ValueKey<Integer> WEIGHT_BYTES = whole(
          "weight_bytes", 1, 2, "bytes of a weight: 2, or 1 for FP8; 2 if missing")
      .or(2);

  public static final ValueKey<Integer> SHARING_ACCELERATORS = whole(
          "sharing_accelerators",
          1,
          TrainingKeys.MOST_ACCELERATORS_IN_A_NODE,
          "that hold one copy together; 1 if missing")
      .or(1);

  public static final Section SECTION = Section.of(
      "The shape of a model that is served, from which its speed is derived",
      PARAMETERS,
      ACTIVE_PARAMETERS,
      LAYERS,
      KV_HEADS,
      HEAD_DIM,
      WEIGHT_BYTES,
      SHARING_ACCELERATORS);

  private ServedModelKeys() {}
}
