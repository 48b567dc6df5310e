package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of a stage with {@code kind: reinforcement}. */
public final class ReinforcementKeys {
  public static final QuantityKey PROMPTS =
      quantity("prompts", POSITIVE, Unit.COUNT, "that are answered").plausible(10, 1e10, 1e3);

  public static final QuantityKey SAMPLES_PER_PROMPT = quantity(
          "samples_per_prompt", POSITIVE, Unit.COUNT, "answers to each in a pass")
      .plausible(1, 1e5);

  public static final QuantityKey TOKENS_PER_SAMPLE = quantity(
          "tokens_per_sample", POSITIVE, Unit.TOKEN, "generated, thoughts among them")
      .plausible(StageTextKeys.LENGTH);

  public static final QuantityKey PROMPT_TOKENS = quantity(
          "prompt_tokens", NOT_NEGATIVE, Unit.TOKEN, "read with each sample")
      .plausible(1, 1e6, 1e3)
      .neutral(0)
      .notIncluded("prompts that samples answer");

  public static final QuantityKey EPOCHS = quantity(
          "epochs", POSITIVE, Unit.FACTOR, "passes over the prompts, each with new samples")
      .plausible(0.01, 1000)
      .neutral(1);

  public static final QuantityKey UPDATES = quantity(
          "updates", POSITIVE, Unit.FACTOR, "passes of the update over each sample")
      .plausible(0.01, 100)
      .neutral(1);

  public static final SectionKey CRITIC =
      section("critic", CriticKeys.SECTION, "model that values samples and is trained along");

  public static final SectionKey ROLLOUT =
      section("rollout", RolloutKeys.SECTION, "how samples are generated; not with gpu_hours");

  public static final SectionKey VERIFIER = section(
          "verifier", SampleVerifierKeys.SECTION, "who scores each sample")
      .notIncluded("scoring of samples");

  public static final SectionKey SANDBOX = section(
          "sandbox", SandboxKeys.SECTION, "machines in which samples are run")
      .notIncluded("machines in which samples are run");

  static final List<Key> ALL = List.of(
      PROMPTS,
      SAMPLES_PER_PROMPT,
      TOKENS_PER_SAMPLE,
      PROMPT_TOKENS,
      EPOCHS,
      UPDATES,
      TuningKeys.REFERENCE,
      TuningKeys.ADAPTER,
      CRITIC,
      ROLLOUT,
      VERIFIER,
      SANDBOX);

  private ReinforcementKeys() {}
}
