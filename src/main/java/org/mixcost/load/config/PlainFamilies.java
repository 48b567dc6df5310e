package org.mixcost.load.config;

import java.util.Collections;
import java.util.Optional;
import org.mixcost.scenario.shape.AttentionShape;
import org.mixcost.scenario.shape.AttentionShape.Biases;
import org.mixcost.scenario.shape.AttentionShape.HeadNorm;
import org.mixcost.scenario.shape.FeedForwardShape.Dense;
import org.mixcost.scenario.shape.TransformerShape;
import org.mixcost.scenario.shape.TransformerShape.Embeddings;
import org.mixcost.scenario.shape.TransformerShape.Layer;
import org.mixcost.scenario.shape.TransformerShape.Norms;

/** Feed-forward blocks without a gate and norms that shift, as GPT-2 has them; each calls its keys by names of its own. */
final class PlainFamilies {
  /** A feed-forward block is so many times as wide as the model, where a config does not say. */
  private static final int USUAL_WIDENING = 4;
  /** Rows before the first position in the table of OPT, which its padding once took. */
  private static final int OPT_OFFSET = 2;

  private PlainFamilies() {}

  static TransformerShape gpt2(ConfigMap config) {
    int hidden = config.whole("n_embd");
    int heads = config.whole("n_head");
    if (config.flag("add_cross_attention", false)) {
      config.refuse("add_cross_attention", "attention to another text is not understood");
    }
    return shape(
        config,
        hidden,
        config.layers("n_layer"),
        new Embeddings(
            config.whole("vocab_size"),
            config.whole("n_positions", "n_ctx"),
            config.flag("tie_word_embeddings", true)),
        new Norms(2, 1, 2),
        attention(heads, heads, config.divided(hidden, "n_head", heads), true),
        new Dense(widened(config, "n_inner", hidden), false, true));
  }

  static TransformerShape gptNeox(ConfigMap config) {
    int hidden = config.whole("hidden_size");
    int heads = config.whole("num_attention_heads");
    return shape(
        config,
        hidden,
        config.layers("num_hidden_layers"),
        new Embeddings(config.whole("vocab_size"), 0, config.flag("tie_word_embeddings", false)),
        new Norms(2, 1, 2),
        attention(
            heads,
            heads,
            config.divided(hidden, "num_attention_heads", heads),
            config.flag("attention_bias", true)),
        new Dense(config.whole("intermediate_size"), false, true));
  }

  /** Its embeddings are normalized before the first layer. */
  static TransformerShape bloom(ConfigMap config) {
    int hidden = config.whole("hidden_size", "n_embed");
    int heads = config.whole("n_head", "num_attention_heads");
    return shape(
        config,
        hidden,
        config.layers("n_layer", "num_hidden_layers"),
        new Embeddings(config.whole("vocab_size"), 0, config.flag("tie_word_embeddings", true)),
        new Norms(2, 2, 2),
        attention(heads, heads, config.divided(hidden, "n_head", heads), true),
        new Dense(widened(config, "n_inner", hidden), false, true));
  }

  static TransformerShape opt(ConfigMap config) {
    int hidden = config.whole("hidden_size");
    int heads = config.whole("num_attention_heads");
    if (config.find("word_embed_proj_dim").orElse(hidden) != hidden) {
      config.refuse(
          "word_embed_proj_dim", "embeddings of another width than the model are not understood");
    }
    if (!config.flag("layer_norm_elementwise_affine", true)) {
      config.refuse(
          "layer_norm_elementwise_affine", "norms without weights are not understood here");
    }
    boolean hasLastNorm = config.flag("do_layer_norm_before", true)
        && !config.flag("_remove_final_layer_norm", false);
    boolean isBiased = config.flag("enable_bias", true);
    return shape(
        config,
        hidden,
        config.layers("num_hidden_layers"),
        new Embeddings(
            config.whole("vocab_size"),
            config.whole("max_position_embeddings") + OPT_OFFSET,
            config.flag("tie_word_embeddings", true)),
        new Norms(2, hasLastNorm ? 1 : 0, 2),
        attention(heads, heads, config.divided(hidden, "num_attention_heads", heads), isBiased),
        new Dense(config.whole("ffn_dim"), false, isBiased));
  }

  /** One key and value for all queries, groups of them in the newer models; attention and feed-forward side by side. */
  static TransformerShape falcon(ConfigMap config) {
    int hidden = config.whole("hidden_size");
    int heads = config.whole("num_attention_heads", "n_head");
    boolean isNew = config.flag("new_decoder_architecture", false);
    boolean isShared = config.flag("multi_query", true);
    boolean isParallel = config.flag("parallel_attn", true);
    Optional<Integer> groups = config.find("num_kv_heads", "n_head_kv");
    boolean isBiased = config.flag("bias", false);
    int usualNorms = isNew || !isParallel ? 2 : 1;
    int norms = config.find("num_ln_in_parallel_attn").orElse(usualNorms);
    return shape(
        config,
        hidden,
        config.layers("num_hidden_layers", "n_layer"),
        new Embeddings(config.whole("vocab_size"), 0, config.flag("tie_word_embeddings", true)),
        new Norms(norms, 1, 2),
        attention(
            heads,
            isNew ? groups.orElse(heads) : isShared ? 1 : heads,
            config.divided(hidden, "num_attention_heads", heads),
            isBiased),
        new Dense(widened(config, "ffn_hidden_size", hidden), false, isBiased));
  }

  private static int widened(ConfigMap config, String key, int hidden) {
    return config.find(key).orElse(USUAL_WIDENING * hidden);
  }

  private static AttentionShape attention(
      int heads, int kvHeads, int headDimension, boolean isBiased) {
    return new AttentionShape.Grouped(
        heads, kvHeads, headDimension, isBiased ? Biases.ALL : Biases.NONE, HeadNorm.NONE, false);
  }

  private static TransformerShape shape(
      ConfigMap config,
      int hidden,
      int layers,
      Embeddings embeddings,
      Norms norms,
      AttentionShape attention,
      Dense block) {
    return new TransformerShape(
        config.family(),
        hidden,
        embeddings,
        norms,
        Collections.nCopies(layers, new Layer(attention, block, false)),
        Optional.empty(),
        0);
  }
}
