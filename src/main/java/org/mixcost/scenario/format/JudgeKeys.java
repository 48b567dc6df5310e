package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** The keys of {@code judge}. */
public final class JudgeKeys {
  public static final QuantityKey SHARE = quantity(
          "share", Domain.SHARE, Unit.FRACTION, "share of the outputs that are judged")
      .required();

  public static final QuantityKey VOTES = quantity(
          "votes", POSITIVE, Unit.COUNT, "judgements of each")
      .plausible(1, 1000)
      .neutral(1);

  public static final QuantityKey PROMPT_TOKENS = quantity(
          "prompt_tokens", NOT_NEGATIVE, Unit.TOKEN, "instructions read with each sample")
      .plausible(0, 1e7)
      .neutral(0)
      .notIncluded("the judge's own instructions");

  public static final QuantityKey OUTPUT_TOKENS = quantity(
          "output_tokens", NOT_NEGATIVE, Unit.TOKEN, "of a judgement")
      .plausible(1, 1e6)
      .required();

  public static final QuantityKey RATE_LIMIT =
      GeneratorKeys.RATE_LIMIT.notIncluded("days of judging");

  public static final CallKeys CALLS = new CallKeys(PROMPT_TOKENS, OUTPUT_TOKENS, RATE_LIMIT);

  public static final Section SECTION =
      Section.of("A model that scores generated text", SHARE, VOTES).with(CALLS.all());

  private JudgeKeys() {}
}
