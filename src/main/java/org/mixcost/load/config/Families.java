package org.mixcost.load.config;

import static org.mixcost.load.config.GatedFamily.Trait.ALL_WINDOWED;
import static org.mixcost.load.config.GatedFamily.Trait.BIASED_BY_KEY;
import static org.mixcost.load.config.GatedFamily.Trait.BIASED_EXPERTS;
import static org.mixcost.load.config.GatedFamily.Trait.BIASED_FEED_FORWARD_BY_KEY;
import static org.mixcost.load.config.GatedFamily.Trait.BIASED_QUERY_KEY_VALUE;
import static org.mixcost.load.config.GatedFamily.Trait.BIASED_UNLESS_DENIED;
import static org.mixcost.load.config.GatedFamily.Trait.EVERY_OTHER_WINDOWED;
import static org.mixcost.load.config.GatedFamily.Trait.EXPERTS;
import static org.mixcost.load.config.GatedFamily.Trait.EXPERTS_IN_SOME_LAYERS;
import static org.mixcost.load.config.GatedFamily.Trait.EXPERTS_OF_OWN_WIDTH;
import static org.mixcost.load.config.GatedFamily.Trait.FIVE_OF_SIX_WINDOWED;
import static org.mixcost.load.config.GatedFamily.Trait.FOUR_NORMS;
import static org.mixcost.load.config.GatedFamily.Trait.GROUPED;
import static org.mixcost.load.config.GatedFamily.Trait.LATE_LAYERS_WINDOWED;
import static org.mixcost.load.config.GatedFamily.Trait.NORMS_WITHOUT_WEIGHTS;
import static org.mixcost.load.config.GatedFamily.Trait.NORM_OF_ALL_HEADS;
import static org.mixcost.load.config.GatedFamily.Trait.NORM_OF_EACH_HEAD;
import static org.mixcost.load.config.GatedFamily.Trait.SHARED_EXPERT;
import static org.mixcost.load.config.GatedFamily.Trait.SINKS;
import static org.mixcost.load.config.GatedFamily.Trait.TIED;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.load.config.GatedFamily.Trait;

/**
 * The families whose configs are understood, by what a config calls its {@code model_type}.
 *
 * <p>What a family takes where its config leaves out a key is what the configuration class of that name in Hugging Face
 * Transformers has as its default.
 *
 * @see <a href="https://github.com/huggingface/transformers/tree/main/src/transformers/models">the configuration classes</a>
 */
final class Families {
  private static final Map<String, Family> ALL = new TreeMap<>(Map.ofEntries(
      gated("llama", BIASED_BY_KEY, BIASED_FEED_FORWARD_BY_KEY),
      gated("mistral", GROUPED, ALL_WINDOWED),
      gated("mixtral", GROUPED, ALL_WINDOWED, EXPERTS),
      gated("phi3", ALL_WINDOWED),
      gated("qwen2", BIASED_QUERY_KEY_VALUE, LATE_LAYERS_WINDOWED),
      gated(
          "qwen2_moe",
          GROUPED,
          BIASED_QUERY_KEY_VALUE,
          LATE_LAYERS_WINDOWED,
          EXPERTS,
          EXPERTS_OF_OWN_WIDTH,
          EXPERTS_IN_SOME_LAYERS,
          SHARED_EXPERT),
      gated("qwen3", 128, GROUPED, BIASED_BY_KEY, NORM_OF_EACH_HEAD, LATE_LAYERS_WINDOWED),
      gated(
          "qwen3_moe",
          128,
          GROUPED,
          BIASED_BY_KEY,
          NORM_OF_EACH_HEAD,
          LATE_LAYERS_WINDOWED,
          EXPERTS,
          EXPERTS_OF_OWN_WIDTH,
          EXPERTS_IN_SOME_LAYERS),
      gated("gemma", 256, GROUPED, TIED, BIASED_BY_KEY),
      gated("gemma2", 256, GROUPED, TIED, BIASED_BY_KEY, FOUR_NORMS, EVERY_OTHER_WINDOWED),
      gated(
          "gemma3_text",
          256,
          TIED,
          BIASED_BY_KEY,
          NORM_OF_EACH_HEAD,
          FOUR_NORMS,
          FIVE_OF_SIX_WINDOWED),
      gated("olmo", BIASED_BY_KEY, NORMS_WITHOUT_WEIGHTS),
      gated("olmo2", BIASED_BY_KEY, NORM_OF_ALL_HEADS),
      gated("olmoe", BIASED_BY_KEY, NORM_OF_ALL_HEADS, EXPERTS),
      gated(
          "gpt_oss",
          64,
          GROUPED,
          BIASED_UNLESS_DENIED,
          SINKS,
          EVERY_OTHER_WINDOWED,
          EXPERTS,
          BIASED_EXPERTS),
      Map.entry("deepseek_v2", new LatentFamily()),
      Map.entry("deepseek_v3", new LatentFamily()),
      Map.entry("kimi_k2", new LatentFamily()),
      Map.entry("gpt2", PlainFamilies::gpt2),
      Map.entry("gpt_neox", PlainFamilies::gptNeox),
      Map.entry("bloom", PlainFamilies::bloom),
      Map.entry("opt", PlainFamilies::opt),
      Map.entry("falcon", PlainFamilies::falcon)));

  private Families() {}

  /** A family whose heads together are as wide as the model, where its config does not say. */
  private static Map.Entry<String, Family> gated(String name, Trait... traits) {
    return Map.entry(name, GatedFamily.of(Optional.empty(), traits));
  }

  /** A family whose heads are of that size, where its config does not say. */
  private static Map.Entry<String, Family> gated(String name, int headDimension, Trait... traits) {
    return Map.entry(name, GatedFamily.of(Optional.of(headDimension), traits));
  }

  static Optional<Family> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  static Collection<String> names() {
    return ALL.keySet();
  }
}
