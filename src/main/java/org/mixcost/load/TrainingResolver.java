package org.mixcost.load;

import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.TrainingPlan.Energy;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.scenario.format.EnergyKeys;
import org.mixcost.scenario.format.OwnedKeys;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.TrainingKeys;

/** Resolves {@code training}, {@code energy} and {@code carbon}. */
final class TrainingResolver {
  private final SectionReader scenario;
  private final ModelSpec model;
  private final SectionReader keys;

  /**
   * A resolver.
   *
   * @param model that is trained
   */
  TrainingResolver(SectionReader scenario, ModelSpec model) {
    this.scenario = scenario;
    this.model = model;
    this.keys = scenario.get(ScenarioKeys.TRAINING);
  }

  TrainingPlan resolve() {
    GpuPriceResolver prices = new GpuPriceResolver(keys, TrainingKeys.ACCELERATOR);
    Optional<Accelerator> accelerator = prices.accelerator();
    GpuPrice price = prices.resolve(accelerator);
    checkMemory(accelerator);
    SpeedResolver speeds = new SpeedResolver(model, keys, accelerator);
    Speed speed = speeds.resolve();
    return new TrainingPlan(
        keys.get(TrainingKeys.FLOP_PER_PARAMETER_TOKEN),
        speeds.peak(speed),
        speed,
        new LostTimeResolver(keys, speed).resolve(),
        price,
        new FurtherWork(keys.get(TrainingKeys.DEVELOPMENT), keys.get(TrainingKeys.POST_TRAINING)),
        cluster(),
        energy(accelerator));
  }

  /** Weights, gradients and optimizer states, shared by all accelerators, must fit; activations come on top. */
  private void checkMemory(Optional<Accelerator> accelerator) {
    Optional<Quantity> accelerators = keys.find(TrainingKeys.ACCELERATORS);
    Optional<Quantity> memory = accelerator.flatMap(Accelerator::memory);
    if (accelerators.isEmpty() || memory.isEmpty()) {
      return;
    }
    double needed = MemoryFormulas.shardedGigabytes(
        model.parameters().median(), accelerators.get().median());
    if (MemoryFormulas.freeGigabytes(memory.get().median(), 1, needed) < 0) {
      keys.reading()
          .issues()
          .warning(
              "memory",
              keys.where(TrainingKeys.ACCELERATORS),
              Phrase.of(
                  "%s parameters × 16 bytes over %s accelerators are %.3g GB each, more than 90%% of its %s",
                  model.parameters().text(),
                  accelerators.get().text(),
                  needed,
                  memory.get().text()));
    }
  }

  private Optional<Cluster> cluster() {
    Optional<Quantity> accelerators = keys.find(TrainingKeys.ACCELERATORS);
    Optional<Quantity> deadline = keys.find(TrainingKeys.DEADLINE);
    if (deadline.isPresent() && accelerators.isEmpty()) {
      keys.missing(TrainingKeys.ACCELERATORS);
    }
    return accelerators.map(count -> new Cluster(count, deadline));
  }

  private Optional<Energy> energy(Optional<Accelerator> accelerator) {
    Optional<Quantity> carbon = scenario.find(ScenarioKeys.CARBON);
    Optional<SectionReader> energy = scenario.find(ScenarioKeys.ENERGY);
    if (carbon.isPresent() && energy.isEmpty()) {
      scenario.missing(ScenarioKeys.ENERGY);
    }
    return energy.map(stated -> new Energy(
        new PowerResolver(stated, EnergyKeys.POWER, accelerator).resolve(),
        stated.get(OwnedKeys.PUE),
        carbon));
  }
}
