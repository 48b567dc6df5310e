package org.mixcost.load.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.scenario.shape.AttentionShape;
import org.mixcost.scenario.shape.AttentionShape.Biases;
import org.mixcost.scenario.shape.AttentionShape.HeadNorm;
import org.mixcost.scenario.shape.FeedForwardShape;
import org.mixcost.scenario.shape.FeedForwardShape.Dense;
import org.mixcost.scenario.shape.TransformerShape;
import org.mixcost.scenario.shape.TransformerShape.Embeddings;
import org.mixcost.scenario.shape.TransformerShape.Layer;
import org.mixcost.scenario.shape.TransformerShape.Norms;

/** Gated feed-forward blocks or experts, grouped queries, rotated positions and norms that only scale, as Llama has them. */
final class GatedFamily implements Family {
  /** In what such architectures differ. */
  enum Trait {
    /** The output head is the table of the input, unless the config denies it. */
    TIED,
    /** How many heads share keys and values has to be said; elsewhere none do if it is not. */
    GROUPED,
    BIASED_BY_KEY,
    BIASED_UNLESS_DENIED,
    BIASED_QUERY_KEY_VALUE,
    BIASED_FEED_FORWARD_BY_KEY,
    BIASED_EXPERTS,
    NORM_OF_EACH_HEAD,
    NORM_OF_ALL_HEADS,
    FOUR_NORMS,
    NORMS_WITHOUT_WEIGHTS,
    SINKS,
    ALL_WINDOWED,
    LATE_LAYERS_WINDOWED,
    EVERY_OTHER_WINDOWED,
    FIVE_OF_SIX_WINDOWED,
    EXPERTS,
    EXPERTS_OF_OWN_WIDTH,
    EXPERTS_IN_SOME_LAYERS,
    SHARED_EXPERT
  }

  /** What is usual in Gemma 3, whose configs leave it out. */
  private static final int USUAL_VOCABULARY = 262_208;

  private static final int USUAL_HEADS = 8;
  private static final int USUAL_KV_HEADS = 4;

  private final Optional<Integer> headDimension;
  private final Set<Trait> traits;

  private GatedFamily(Optional<Integer> headDimension, Set<Trait> traits) {
    this.headDimension = headDimension;
    this.traits = traits;
  }

  /**
   * A family.
   *
   * @param headDimension size of a head where a config does not say; if there is none, all are as wide as the model
   */
  static Family of(Optional<Integer> headDimension, Trait... traits) {
    return new GatedFamily(headDimension, EnumSet.copyOf(List.of(traits)));
  }

  private boolean has(Trait trait) {
    return traits.contains(trait);
  }

  @Override
  public TransformerShape read(ConfigMap config) {
    int hidden = config.whole("hidden_size");
    int count = config.layers("num_hidden_layers");
    AttentionShape attention = attention(config, hidden);
    List<FeedForwardShape> blocks = blocks(config, count);
    Windows windows = new Windows(config, count, traits);
    List<Boolean> windowed = windows.windowed();
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      layers.add(new Layer(attention, blocks.get(i), windowed.get(i)));
    }
    return new TransformerShape(
        config.family(), hidden, embeddings(config), norms(), layers, windows.size(), 0);
  }

  private Embeddings embeddings(ConfigMap config) {
    int vocabulary =
        isSparse() ? config.wholeOr("vocab_size", USUAL_VOCABULARY) : config.whole("vocab_size");
    return new Embeddings(vocabulary, 0, config.flag("tie_word_embeddings", has(Trait.TIED)));
  }

  /** Whether configs of the family leave out what is usual in it, as those of Gemma 3 do. */
  private boolean isSparse() {
    return has(Trait.FIVE_OF_SIX_WINDOWED);
  }

  private Norms norms() {
    if (has(Trait.NORMS_WITHOUT_WEIGHTS)) {
      return new Norms(0, 0, 1);
    }
    return new Norms(has(Trait.FOUR_NORMS) ? 4 : 2, 1, 1);
  }

  private AttentionShape attention(ConfigMap config, int hidden) {
    int heads = isSparse()
        ? config.wholeOr("num_attention_heads", USUAL_HEADS)
        : config.whole("num_attention_heads");
    return new AttentionShape.Grouped(
        heads,
        kvHeads(config, heads),
        headDimension(config, hidden, heads),
        biases(config),
        norm(config),
        has(Trait.SINKS));
  }

  private HeadNorm norm(ConfigMap config) {
    if (has(Trait.NORM_OF_EACH_HEAD)) {
      return config.flag("use_qk_norm", true) ? HeadNorm.EACH_HEAD : HeadNorm.NONE;
    }
    return has(Trait.NORM_OF_ALL_HEADS) ? HeadNorm.ALL_HEADS : HeadNorm.NONE;
  }

  private int kvHeads(ConfigMap config, int heads) {
    if (isSparse()) {
      return config.wholeOr("num_key_value_heads", USUAL_KV_HEADS);
    }
    return has(Trait.GROUPED)
        ? config.whole("num_key_value_heads")
        : config.find("num_key_value_heads").orElse(heads);
  }

  private int headDimension(ConfigMap config, int hidden, int heads) {
    return headDimension
        .map(usual -> config.wholeOr("head_dim", usual))
        .orElseGet(() -> config
            .find("head_dim")
            .orElseGet(() -> config.divided(hidden, "num_attention_heads", heads)));
  }

  private Biases biases(ConfigMap config) {
    if (has(Trait.BIASED_QUERY_KEY_VALUE)) {
      return config.flag("qkv_bias", true) ? Biases.QUERY_KEY_VALUE : Biases.NONE;
    }
    boolean isKnown = has(Trait.BIASED_BY_KEY) || has(Trait.BIASED_UNLESS_DENIED);
    return isKnown && config.flag("attention_bias", has(Trait.BIASED_UNLESS_DENIED))
        ? Biases.ALL
        : Biases.NONE;
  }

  /** The feed-forward block of each layer. */
  private List<FeedForwardShape> blocks(ConfigMap config, int count) {
    boolean isBiased = has(Trait.BIASED_FEED_FORWARD_BY_KEY) && config.flag("mlp_bias", false);
    Dense dense = new Dense(config.whole("intermediate_size"), true, isBiased);
    if (!has(Trait.EXPERTS)) {
      return Collections.nCopies(count, dense);
    }
    FeedForwardShape experts = experts(config, dense);
    ExpertLayers places = ExpertLayers.of(config, has(Trait.EXPERTS_IN_SOME_LAYERS));
    List<FeedForwardShape> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(places.has(i) ? experts : dense);
    }
    return blocks;
  }

  private FeedForwardShape experts(ConfigMap config, Dense dense) {
    int width =
        has(Trait.EXPERTS_OF_OWN_WIDTH) ? config.whole("moe_intermediate_size") : dense.width();
    boolean isBiased = has(Trait.BIASED_EXPERTS);
    Optional<FeedForwardShape.Shared> shared = has(Trait.SHARED_EXPERT)
        ? Optional.of(
            new FeedForwardShape.Shared(1, config.whole("shared_expert_intermediate_size"), true))
        : Optional.empty();
    int count = config.whole("num_local_experts", "num_experts");
    return new FeedForwardShape.Experts(
        count, config.used(count), new Dense(width, true, isBiased), shared, isBiased);
  }
}
