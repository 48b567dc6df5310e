package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.WATT;

import org.mixcost.quantity.Quantity;

/** What one accelerator draws while it works, with its share of the server. */
public sealed interface Power {

  /** Power that somebody has measured [W]. */
  record StatedPower(@Inline Quantity power) implements Power {
    public StatedPower {
      power.require(WATT, "power");
    }
  }

  /**
   * Power that follows from the chip.
   *
   * @param rated of the chip alone [W]
   * @param serverRatio power of a server over that of its chips [factor]
   * @param load average power over rated power [fraction]
   */
  record Rated(
      @Inline Quantity rated,
      @Inline Quantity serverRatio,
      @Inline Quantity load) implements Power {
    public Rated {
      rated.require(WATT, "rated power");
      serverRatio.require(FACTOR, "server power ratio");
      load.require(FRACTION, "load");
    }
  }
}
