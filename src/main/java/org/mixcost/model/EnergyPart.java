package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TrainingPlan.Energy;

/** Energy and emissions of the final run: figures, not costs. */
final class EnergyPart {
  private final Line gpuHours;
  private final PowerPart power;
  private final Input pue;
  private final Input carbon;
  private final Line energy;
  private final Line emissions;
  private final boolean isAsked;

  EnergyPart(Optional<Energy> asked, Line gpuHours, Inputs inputs, Lines lines) {
    this.gpuHours = gpuHours;
    isAsked = asked.isPresent();
    power = asked
        .map(stated -> PowerPart.of(stated.power(), "energy", inputs, lines))
        .orElseGet(() -> new PowerPart.Stated(inputs.add(Neutral.ZERO)));
    pue = inputs.add(asked.map(Energy::powerUsageEffectiveness).orElse(Neutral.ZERO));
    carbon = inputs.add(asked.flatMap(Energy::carbon).orElse(Neutral.ZERO));
    energy = lines.figure("energy.mwh", "Energy", Unit.MEGAWATT_HOUR, asked.isPresent());
    emissions = lines.figure(
        "carbon.tco2e",
        "Emissions",
        Unit.TONNE_CO2E,
        asked.flatMap(Energy::carbon).isPresent());
    lines.derive(energy, ComputeFormulas.ENERGY_MWH, gpuHours, power.watt(), pue);
    lines.derive(emissions, ComputeFormulas.EMISSIONS_TONNE, energy, carbon);
  }

  /** Writes them; the accelerator time must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    if (!isAsked) {
      return;
    }
    power.measure(draw, bill);
    double[] watts = draw.column(power.watt(), bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double mwh = bill.put(
          energy, ComputeFormulas.energyMwh(bill.get(gpuHours), watts[row], draw.get(pue)));
      bill.put(emissions, ComputeFormulas.emissionsTonne(mwh, draw.get(carbon)));
    }
  }
}
