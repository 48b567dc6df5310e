package org.mixcost.load.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.scenario.shape.AttentionShape;
import org.mixcost.scenario.shape.FeedForwardShape;
import org.mixcost.scenario.shape.FeedForwardShape.Dense;
import org.mixcost.scenario.shape.TransformerShape;
import org.mixcost.scenario.shape.TransformerShape.Embeddings;
import org.mixcost.scenario.shape.TransformerShape.Layer;
import org.mixcost.scenario.shape.TransformerShape.Norms;

/** Latent attention, dense layers and then layers of many small experts with shared ones, as DeepSeek-V2 and V3 have them. */
final class LatentFamily implements Family {
  /** How a router picks experts by a bias that is learned beside the loss, as DeepSeek-V3 does. */
  private static final String BY_BIAS = "noaux_tc";

  @Override
  public TransformerShape read(ConfigMap config) {
    if (config.flag("attention_bias", false)) {
      config.refuse("attention_bias", "biases of latent attention are not understood");
    }
    int count = config.layers("num_hidden_layers");
    AttentionShape attention = attention(config);
    Dense dense = new Dense(config.whole("intermediate_size"), true, false);
    Optional<FeedForwardShape> experts =
        config.find("n_routed_experts").map(routed -> experts(config, routed));
    int first = config.count("first_k_dense_replace");
    int step = config.find("moe_layer_freq").orElse(1);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isDense = i < first || i % step != 0;
      layers.add(new Layer(attention, experts.filter(block -> !isDense).orElse(dense), false));
    }
    return new TransformerShape(
        config.family(),
        config.whole("hidden_size"),
        new Embeddings(config.whole("vocab_size"), 0, config.flag("tie_word_embeddings", false)),
        new Norms(2, 1, 1),
        layers,
        Optional.empty(),
        config.count("num_nextn_predict_layers"));
  }

  private static AttentionShape attention(ConfigMap config) {
    int heads = config.whole("num_attention_heads");
    int kvHeads = config.find("num_key_value_heads").orElse(heads);
    if (kvHeads != heads) {
      config.refuse("num_key_value_heads", "in latent attention every head has keys of its own");
    }
    return new AttentionShape.Latent(
        heads,
        config.count("q_lora_rank"),
        config.whole("kv_lora_rank"),
        config.whole("qk_rope_head_dim"),
        config.whole("qk_nope_head_dim"),
        config.whole("v_head_dim"));
  }

  private static FeedForwardShape experts(ConfigMap config, int routed) {
    int width = config.whole("moe_intermediate_size");
    Optional<FeedForwardShape.Shared> shared = Optional.of(config.count("n_shared_experts"))
        .filter(count -> count > 0)
        .map(count -> new FeedForwardShape.Shared(count, width, false));
    return new FeedForwardShape.Experts(
        routed,
        config.used(routed),
        new Dense(width, true, false),
        shared,
        config.word("topk_method").equals(BY_BIAS));
  }
}
