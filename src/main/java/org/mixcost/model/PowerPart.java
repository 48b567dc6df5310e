package org.mixcost.model;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.OwnershipFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Power;

/** What an accelerator draws while it works. */
final class PowerPart {
  private PowerPart() {}

  /**
   * Where the power stands [W].
   *
   * @param id what the ids of its lines begin with
   */
  static Term watt(Power power, String id, Lines lines) {
    if (power instanceof Power.StatedPower stated) {
      return lines.read(stated.power());
    }
    if (power instanceof Power.Rated rated) {
      return lines.step(
          id + ".power",
          "Power of an accelerator in its server",
          Unit.WATT,
          ComputeFormulas.DRAWN_WATT,
          lines.read(rated.rated()),
          lines.read(rated.serverRatio()),
          lines.read(rated.load()));
    }
    throw new AssertionError(power);
  }

  /**
   * Where the power stands that has to be there for it [W]: the rated one.
   *
   * <p>Where a drawn power is stated alone, that is taken, so that the figure is low.
   *
   * @param id what the ids of its lines begin with
   */
  static Term hostedWatt(Power power, String id, Lines lines) {
    if (power instanceof Power.StatedPower stated) {
      return lines.read(stated.power());
    }
    if (power instanceof Power.Rated rated) {
      return lines.step(
          id + ".hosted_power",
          "Rated power of an accelerator in its server",
          Unit.WATT,
          OwnershipFormulas.HOSTED_WATT,
          lines.read(rated.rated()),
          lines.read(rated.serverRatio()));
    }
    throw new AssertionError(power);
  }
}
