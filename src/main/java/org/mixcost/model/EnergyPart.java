package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.OwnershipFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TrainingPlan.Embodied;
import org.mixcost.scenario.TrainingPlan.Energy;

/** Energy and emissions of the final run: figures, not costs. */
final class EnergyPart {
  private EnergyPart() {}

  static void state(Optional<Energy> requested, Line gpuHours, Lines lines) {
    Line energy = lines.figure(
        "energy.mwh",
        "Energy",
        Unit.MEGAWATT_HOUR,
        requested.map(stated -> Derivation.of(
            ComputeFormulas.ENERGY_MWH,
            gpuHours,
            PowerPart.watt(stated.power(), "energy", lines),
            lines.read(stated.powerUsageEffectiveness()))));
    Optional<Derivation> ofElectricity = requested
        .flatMap(Energy::carbon)
        .map(carbon -> Derivation.of(ComputeFormulas.EMISSIONS_TONNE, energy, lines.read(carbon)));
    Optional<Derivation> ofMaking =
        requested.flatMap(Energy::embodied).map(embodied -> embodied(embodied, gpuHours, lines));
    Line operation = lines.figure(
        "carbon.tco2e", "Emissions of the electricity", Unit.TONNE_CO2E, ofElectricity);
    Line making = lines.figure(
        "carbon.embodied_tco2e", "Emissions of making the accelerators", Unit.TONNE_CO2E, ofMaking);
    lines.figure(
        "carbon.total_tco2e",
        "Emissions of electricity and making",
        Unit.TONNE_CO2E,
        ofElectricity
            .filter(any -> ofMaking.isPresent())
            .map(any -> Derivation.sum(List.of(operation, making))));
  }

  private static Derivation embodied(Embodied embodied, Line gpuHours, Lines lines) {
    return Derivation.of(
        OwnershipFormulas.EMBODIED_TONNE,
        gpuHours,
        lines.read(embodied.emissions()),
        lines.read(embodied.life()),
        lines.read(embodied.busy()));
  }
}
