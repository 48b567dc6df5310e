package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of a license, whatever is paid for it. */
public final class LicenseKeys {
  public static final QuantityKey HORIZON =
      quantity("horizon", POSITIVE, Unit.YEAR, "how long the data are used").plausible(0.08, 100);

  public static final QuantityKey TERM = quantity(
          "term", POSITIVE, Unit.YEAR, "how long one payment lasts")
      .plausible(0.08, 100)
      .notIncluded("renewals of licenses");

  private LicenseKeys() {}
}
