package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code verifier} in a stage of reinforcement. */
public final class SampleVerifierKeys {
  public static final QuantityKey PRICE = quantity(
          "price", NOT_NEGATIVE, Unit.USD_PER_SAMPLE, "of scoring one sample")
      .plausible(1e-7, 1e4)
      .required();

  public static final Section SECTION = Section.of("Who scores samples", PRICE);

  private SampleVerifierKeys() {}
}
