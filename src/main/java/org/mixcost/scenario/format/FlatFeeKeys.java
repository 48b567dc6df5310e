package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of a real source with {@code kind: flat_fee}. */
public final class FlatFeeKeys {
  public static final QuantityKey FEE = quantity(
          "fee", NOT_NEGATIVE, List.of(Unit.USD, Unit.USD_PER_YEAR), "for a term, or for each year")
      .required();

  public static final QuantityKey ALLOCATION = quantity(
          "allocation", SHARE, Unit.FRACTION, "share of the fee charged to this model")
      .neutral(1)
      .about(Aspect.PRICE);

  static final List<Key> ALL = List.of(FEE, ALLOCATION, LicenseKeys.HORIZON, LicenseKeys.TERM);

  private FlatFeeKeys() {}
}
