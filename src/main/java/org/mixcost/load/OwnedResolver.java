package org.mixcost.load;

import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Hardware;
import org.mixcost.scenario.Upkeep;
import org.mixcost.scenario.format.OwnedKeys;

/** Resolves accelerators that are bought and run. */
final class OwnedResolver {
  private final SectionReader keys;
  private final NamedAccelerator accelerator;

  OwnedResolver(SectionReader keys, NamedAccelerator accelerator) {
    this.keys = keys;
    this.accelerator = accelerator;
  }

  GpuPrice.Owned resolve() {
    return new GpuPrice.Owned(
        new Hardware(
            keys.get(OwnedKeys.PURCHASE),
            keys.get(OwnedKeys.SERVER_RATIO),
            keys.get(OwnedKeys.INTERCONNECT),
            loss()),
        keys.get(OwnedKeys.BUSY),
        new PowerResolver(keys, OwnedKeys.POWER, accelerator).resolve(),
        keys.get(OwnedKeys.PUE),
        keys.get(OwnedKeys.ELECTRICITY),
        new Upkeep(
            keys.find(OwnedKeys.HOSTING),
            keys.find(OwnedKeys.STAFF),
            keys.find(OwnedKeys.CAPITAL)));
  }

  private Hardware.Loss loss() {
    boolean isOne = keys.requireOneOf(OwnedKeys.LIFE, OwnedKeys.VALUE_DECAY);
    if (isOne && keys.has(OwnedKeys.VALUE_DECAY)) {
      keys.leaveUnread(
          OwnedKeys.RESIDUAL,
          "it is left at the end of a life; value_decay says itself what is left");
      return new Hardware.ByMarket(keys.get(OwnedKeys.VALUE_DECAY), keys.get(OwnedKeys.AGE));
    }
    keys.leaveUnread(
        OwnedKeys.AGE, "it goes with value_decay; over a life every hour loses the same");
    return new Hardware.OverLife(
        keys.findOrPlaceholder(OwnedKeys.LIFE), keys.get(OwnedKeys.RESIDUAL));
  }
}
