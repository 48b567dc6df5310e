package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.TrainingPlan.Cluster;

/** What a run takes of the memory of each accelerator at least, where it is known how many share it. */
final class MemoryPart {
  private MemoryPart() {}

  static void state(ModelSpec model, Optional<Cluster> cluster, Inputs inputs, Lines lines) {
    lines.figure(
        "training.memory_gb",
        "Model states in each accelerator",
        Unit.GIGABYTE,
        cluster.map(known -> Derivation.of(
            MemoryFormulas.SHARDED_GIGABYTES,
            inputs.add(model.parameters()),
            inputs.add(known.accelerators()))));
  }
}
