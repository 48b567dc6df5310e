package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.SHARE_PER_YEAR;
import static org.mixcost.quantity.Unit.USD_PER_GPU_YEAR;
import static org.mixcost.quantity.Unit.USD_PER_KW_MONTH;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * What the owner of an accelerator pays besides purchase and electricity; what is absent is not priced.
 *
 * @param hosting of its power, used or not [USD/kW-month]
 * @param staff who run it [USD/GPU-year]
 * @param capital cost of the money that is bound in it [1/year]
 */
public record Upkeep(
    Optional<Quantity> hosting, Optional<Quantity> staff, Optional<Quantity> capital) {
  public Upkeep {
    hosting.ifPresent(price -> price.require(USD_PER_KW_MONTH, "hosting"));
    staff.ifPresent(price -> price.require(USD_PER_GPU_YEAR, "staff"));
    capital.ifPresent(cost -> cost.require(SHARE_PER_YEAR, "cost of capital"));
  }
}
