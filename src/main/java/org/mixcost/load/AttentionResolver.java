package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.Attention;
import org.mixcost.scenario.Scenario.Window;
import org.mixcost.scenario.format.AttentionKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ValueKey;

/** Resolves {@code model.attention}: its shape is stated, or follows from that of the model. */
final class AttentionResolver {
  /** What follows from the shape of a model. */
  private static final List<Key> FOLLOWING = List.of(
      AttentionKeys.LAYERS,
      AttentionKeys.HEADS,
      AttentionKeys.HEAD_DIM,
      AttentionKeys.WINDOWED_LAYERS,
      AttentionKeys.WINDOW);

  private AttentionResolver() {}

  static Attention counted(CountedModel model, SectionReader keys) {
    keys.leaveUnread(FOLLOWING, ModelResolver.FOLLOWS);
    return model.attention(keys.get(AttentionKeys.SEQUENCE), keys.get(AttentionKeys.CAUSAL));
  }

  static Attention stated(SectionReader shape) {
    Attention attention = new Attention(
        required(AttentionKeys.LAYERS, shape),
        required(AttentionKeys.HEADS, shape),
        required(AttentionKeys.HEAD_DIM, shape),
        shape.get(AttentionKeys.SEQUENCE),
        shape.get(AttentionKeys.CAUSAL),
        window(shape));
    ModelCheck.checkLayers(attention, shape, shape.reading().issues());
    return attention;
  }

  private static Quantity required(ValueKey<Integer> key, SectionReader shape) {
    if (!shape.has(key)) {
      shape.missing(key);
    }
    return shape.count(key);
  }

  /** Layers and what they see go together. */
  private static Optional<Window> window(SectionReader shape) {
    if (!shape.has(AttentionKeys.WINDOWED_LAYERS) && !shape.has(AttentionKeys.WINDOW)) {
      return Optional.empty();
    }
    Quantity windowed = required(AttentionKeys.WINDOWED_LAYERS, shape);
    if (!shape.has(AttentionKeys.WINDOW)) {
      shape.missing(AttentionKeys.WINDOW);
    }
    return Optional.of(new Window(windowed, shape.findOrPlaceholder(AttentionKeys.WINDOW)));
  }
}
