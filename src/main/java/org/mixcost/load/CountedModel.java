package org.mixcost.load;

import java.util.Optional;
import org.mixcost.issue.InputFile;
import org.mixcost.load.config.ModelConfig;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.Attention;
import org.mixcost.scenario.Scenario.Window;
import org.mixcost.scenario.format.AttentionKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ModelKeys;
import org.mixcost.scenario.shape.ParameterCount;
import org.mixcost.scenario.shape.TransformerShape;

/**
 * Quantities that follow from the shape of a model, by the names of the keys they stand in for.
 *
 * @param citation of all of them; the scenario does not write them, so that they have no place in it
 */
record CountedModel(TransformerShape shape, ParameterCount count, Citation citation) {

  /** What follows from a config. */
  static CountedModel of(ModelConfig config) {
    String where = config.file().map(InputFile::file).orElse("the keys of a config in model");
    String usual = config.usual().isEmpty()
        ? ""
        : ", by its default with " + String.join(", ", config.usual());
    Citation citation = Citation.stated(
        where + ": counted, as a model of the family " + config.shape().family() + usual);
    return new CountedModel(config.shape(), config.count(), citation);
  }

  Quantity parameters() {
    return of(ModelKeys.PARAMETERS, count.total());
  }

  /** All of them in a dense model: who moves those moves these. */
  Quantity activeParameters() {
    return count.unused() == 0 ? parameters() : of(ModelKeys.ACTIVE_PARAMETERS, count.active());
  }

  Quantity embeddingParameters() {
    return of(ModelKeys.EMBEDDING_PARAMETERS, count.lookedUp());
  }

  Attention attention(Quantity sequence, boolean isCausal) {
    return new Attention(
        ofAttention(AttentionKeys.LAYERS, shape.layers().size(), Unit.COUNT),
        ofAttention(AttentionKeys.HEADS, shape.heads(), Unit.COUNT),
        ofAttention(AttentionKeys.HEAD_DIM, shape.headDimension(), Unit.COUNT),
        sequence,
        isCausal,
        window());
  }

  private Optional<Window> window() {
    return shape
        .window()
        .map(tokens -> new Window(
            ofAttention(AttentionKeys.WINDOWED_LAYERS, shape.windowedLayers(), Unit.COUNT),
            ofAttention(AttentionKeys.WINDOW, tokens, Unit.TOKEN)));
  }

  private Quantity ofAttention(Key key, double value, Unit unit) {
    return Quantity.fixed(path(ModelKeys.ATTENTION) + "." + key.name(), value, unit, citation);
  }

  private Quantity of(Key key, double value) {
    return Quantity.fixed(path(key), value, Unit.COUNT, citation.noting(count.text()));
  }

  private static String path(Key key) {
    return "model." + key.name();
  }
}
