package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code verifier} in a stage of reinforcement. */
public final class SampleVerifierKeys {
  public static final QuantityKey PRICE = quantity(
          "price",
          NOT_NEGATIVE,
          Unit.USD_PER_SAMPLE,
          "of scoring one sample; or name a model that does")
      .plausible(1e-7, 1e4);

  public static final QuantityKey PROMPT_TOKENS = quantity(
          "prompt_tokens",
          NOT_NEGATIVE,
          Unit.TOKEN,
          "instructions that a model reads with each sample and its prompt")
      .plausible(0, 1e7)
      .neutral(0)
      .notIncluded("the verifier's own instructions");

  public static final QuantityKey OUTPUT_TOKENS = quantity(
          "output_tokens", NOT_NEGATIVE, Unit.TOKEN, "that a model writes for each sample")
      .plausible(1, 1e6);

  public static final QuantityKey RATE_LIMIT =
      GeneratorKeys.RATE_LIMIT.notIncluded("days of scoring");

  public static final CallKeys CALLS = new CallKeys(PROMPT_TOKENS, OUTPUT_TOKENS, RATE_LIMIT);

  public static final Section SECTION = Section.of("Who scores samples", PRICE).with(CALLS.all());

  private SampleVerifierKeys() {}
}
