package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code verifier}. */
public final class VerifierKeys {
  public static final QuantityKey KEEPS_GOOD = quantity(
          "keeps_good", POSITIVE_SHARE, Unit.FRACTION, "share of the good samples that pass")
      .required();

  public static final QuantityKey KEEPS_BAD = quantity(
          "keeps_bad", SHARE, Unit.FRACTION, "share of the wrong ones that pass")
      .required();

  public static final Section SECTION =
      Section.of("Who sorts out wrong samples", KEEPS_GOOD, KEEPS_BAD);

  private VerifierKeys() {}
}
