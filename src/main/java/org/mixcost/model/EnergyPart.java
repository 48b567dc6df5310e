package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TrainingPlan.Energy;

/** Energy and emissions of the final run: figures, not costs. */
final class EnergyPart {
  private EnergyPart() {}

  static void state(Optional<Energy> requested, Line gpuHours, Inputs inputs, Lines lines) {
    Line energy = lines.figure(
        "energy.mwh",
        "Energy",
        Unit.MEGAWATT_HOUR,
        requested.map(stated -> Derivation.of(
            ComputeFormulas.ENERGY_MWH,
            gpuHours,
            PowerPart.watt(stated.power(), "energy", inputs, lines),
            inputs.add(stated.powerUsageEffectiveness()))));
    lines.figure(
        "carbon.tco2e",
        "Emissions",
        Unit.TONNE_CO2E,
        requested
            .flatMap(Energy::carbon)
            .map(carbon ->
                Derivation.of(ComputeFormulas.EMISSIONS_TONNE, energy, inputs.add(carbon))));
  }
}
