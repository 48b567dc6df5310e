package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.PROPER_SHARE;
import static org.mixcost.quantity.Domain.SHARE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.text;
import static org.mixcost.scenario.format.Keys.whole;
import static org.mixcost.scenario.format.Keys.word;

import org.mixcost.quantity.Unit;

/** The keys of a source under {@code data.synthetic}: text that models wrote. */
public final class SyntheticKeys {
  private static final int MOST_ROUNDS = 20;

  public static final ValueKey<SyntheticMethod> METHOD =
      word("method", SyntheticMethod.class, "how it is written").required();

  public static final ValueKey<String> SEED =
      text("seed", "name of the real source it is written from");

  public static final SectionKey GENERATOR = section(
          "generator", GeneratorKeys.SECTION, "who writes it, over an interface")
      .about(Aspect.PRICE);

  public static final SectionKey SELF_HOSTED = section(
          "self_hosted",
          SelfHostedKeys.SECTION,
          "who writes it, on own accelerators; instead of generator")
      .called("self-hosting");

  public static final ValueKey<String> ROLLOUTS = text(
      "rollouts",
      "name of the stage of reinforcement learning whose samples are kept; instead of generator, and paid there");

  public static final QuantityKey PROMPT_RATIO = quantity(
          "prompt_ratio",
          NOT_NEGATIVE,
          Unit.FACTOR,
          "prompt tokens for each token of visible output")
      .plausible(1e-5, 1e5);

  public static final QuantityKey PROMPT_TOKENS = quantity(
          "prompt_tokens",
          NOT_NEGATIVE,
          Unit.TOKEN,
          "prompt of one sample, beside its output_tokens; instead of prompt_ratio")
      .plausible(1, 1e7);

  public static final QuantityKey CACHED = quantity(
          "cached",
          SHARE,
          Unit.FRACTION,
          "share of the prompt tokens that are read from a cache; not with self_hosted")
      .neutral(0);

  public static final QuantityKey REASONING_RATIO = quantity(
          "reasoning_ratio",
          NOT_NEGATIVE,
          Unit.FACTOR,
          "reasoning tokens for each token of visible output")
      .plausible(0, 1000)
      .neutral(0);

  public static final QuantityKey OUTPUT_TOKENS = quantity(
          "output_tokens", POSITIVE, Unit.TOKEN, "visible output of one sample")
      .plausible(1, 1e6);

  public static final QuantityKey TOKENIZER_RATIO = quantity(
          "tokenizer_ratio", POSITIVE, Unit.FACTOR, "trainee's tokens for each of the generator's")
      .plausible(0.2, 5)
      .neutral(1);

  public static final QuantityKey DEDUP_SURVIVAL = quantity(
          "dedup_survival",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "share of accepted outputs that deduplication keeps")
      .neutral(1)
      .notIncluded("outputs lost to deduplication");

  public static final QuantityKey DECONTAMINATION_LOSS = quantity(
          "decontamination_loss", PROPER_SHARE, Unit.FRACTION, "share that decontamination takes")
      .neutral(0);

  public static final QuantityKey FAILURE_RATE = quantity(
          "failure_rate", PROPER_SHARE, Unit.FRACTION, "share of the calls that give no text")
      .neutral(0)
      .notIncluded("failed calls");

  public static final QuantityKey FAILED_CALL_COST = quantity(
          "failed_call_cost",
          NOT_NEGATIVE,
          Unit.FACTOR,
          "what a failed call is billed, over a good one; goes with failure_rate")
      .plausible(0, 10)
      .neutral(1);

  public static final SectionKey JUDGE =
      section("judge", JudgeKeys.SECTION, "who scores the outputs").notIncluded("judging outputs");

  public static final ValueKey<Integer> ROUNDS = whole(
          "rounds", 1, MOST_ROUNDS, "generations, each trained on the one before; 1 if missing")
      .or(1);

  public static final QuantityKey DEVELOPMENT = quantity(
          "development",
          AT_LEAST_ONE,
          Unit.FACTOR,
          "all generation over that of the final data, pilots included")
      .plausible(1, 100)
      .neutral(1)
      .notIncluded("pilots of generation");

  public static final SectionKey QUALITY =
      section("quality", SyntheticQualityKeys.SECTION, "what it is worth").about(Aspect.BELIEF);

  public static final QuantityKey ACCEPTANCE = quantity(
          "acceptance",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "share of the outputs that is accepted; required, unless the hours of generation are stated and nothing is judged")
      .plausible(0.001, 1, 100);

  public static final Section SECTION = Section.of(
      "Text that models wrote",
      SourceKeys.TOKENS,
      SourceKeys.ITEMS,
      SourceKeys.LANGUAGE,
      SourceKeys.TOKENIZER,
      SourceKeys.SHARE,
      SourceKeys.SEEN_SHARE,
      SourceKeys.EPOCHS,
      METHOD,
      SEED,
      GENERATOR,
      SELF_HOSTED,
      ROLLOUTS,
      PROMPT_RATIO,
      PROMPT_TOKENS,
      CACHED,
      REASONING_RATIO,
      OUTPUT_TOKENS,
      TOKENIZER_RATIO,
      ACCEPTANCE,
      DEDUP_SURVIVAL,
      DECONTAMINATION_LOSS,
      FAILURE_RATE,
      FAILED_CALL_COST,
      JUDGE,
      ROUNDS,
      DEVELOPMENT,
      QUALITY,
      SourceKeys.PROCESSING,
      SourceKeys.PROCESSED_ON,
      SourceKeys.HOLDING);

  private SyntheticKeys() {}
}
