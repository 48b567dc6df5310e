package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of a real source with {@code kind: owned}. */
public final class OwnedTextKeys {
  public static final QuantityKey EXPORT = quantity(
          "export", NOT_NEGATIVE, Unit.USD_PER_MTOK, "getting it out of where it is")
      .plausible(1e-6, 1e5, 1e6)
      .neutral(0)
      .notIncluded("export of owned text");

  public static final QuantityKey SCRUB = quantity(
          "scrub", NOT_NEGATIVE, Unit.USD_PER_MTOK, "removing personal data")
      .plausible(1e-6, 1e5, 1e6)
      .neutral(0)
      .notIncluded("removing personal data");

  public static final QuantityKey REVIEW = quantity(
          "review", NOT_NEGATIVE, Unit.USD, "legal review")
      .neutral(0)
      .notIncluded("legal review");

  public static final QuantityKey OPPORTUNITY = quantity(
          "opportunity", NOT_NEGATIVE, Unit.USD, "what else the text could have earned")
      .neutral(0);

  static final List<Key> ALL = List.of(EXPORT, SCRUB, REVIEW, OPPORTUNITY);

  private OwnedTextKeys() {}
}
