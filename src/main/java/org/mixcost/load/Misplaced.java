package org.mixcost.load;

import static java.util.Map.entry;

import java.util.Map;

/** What people write where there is no such key, and how the format says it. */
final class Misplaced {
  private static final String STAGES =
      "a stage after the run is written under training, such as stages: {rl: {kind: reinforcement, gpu_hours: 147336}}";
  private static final String ADAPTER =
      "of a frozen model, write adapter: {parameters: 20M}, those that are trained, or flop_per_parameter_token: 4, "
          + "which leaves the gradients of its weights out";
  private static final String ITEMS =
      "so many items of a source are items: 1M, with tokens_per_item of a real one, or with output_tokens and prompt_tokens "
          + "of one that a model writes";

  private static final String RATE_LIMIT =
      "it is of the interface of a model: write it in generator, judge, labeler or verifier, such as generator: {model: "
          + "gpt-4o-mini, rate_limit: 2M tokens/minute}";

  private static final Map<String, String> HELP = Map.ofEntries(
      entry("lora", ADAPTER),
      entry("qlora", ADAPTER),
      entry("peft", ADAPTER),
      entry("adapters", ADAPTER),
      entry("rate_limit", RATE_LIMIT),
      entry("post_training", STAGES),
      entry("stages", STAGES),
      entry("finetuning", STAGES),
      entry("fine_tuning", STAGES),
      entry("sft", STAGES),
      entry("dpo", STAGES),
      entry("rl", STAGES),
      entry("rlhf", STAGES),
      entry("grpo", STAGES),
      entry("ppo", STAGES),
      entry("samples", ITEMS),
      entry("documents", ITEMS),
      entry("tokens_per_item", ITEMS),
      entry("tokens_per_sample", ITEMS));

  private Misplaced() {}

  /** What to write instead of a key that is not known where it stands; empty if nobody can say. */
  static String help(String key) {
    return HELP.getOrDefault(key, "");
  }
}
