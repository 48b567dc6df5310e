package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.scenario.format.ConfigKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.PhasesKeys;

/** Keys of one section that belong together or shut each other out; all others stand for themselves. */
final class Rules {
  /**
   * One rule.
   *
   * @param section the path of the section, with a star for a name
   * @param kind what it says of the keys
   * @param keys the first is the one it is about, the others are its company
   */
  private record Rule(String section, Kind kind, List<String> keys) {}

  private enum Kind {
    ONE_OF,
    AT_MOST_ONE,
    ADDS,
    ONLY_WITH,
    NEVER_WITH
  }

  private static final String MODEL = "model";
  private static final String TRAINING = "training";
  private static final String STAGE = "training.stages.*";
  private static final String ROLLOUT = STAGE + ".rollout";
  private static final String SELF_HOSTED = "data.synthetic.*.self_hosted";
  private static final String REAL = "data.real.*";
  private static final String SYNTHETIC = "data.synthetic.*";
  private static final String LABELER = REAL + ".labeler";
  private static final String JUDGE = SYNTHETIC + ".judge";
  private static final String VERIFIER = STAGE + ".verifier";
  private static final List<String> OF_CALLS = List.of(LABELER, JUDGE, VERIFIER);
  private static final List<String> HOSTED = Stream.concat(
          Stream.of(SELF_HOSTED), OF_CALLS.stream().map(section -> section + ".self_hosted"))
      .toList();
  private static final List<String> OF_INTERFACES = List.of(
      "provider",
      "input_price",
      "output_price",
      "cached_price",
      "cache_write_price",
      "batch",
      "batch_discount",
      "off_peak",
      "off_peak_discount",
      "cached",
      "rate_limit");

  private static final List<Rule> ALL = new ArrayList<>();

  static {
    for (String gpus : Stream.concat(
            HOSTED.stream(),
            Stream.of(
                TRAINING, REAL + ".processed_on", SYNTHETIC + ".processed_on", STAGE, ROLLOUT))
        .toList()) {
      boolean isInherited = List.of(STAGE, ROLLOUT).contains(gpus);
      add(gpus, isInherited ? Kind.AT_MOST_ONE : Kind.ONE_OF, "price", "rental", "owned");
      add(gpus, Kind.ADDS, "rental", "accelerator");
      add(gpus, Kind.ADDS, "owned", "accelerator");
      add(gpus + ".owned", Kind.ONE_OF, "life", "value_decay");
      add(gpus + ".owned", Kind.ONLY_WITH, "residual", "life");
      add(gpus + ".owned", Kind.ONLY_WITH, "age", "value_decay");
      add(gpus, Kind.ONLY_WITH, "basis", "price");
      add(gpus, Kind.ONLY_WITH, "node_accelerators", "price");
      add(gpus, Kind.ONLY_WITH, "vendor", "rental");
      add(gpus, Kind.ONLY_WITH, "segment", "rental");
      add(gpus, Kind.NEVER_WITH, "segment", "vendor");
    }
    PhasesKeys.SECTION.keys().stream()
        .map(phase -> "schedule.phases." + phase.name())
        .forEach(phase -> add(phase, Kind.AT_MOST_ONE, "after", "beside"));
    add(MODEL, Kind.ONE_OF, "parameters", "config", "hidden_size");
    add(MODEL, Kind.ONLY_WITH, "active_parameters", "parameters");
    add(MODEL, Kind.ONLY_WITH, "embedding_parameters", "parameters");
    add(MODEL, Kind.ADDS, "hidden_size", "num_hidden_layers", "num_attention_heads");
    add(MODEL, Kind.ADDS, "hidden_size", "intermediate_size", "vocab_size");
    ConfigKeys.ALL.stream()
        .map(Key::name)
        .filter(key -> !key.equals("hidden_size"))
        .forEach(key -> add(MODEL, Kind.ONLY_WITH, key, "hidden_size"));
    add(MODEL, Kind.ADDS, "num_local_experts", "num_experts_per_tok", "num_key_value_heads");
    add(MODEL, Kind.ONLY_WITH, "num_experts_per_tok", "num_local_experts");
    add(MODEL + ".attention", Kind.ADDS, "windowed_layers", "window");
    add(MODEL + ".attention", Kind.ADDS, "window", "windowed_layers");
    add(TRAINING, Kind.NEVER_WITH, "peak", "accelerator");
    add(TRAINING, Kind.ONE_OF, "accelerator", "peak");
    add(TRAINING, Kind.ONLY_WITH, "precision", "accelerator");
    add(
        TRAINING,
        Kind.ONE_OF,
        "utilization",
        "tokens_per_second",
        "achieved",
        "gpu_hours",
        "speed");
    add(TRAINING, Kind.ONLY_WITH, "utilization_of", "utilization", "achieved");
    add(TRAINING, Kind.NEVER_WITH, "goodput", "gpu_hours");
    add(TRAINING, Kind.NEVER_WITH, "restarts", "gpu_hours");
    add(TRAINING, Kind.ONLY_WITH, "recomputation", "utilization_of");
    add(TRAINING, Kind.ONLY_WITH, "reserved", "price");
    add(TRAINING, Kind.ADDS, "reserved", "accelerators");
    add(TRAINING + ".reserved", Kind.ONE_OF, "used", "term");
    add(TRAINING + ".reserved", Kind.ONLY_WITH, "accelerators", "term");
    add(TRAINING, Kind.NEVER_WITH, "failures", "gpu_hours", "goodput", "restarts");
    add(TRAINING, Kind.NEVER_WITH, "interruption", "gpu_hours", "goodput", "restarts");
    add(TRAINING, Kind.ONLY_WITH, "interruption", "price");
    add(TRAINING, Kind.ADDS, "failures", "accelerators");
    add(TRAINING, Kind.NEVER_WITH, "restarts", "goodput");
    add(TRAINING, Kind.NEVER_WITH, "flop_per_parameter_token", "adapter");
    add(TRAINING, Kind.ADDS, "deadline", "accelerators");
    add(TRAINING, Kind.NEVER_WITH, "billing_increment", "owned", "reserved");
    add(TRAINING, Kind.ADDS, "billing_increment", "accelerators");
    stages();
    add(SELF_HOSTED, Kind.ONE_OF, "tokens_per_second", "shape", "speed", "gpu_hours");
    HOSTED.forEach(Rules::hosted);
    OF_CALLS.forEach(Rules::calls);
    add(VERIFIER, Kind.ONE_OF, "price", "model", "self_hosted");
    for (String ofModels : List.of("prompt_tokens", "output_tokens", "reasoning_ratio")) {
      add(VERIFIER, Kind.NEVER_WITH, ofModels, "price");
    }
    List.of("model", "self_hosted").forEach(way -> add(VERIFIER, Kind.ADDS, way, "output_tokens"));
    for (String ofInterfaces : OF_INTERFACES) {
      add(VERIFIER, Kind.NEVER_WITH, ofInterfaces, "price");
    }
    for (String work : List.of(REAL + ".processed_on", SYNTHETIC + ".processed_on")) {
      add(work, Kind.ONE_OF, "gpu_hours", "tokens_per_second");
      add(work, Kind.ONLY_WITH, "accelerator", "rental", "owned");
      add(work, Kind.NEVER_WITH, "billing_increment", "owned");
      add(work, Kind.ADDS, "billing_increment", "accelerators");
      add(work, Kind.ONLY_WITH, "accelerators", "billing_increment");
    }
    add(SYNTHETIC, Kind.ONE_OF, "generator", "self_hosted", "rollouts");
    for (String ofCalls : List.of(
        "prompt_ratio",
        "prompt_tokens",
        "reasoning_ratio",
        "tokenizer_ratio",
        "failure_rate",
        "failed_call_cost",
        "rounds",
        "development")) {
      add(SYNTHETIC, Kind.NEVER_WITH, ofCalls, "rollouts");
    }
    add(SYNTHETIC, Kind.NEVER_WITH, "prompt_ratio", "prompt_tokens");
    add(SYNTHETIC, Kind.ONLY_WITH, "cached", "generator");
    add(SYNTHETIC, Kind.ONLY_WITH, "failed_call_cost", "failure_rate");
    model(SYNTHETIC + ".generator");
    add(REAL, Kind.ADDS, "horizon", "term");
    add(REAL, Kind.ONLY_WITH, "term", "horizon");
    add(REAL + ".crawl", Kind.ADDS, "labels", "label_price");
    add(REAL + ".crawl", Kind.ADDS, "label_price", "labels");
    add(REAL + ".crawl", Kind.ADDS, "download", "egress");
    add(REAL + ".crawl", Kind.ADDS, "egress", "download");
    for (String held : List.of(REAL + ".holding", SYNTHETIC + ".holding", "storage")) {
      add(held, Kind.ONLY_WITH, "egress", "transfers");
      add(held, Kind.NEVER_WITH, "bytes_per_token", "size");
    }
    add(REAL + "[annotated]", Kind.ONE_OF, "price", "minutes", "labeler");
    add(REAL + "[annotated]", Kind.ADDS, "minutes", "wage");
    add(REAL + "[annotated]", Kind.ONLY_WITH, "wage", "minutes");
    add(REAL + "[annotated]", Kind.ONLY_WITH, "markup", "minutes");
    add(REAL + "[annotated]", Kind.ADDS, "checked", "check_price");
    add(REAL + "[annotated]", Kind.ADDS, "check_price", "checked");
    add("data", Kind.AT_MOST_ONE, "tokens", "tokens_seen");
    add("", Kind.ADDS, "carbon", "energy");
    add("energy.embodied", Kind.ADDS, "emissions", "life", "busy");
  }

  private static void model(String section) {
    add(section, Kind.ADDS, "input_price", "output_price");
    add(section, Kind.ADDS, "output_price", "input_price");
    add(section, Kind.NEVER_WITH, "provider", "input_price");
    add(section, Kind.ONLY_WITH, "batch_discount", "batch");
    add(section, Kind.ADDS, "off_peak", "off_peak_discount");
    add(section, Kind.ONLY_WITH, "off_peak_discount", "off_peak");
  }

  /** Who answers calls does so over an interface or on own accelerators. */
  private static void calls(String section) {
    model(section);
    add(section, Kind.NEVER_WITH, "model", "self_hosted");
    OF_INTERFACES.forEach(key -> add(section, Kind.NEVER_WITH, key, "self_hosted"));
    add(section, Kind.ONLY_WITH, "cached_price", "cached");
    add(section, Kind.ONLY_WITH, "cache_write_price", "cached");
    add(section + ".self_hosted", Kind.ONE_OF, "tokens_per_second", "shape", "speed");
  }

  private static void hosted(String section) {
    add(section, Kind.ADDS, "shape", "accelerator");
    add(section, Kind.ONLY_WITH, "accelerator", "rental", "owned", "shape");
    add(section, Kind.NEVER_WITH, "counts", "shape", "speed", "gpu_hours");
    add(section, Kind.NEVER_WITH, "efficiency", "gpu_hours");
    add(
        section,
        Kind.NEVER_WITH,
        "prompt_tokens_per_second",
        "shape",
        "speed",
        "gpu_hours",
        "counts");
    add(section, Kind.ADDS, "billing_increment", "accelerators");
  }

  private static void stages() {
    add(
        STAGE,
        Kind.AT_MOST_ONE,
        "utilization",
        "tokens_per_second",
        "achieved",
        "gpu_hours",
        "speed");
    for (String ofSpeed : List.of("peak", "precision", "goodput", "restarts")) {
      add(STAGE, Kind.ONLY_WITH, ofSpeed, "utilization", "tokens_per_second", "achieved");
    }
    add(STAGE, Kind.NEVER_WITH, "restarts", "goodput");
    for (String rented : List.of(STAGE, ROLLOUT)) {
      add(rented, Kind.ONLY_WITH, "billing_increment", "price", "rental");
      add(rented, Kind.ADDS, "billing_increment", "accelerators");
    }
    add(STAGE, Kind.NEVER_WITH, "precision", "peak");
    for (String kind : List.of("pretraining", "tuning", "distillation")) {
      add(STAGE + "[" + kind + "]", Kind.ONE_OF, "tokens", "items");
      add(STAGE + "[" + kind + "]", Kind.ADDS, "items", "tokens_per_item");
      add(STAGE + "[" + kind + "]", Kind.ONLY_WITH, "tokens_per_item", "items");
    }
    add(STAGE + "[preference]", Kind.ADDS, "kind", "pairs", "tokens_per_side");
    add(STAGE + "[distillation]", Kind.ADDS, "kind", "teacher");
    add(
        STAGE + "[reinforcement]",
        Kind.ADDS,
        "kind",
        "prompts",
        "samples_per_prompt",
        "tokens_per_sample",
        "rollout");
  }

  private Rules() {}

  private static void add(String section, Kind kind, String... keys) {
    ALL.add(new Rule(section, kind, List.of(keys)));
  }

  /** Adds and takes away keys of a section until its rules hold. */
  static void settle(String section, Set<String> keys, Random random) {
    List<Rule> rules = ALL.stream().filter(rule -> isOf(rule, section)).toList();
    int before;
    do {
      before = keys.hashCode();
      rules.forEach(rule -> settle(rule, keys, random));
    } while (keys.hashCode() != before);
  }

  private static boolean isOf(Rule rule, String section) {
    String general = section.replaceAll("\\[.*", "");
    return Stream.of(section, general).anyMatch(rule.section()::equals);
  }

  private static void settle(Rule rule, Set<String> keys, Random random) {
    String first = rule.keys().get(0);
    List<String> others = rule.keys().subList(1, rule.keys().size());
    boolean isBeside = others.stream().anyMatch(keys::contains);
    switch (rule.kind()) {
      case ONE_OF -> settleOne(rule.keys(), keys, random);
      case AT_MOST_ONE -> settleFew(rule.keys(), keys, random);
      case ADDS -> addTo(keys, first, others);
      case ONLY_WITH -> removeFrom(keys, first, !isBeside);
      case NEVER_WITH -> removeFrom(keys, first, isBeside);
      default -> throw new AssertionError(rule);
    }
  }

  private static void addTo(Set<String> keys, String key, List<String> others) {
    if (keys.contains(key)) {
      keys.addAll(others);
    }
  }

  private static void removeFrom(Set<String> keys, String key, boolean isWrong) {
    if (isWrong) {
      keys.remove(key);
    }
  }

  private static void settleFew(List<String> choices, Set<String> keys, Random random) {
    if (choices.stream().anyMatch(keys::contains)) {
      settleOne(choices, keys, random);
    }
  }

  private static void settleOne(List<String> choices, Set<String> keys, Random random) {
    List<String> taken = choices.stream().filter(keys::contains).toList();
    List<String> open = taken.isEmpty() ? choices : taken;
    String kept = open.get(random.nextInt(open.size()));
    choices.forEach(keys::remove);
    keys.add(kept);
  }
}
