package org.mixcost.scenario.shape;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ArchitectureFormulas;

/**
 * A transformer that writes text, as far as its parameters and the operations of its attention depend on it.
 *
 * @param family what its publisher calls the architecture, such as {@code mixtral}
 * @param hidden width of the residual stream
 * @param embeddings how tokens come in and go out
 * @param norms beside those within attention
 * @param layers from the first to the last, at least one
 * @param window tokens that a windowed layer sees, where any layer is
 * @param predictionModules layers that learn to predict tokens further ahead, which are left out of the model itself
 */
public record TransformerShape(
    String family,
    int hidden,
    Embeddings embeddings,
    Norms norms,
    List<Layer> layers,
    Optional<Integer> window,
    int predictionModules) {

  public TransformerShape {
    requireNonNull(family, "family");
    requireNonNull(embeddings, "embeddings");
    requireNonNull(norms, "norms");
    requireNonNull(window, "window");
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a transformer has layers");
    }
  }

  /**
   * How tokens come in and go out.
   *
   * @param vocabulary tokens that the tables know
   * @param positions that have an embedding of their own; 0 where positions are rotated in or biased
   * @param isTied whether the output head is the table of the input
   */
  public record Embeddings(int vocabulary, int positions, boolean isTied) {}

  /**
   * Norms over the residual stream.
   *
   * @param perLayer how many a layer has
   * @param beside how many there are before or after all layers
   * @param vectors of a norm: 1 where it scales, 2 where it shifts, too
   */
  public record Norms(int perLayer, int beside, int vectors) {}

  /**
   * One layer.
   *
   * @param isWindowed whether its attention sees no more than the window
   */
  public record Layer(AttentionShape attention, FeedForwardShape feedForward, boolean isWindowed) {
    public Layer {
      requireNonNull(attention, "attention");
      requireNonNull(feedForward, "feed-forward block");
    }
  }

  /** Layers that see no more than the window. */
  public int windowedLayers() {
    return (int) layers.stream().filter(Layer::isWindowed).count();
  }

  /** Heads of queries in a layer. */
  public int heads() {
    return last().attention().heads();
  }

  /** The size of a head, as the operations of attention count it. */
  public double headDimension() {
    AttentionShape attention = last().attention();
    if (attention instanceof AttentionShape.Grouped grouped) {
      return grouped.headDimension();
    }
    AttentionShape.Latent latent = (AttentionShape.Latent) attention;
    return ArchitectureFormulas.headDimension(
        (double) latent.plainDimension() + latent.rotatedDimension(), latent.valueDimension());
  }

  /** The last layer; those of attention are all alike, and of a mixture it is never one of the dense layers at its start. */
  Layer last() {
    return layers.get(layers.size() - 1);
  }
}
