package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code labeler}. */
public final class LabelerKeys {
  public static final QuantityKey PROMPT_TOKENS = quantity(
          "prompt_tokens", NOT_NEGATIVE, Unit.TOKEN, "read for each item, with its instructions")
      .plausible(1, 1e7)
      .required();

  public static final QuantityKey OUTPUT_TOKENS = quantity(
          "output_tokens", NOT_NEGATIVE, Unit.TOKEN, "written for each item")
      .plausible(1, 1e6)
      .required();

  public static final QuantityKey RATE_LIMIT =
      GeneratorKeys.RATE_LIMIT.notIncluded("days of labeling");

  public static final CallKeys CALLS = new CallKeys(PROMPT_TOKENS, OUTPUT_TOKENS, RATE_LIMIT);

  public static final Section SECTION =
      Section.of("A model that makes labels, pairs or demonstrations").with(CALLS.all());

  private LabelerKeys() {}
}
