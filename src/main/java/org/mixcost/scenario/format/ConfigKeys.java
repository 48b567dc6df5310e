package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.flag;
import static org.mixcost.scenario.format.Keys.whole;

import java.util.List;

/**
 * The keys of a published config that may stand in {@code model} itself, as a plan for a model that has no file yet: of a
 * model as Llama is built, or Mixtral if it has experts.
 */
public final class ConfigKeys {
  private static final int MOST = 999_999;

  public static final ValueKey<Integer> HIDDEN_SIZE = whole(
      "hidden_size",
      1,
      MOST,
      "width of the model, instead of parameters and with the keys below, by the names of published configs; counted as Llama is built, or Mixtral where there are experts");

  public static final ValueKey<Integer> NUM_HIDDEN_LAYERS =
      whole("num_hidden_layers", 1, AttentionKeys.MOST_LAYERS, "transformer layers");

  public static final ValueKey<Integer> NUM_ATTENTION_HEADS =
      whole("num_attention_heads", 1, AttentionKeys.MOST_HEADS, "heads of queries");

  public static final ValueKey<Integer> NUM_KEY_VALUE_HEADS = whole(
      "num_key_value_heads",
      1,
      AttentionKeys.MOST_HEADS,
      "heads of keys and values; as many as of queries if missing");

  public static final ValueKey<Integer> HEAD_DIM = whole(
      "head_dim",
      1,
      AttentionKeys.MOST_HEADS,
      "size of a head; together as wide as the model if missing");

  public static final ValueKey<Integer> INTERMEDIATE_SIZE =
      whole("intermediate_size", 1, MOST, "width of a gated feed-forward block, or of an expert");

  public static final ValueKey<Integer> NUM_LOCAL_EXPERTS =
      whole("num_local_experts", 1, MOST, "experts in each layer; none if missing");

  public static final ValueKey<Integer> NUM_EXPERTS_PER_TOK =
      whole("num_experts_per_tok", 1, MOST, "experts used for each token");

  public static final ValueKey<Integer> VOCAB_SIZE =
      whole("vocab_size", 1, MOST, "tokens of the vocabulary");

  public static final ValueKey<Boolean> TIE_WORD_EMBEDDINGS =
      flag("tie_word_embeddings", "whether the output head is the table of the input embeddings");

  /** All of them. */
  public static final List<ValueKey<?>> ALL = List.of(
      HIDDEN_SIZE,
      NUM_HIDDEN_LAYERS,
      NUM_ATTENTION_HEADS,
      NUM_KEY_VALUE_HEADS,
      HEAD_DIM,
      INTERMEDIATE_SIZE,
      NUM_LOCAL_EXPERTS,
      NUM_EXPERTS_PER_TOK,
      VOCAB_SIZE,
      TIE_WORD_EMBEDDINGS);

  private ConfigKeys() {}
}
