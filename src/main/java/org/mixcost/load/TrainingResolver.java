package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Adapter;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.LostTime;
import org.mixcost.scenario.ModelStates;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.Start;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.TrainingPlan.Energy;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.scenario.format.EnergyKeys;
import org.mixcost.scenario.format.OwnedKeys;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.StageKeys;
import org.mixcost.scenario.format.StartKeys;
import org.mixcost.scenario.format.TrainingKeys;
import org.mixcost.scenario.format.TuningKeys;

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
    NamedAccelerator accelerator = prices.accelerator();
    GpuPrice price = prices.resolve(accelerator);
    Start start = start();
    checkMemory(start, accelerator.memory());
    SpeedResolver speeds = new SpeedResolver(model, keys, keys, accelerator);
    Speed speed = speeds.resolve();
    LostTime time = new LostTimeResolver(keys, speed).resolve();
    Optional<Cluster> cluster = cluster(price, accelerator.memory());
    StageResolver.Base base =
        new StageResolver.Base(keys, model, accelerator, cluster, price, speed, time);
    return new TrainingPlan(
        start,
        start.trainedAdapter().isPresent()
            ? keys.idle(TrainingKeys.FLOP_PER_PARAMETER_TOKEN)
            : keys.get(TrainingKeys.FLOP_PER_PARAMETER_TOKEN),
        speeds.peak(speed),
        speed,
        time,
        price,
        new FurtherWork(keys.get(TrainingKeys.DEVELOPMENT), postTraining(), stages(base)),
        cluster,
        energy(accelerator, price));
  }

  /** An adapter is trained on a model that is there already, whether or not that is said besides. */
  private Start start() {
    Optional<Adapter> adapter = keys.find(TuningKeys.ADAPTER).map(StageTaskResolver::adapter);
    boolean isContinued = keys.get(StartKeys.CONTINUES);
    return isContinued || adapter.isPresent() ? new Start.Continued(adapter) : new Start.Scratch();
  }

  /** Post-training as a fraction of the run; where it is written as stages, the fraction leaves nothing out. */
  private Quantity postTraining() {
    return keys.has(StageKeys.STAGES)
        ? keys.findOr(TrainingKeys.POST_TRAINING, 0)
        : keys.get(TrainingKeys.POST_TRAINING);
  }

  private List<Stage> stages(StageResolver.Base base) {
    List<SectionReader.NamedSection> stages = keys.get(StageKeys.STAGES);
    if (!stages.isEmpty() && model.attention().isPresent()) {
      keys.reading()
          .noteNotIncluded(
              "attention over the context in stages (" + keys.at(StageKeys.STAGES) + ")");
    }
    return stages.stream()
        .map(stage -> new StageResolver(stage, base).resolve())
        .toList();
  }

  /** Weights, gradients and optimizer states, shared by all accelerators, must fit; activations come on top. */
  private void checkMemory(Start start, Optional<Quantity> memory) {
    Optional<Quantity> accelerators = keys.find(TrainingKeys.ACCELERATORS);
    if (start.trainedAdapter().isPresent()) {
      ModelStates states = ModelStates.of(model, start.trainedAdapter());
      MemoryCheck.question(states, accelerators, memory, keys);
      return;
    }
    if (accelerators.isEmpty()
        || memory.isEmpty()
        || !LeafReader.areReadable(model.parameters(), accelerators.get())) {
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

  private Optional<Cluster> cluster(GpuPrice price, Optional<Quantity> memory) {
    Optional<Quantity> accelerators = keys.find(TrainingKeys.ACCELERATORS);
    Optional<Quantity> deadline = keys.find(TrainingKeys.DEADLINE);
    if (deadline.isPresent() && accelerators.isEmpty()) {
      keys.missing(TrainingKeys.ACCELERATORS);
    }
    Optional<Quantity> billing = BillingResolver.increment(keys, price);
    if (billing.isPresent() && accelerators.isEmpty()) {
      keys.missing(TrainingKeys.ACCELERATORS);
    }
    return accelerators.map(count -> new Cluster(count, memory, deadline, billing));
  }

  private Optional<Energy> energy(NamedAccelerator accelerator, GpuPrice price) {
    Optional<Quantity> carbon = scenario.find(ScenarioKeys.CARBON);
    Optional<SectionReader> energy = scenario.find(ScenarioKeys.ENERGY);
    if (carbon.isPresent() && energy.isEmpty()) {
      scenario.missing(ScenarioKeys.ENERGY);
    }
    return energy.map(stated -> new Energy(
        new PowerResolver(stated, EnergyKeys.POWER, accelerator).resolve(),
        stated.get(OwnedKeys.PUE),
        carbon,
        stated
            .find(EnergyKeys.EMBODIED)
            .map(making -> new EmbodiedResolver(making, price).resolve())));
  }
}
