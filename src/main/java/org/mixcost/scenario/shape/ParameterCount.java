package org.mixcost.scenario.shape;

import static org.mixcost.formula.ArchitectureFormulas.GATED_MATRICES;
import static org.mixcost.formula.ArchitectureFormulas.PLAIN_MATRICES;

import org.mixcost.formula.ArchitectureFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.scenario.shape.AttentionShape.Biases;
import org.mixcost.scenario.shape.FeedForwardShape.Dense;
import org.mixcost.scenario.shape.FeedForwardShape.Experts;
import org.mixcost.scenario.shape.TransformerShape.Layer;

/**
 * Parameters of a transformer, by its shape: weights, biases, norms and routers.
 *
 * @param attention of all layers, its biases and norms included [count]
 * @param feedForward of all layers, with all experts and their routers [count]
 * @param unused of those, the experts that a token does not use [count]
 * @param lookedUp input embeddings that are used for nothing else: of tokens, unless they are the output head too, and of
 *     positions [count]
 * @param head the output head, tied or not [count]
 * @param norms over the residual stream [count]
 * @param predictionModules that learn to predict tokens further ahead, in no other figure [count]
 */
public record ParameterCount(
    double attention,
    double feedForward,
    double unused,
    double lookedUp,
    double head,
    double norms,
    double predictionModules) {

  /** The parameters of a shape. */
  public static ParameterCount of(TransformerShape shape) {
    double attention = 0;
    double feedForward = 0;
    double unused = 0;
    for (Layer layer : shape.layers()) {
      attention += attention(layer.attention(), shape.hidden());
      feedForward += feedForward(layer.feedForward(), shape.hidden());
      unused += unused(layer.feedForward(), shape.hidden());
    }
    TransformerShape.Embeddings embeddings = shape.embeddings();
    double table = ArchitectureFormulas.matrix(embeddings.vocabulary(), shape.hidden());
    double positions = ArchitectureFormulas.matrix(embeddings.positions(), shape.hidden());
    double norms = (double) shape.norms().perLayer() * shape.layers().size()
        + shape.norms().beside();
    return new ParameterCount(
        attention,
        feedForward,
        unused,
        positions + (embeddings.isTied() ? 0 : table),
        table,
        norms * norm(shape),
        shape.predictionModules() * predictionModule(shape));
  }

  /** All of them, but for those of prediction modules. */
  public double total() {
    return attention + feedForward + lookedUp + head + norms;
  }

  /** Those used for each token. */
  public double active() {
    return total() - unused;
  }

  /** What they are made up of, for readers. */
  public String text() {
    String modules = predictionModules > 0
        ? "; not in it " + millions(predictionModules) + " of modules that predict further tokens"
        : "";
    return "attention " + millions(attention)
        + ", feed-forward " + millions(feedForward)
        + ", output head " + millions(head)
        + ", input embeddings apart from it " + millions(lookedUp)
        + ", norms " + millions(norms)
        + modules;
  }

  private static String millions(double parameters) {
    return Phrase.of("%,.2fM", parameters / 1e6);
  }

  private static double norm(TransformerShape shape) {
    return ArchitectureFormulas.matrix(shape.norms().vectors(), shape.hidden());
  }

  private static double attention(AttentionShape attention, int hidden) {
    if (attention instanceof AttentionShape.Grouped grouped) {
      return ArchitectureFormulas.groupedAttention(
              hidden, grouped.heads(), grouped.kvHeads(), grouped.headDimension())
          + vectors(grouped, hidden);
    }
    if (attention instanceof AttentionShape.Latent latent) {
      return ArchitectureFormulas.latentAttention(new ArchitectureFormulas.Latent(
              hidden,
              latent.heads(),
              latent.queryRank(),
              latent.keyValueRank(),
              latent.rotatedDimension(),
              latent.plainDimension(),
              latent.valueDimension()))
          + latent.queryRank()
          + latent.keyValueRank();
    }
    throw new AssertionError(attention);
  }

  /** Biases, norms and sinks of grouped attention. */
  private static double vectors(AttentionShape.Grouped grouped, int hidden) {
    double queries = ArchitectureFormulas.matrix(grouped.heads(), grouped.headDimension());
    double keys = ArchitectureFormulas.matrix(grouped.kvHeads(), grouped.headDimension());
    double biases = grouped.biases() == Biases.NONE ? 0 : queries + 2 * keys;
    double outputBias = grouped.biases() == Biases.ALL ? hidden : 0;
    double norms = switch (grouped.norm()) {
      case NONE -> 0;
      case EACH_HEAD -> 2.0 * grouped.headDimension();
      case ALL_HEADS -> queries + keys;
    };
    return biases + outputBias + norms + (grouped.hasSinks() ? grouped.heads() : 0);
  }

  private static double feedForward(FeedForwardShape block, int hidden) {
    if (block instanceof Dense dense) {
      return blocks(dense, 1, hidden);
    }
    if (block instanceof Experts experts) {
      return blocks(experts.expert(), experts.count(), hidden)
          + experts.shared().map(shared -> shared(shared, hidden)).orElse(0.0)
          + ArchitectureFormulas.matrix(experts.count(), hidden)
          + (experts.isRouterBiased() ? experts.count() : 0);
    }
    throw new AssertionError(block);
  }

  private static double shared(FeedForwardShape.Shared shared, int hidden) {
    return ArchitectureFormulas.feedForward(shared.count(), GATED_MATRICES, hidden, shared.width())
        + (shared.hasGate() ? hidden : 0);
  }

  private static double unused(FeedForwardShape block, int hidden) {
    return block instanceof Experts experts
        ? blocks(experts.expert(), experts.count() - experts.used(), hidden)
        : 0;
  }

  /** Blocks of one shape; all their projections but the last have a bias as wide as the block, the last one of the stream. */
  private static double blocks(Dense block, int count, int hidden) {
    double matrices = block.isGated() ? GATED_MATRICES : PLAIN_MATRICES;
    double biases = block.isBiased() ? (matrices - 1) * block.width() + hidden : 0;
    return ArchitectureFormulas.feedForward(count, matrices, hidden, block.width())
        + count * biases;
  }

  /** A layer like the last, a matrix that joins a hidden state with an embedding, and a norm of each and of the result. */
  private static double predictionModule(TransformerShape shape) {
    double joined = 2 * ArchitectureFormulas.matrix(shape.hidden(), shape.hidden());
    return attention(shape.last().attention(), shape.hidden())
        + feedForward(shape.last().feedForward(), shape.hidden())
        + joined
        + (shape.norms().perLayer() + 3.0) * norm(shape);
  }
}
