package org.mixcost.load.config;

import java.util.Set;
import java.util.regex.Pattern;

/** What a config says besides its shape. */
final class HarmlessKeys {
  /** Keys that change no count. */
  private static final Set<String> KNOWN = Set.of(
      "_attn_implementation",
      "_attn_implementation_autoset",
      "_name_or_path",
      "activation_dropout",
      "activation_function",
      "alibi",
      "apply_residual_connection_post_layernorm",
      "attention_dropout",
      "attention_probs_dropout_prob",
      "attention_softmax_in_fp32",
      "attn_implementation",
      "attn_logit_softcapping",
      "attn_pdrop",
      "auto_map",
      "aux_loss_alpha",
      "bias_dropout_fusion",
      "cache_implementation",
      "classifier_dropout",
      "clip_qkv",
      "dropout",
      "dtype",
      "embd_pdrop",
      "ep_size",
      "experts_per_token",
      "final_logit_softcapping",
      "hidden_act",
      "hidden_activation",
      "hidden_dropout",
      "hidden_dropout_prob",
      "id2label",
      "init_std",
      "initial_context_length",
      "initializer_range",
      "is_decoder",
      "label2id",
      "layer_norm_eps",
      "layer_norm_epsilon",
      "layerdrop",
      "masked_softmax_fusion",
      "max_position_embeddings",
      "max_sequence_length",
      "mm_tokens_per_image",
      "model_type",
      "n_ctx",
      "n_group",
      "n_positions",
      "norm_topk_prob",
      "num_beam_groups",
      "num_beams",
      "num_labels",
      "num_return_sequences",
      "offset_alibi",
      "original_max_position_embeddings",
      "output_hidden_states",
      "output_router_logits",
      "partial_rotary_factor",
      "prefix",
      "pretraining_tp",
      "problem_type",
      "quantization_config",
      "query_pre_attn_scalar",
      "reorder_and_upcast_attn",
      "resid_pdrop",
      "rms_norm_eps",
      "rope_local_base_freq",
      "rope_parameters",
      "rope_scaling",
      "rope_theta",
      "rotary_emb_base",
      "rotary_pct",
      "routed_scaling_factor",
      "router_aux_loss_coef",
      "router_jitter_noise",
      "scale_attn_by_inverse_layer_idx",
      "scale_attn_weights",
      "scoring_func",
      "seq_aux",
      "seq_length",
      "skip_bias_add",
      "skip_bias_add_qkv",
      "sliding_window_size",
      "slow_but_exact",
      "summary_first_dropout",
      "summary_proj_to_labels",
      "summary_type",
      "summary_use_proj",
      "swiglu_limit",
      "task_specific_params",
      "tokenizer_class",
      "topk_group",
      "torch_dtype",
      "transformers.js_config",
      "transformers_version",
      "use_bidirectional_attention",
      "use_cache",
      "use_parallel_residual");

  /** Keys that name one of the tokens. */
  private static final Pattern TOKEN = Pattern.compile("\\w+_token_(id|index)");

  /** Words that a key has in it if it speaks of how a model is built. */
  private static final Pattern SHAPE = Pattern.compile(
      "layer|expert|head|hidden|size|dim|rank|mlp|attn|attention|moe|vocab|ssm|mamba|linear|window|conv|embed|adapter"
          + "|lora|shared|block|state|kernel|num_|^n_|ffn|intermediate|bias|norm|depth|width|pattern|memory|encoder|cross|index");

  private HarmlessKeys() {}

  /** Whether a key is known to change no count. */
  static boolean isHarmless(String name) {
    return KNOWN.contains(name) || TOKEN.matcher(name).matches();
  }

  /** Whether the name of a key speaks of how a model is built. */
  static boolean speaksOfAShape(String name) {
    return SHAPE.matcher(name).find();
  }
}
