package org.mixcost.load;

import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.GpuPrice.Owned;
import org.mixcost.scenario.Hardware.OverLife;
import org.mixcost.scenario.TrainingPlan.Embodied;
import org.mixcost.scenario.format.EmbodiedKeys;
import org.mixcost.scenario.format.QuantityKey;

/** Resolves emissions of making accelerators; of owned ones it is known already how long and how much they work. */
final class EmbodiedResolver {
  private final SectionReader keys;
  private final Optional<Owned> owned;

  EmbodiedResolver(SectionReader keys, GpuPrice price) {
    this.keys = keys;
    this.owned = Optional.of(price).filter(Owned.class::isInstance).map(Owned.class::cast);
  }

  Embodied resolve() {
    Optional<Quantity> life = owned
        .map(own -> own.hardware().loss())
        .filter(OverLife.class::isInstance)
        .map(loss -> ((OverLife) loss).life());
    return new Embodied(
        keys.get(EmbodiedKeys.EMISSIONS),
        stated(EmbodiedKeys.LIFE, life),
        stated(EmbodiedKeys.BUSY, owned.map(Owned::busy)));
  }

  private Quantity stated(QuantityKey key, Optional<Quantity> ofOwned) {
    Optional<Quantity> known = keys.find(key).or(() -> ofOwned);
    if (known.isEmpty()) {
      keys.missing(key);
    }
    return known.orElseGet(() -> keys.placeholder(key));
  }
}
