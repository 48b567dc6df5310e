package org.mixcost.load;

import java.util.Optional;
import org.mixcost.issue.Issues;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.Attention;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Scenario.Window;
import org.mixcost.scenario.format.AttentionKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ModelKeys;

/** Checks that no part of a model is larger than what it is a part of. */
final class ModelCheck {
  private final Places model;
  private final Issues issues;

  ModelCheck(Places model, Issues issues) {
    this.model = model;
    this.issues = issues;
  }

  /** Checks the parameters of a model. */
  void check(ModelSpec spec) {
    checkActive(ModelKeys.ACTIVE_PARAMETERS, spec.activeParameters(), spec.parameters());
    spec.embeddingParameters()
        .ifPresent(embedding -> checkEmbedding(embedding, spec.activeParameters()));
  }

  /** Checks the parameters that a model uses for each token. */
  void checkActive(Key key, Quantity active, Quantity all) {
    if (isAbove(active, all)) {
      issues.error(
          "active-above-total",
          model.where(key),
          "active_parameters of " + active.text() + " are more than all parameters, " + all.text(),
          "are the two the wrong way round?");
    }
  }

  private void checkEmbedding(Quantity embedding, Quantity active) {
    if (isAbove(embedding, active)) {
      issues.error(
          "embedding-above-active",
          model.where(ModelKeys.EMBEDDING_PARAMETERS),
          "embedding_parameters of " + embedding.text() + " are more than those used for a token, "
              + active.text(),
          "vocabulary times width is what an input table has; tied to the output head, it is 0");
    }
  }

  /** Checks the layers that see no more than a window. */
  static void checkLayers(Attention attention, Places shape, Issues issues) {
    Optional<Quantity> windowed = attention.window().map(Window::layers);
    windowed
        .filter(layers -> isAbove(layers, attention.layers()))
        .ifPresent(layers -> issues.error(
            "windowed-above-layers",
            shape.where(AttentionKeys.WINDOWED_LAYERS),
            layers.text() + " windowed_layers are more than all layers, "
                + attention.layers().text(),
            ""));
  }

  /** As they are stated, whatever factors move them. */
  private static boolean isAbove(Quantity part, Quantity whole) {
    return LeafReader.areReadable(part, whole)
        && part.unscaled().median() > whole.unscaled().median();
  }
}
