package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.TrainingPlan.Cluster;

/** What a run takes of the memory of each accelerator at least, where it is known how many share it. */
final class MemoryPart {
  private final boolean isAsked;
  private final Input parameters;
  private final Input accelerators;
  private final Line states;

  MemoryPart(ModelSpec model, Optional<Cluster> cluster, Inputs inputs, Lines lines) {
    isAsked = cluster.isPresent();
    parameters = inputs.add(isAsked ? model.parameters() : Neutral.ZERO);
    accelerators = inputs.add(cluster.map(Cluster::accelerators).orElse(Neutral.ONE));
    states = lines.figure(
        "training.memory_gb", "Model states in each accelerator", Unit.GIGABYTE, isAsked);
    lines.derive(states, MemoryFormulas.SHARDED_GIGABYTES, parameters, accelerators);
  }

  /** Writes it. */
  void measure(Draw draw, Bill bill) {
    if (!isAsked) {
      return;
    }
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          states, MemoryFormulas.shardedGigabytes(draw.get(parameters), draw.get(accelerators)));
    }
  }
}
