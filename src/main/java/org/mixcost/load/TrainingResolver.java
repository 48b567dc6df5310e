package org.mixcost.load;

import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.Accelerator;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.TrainingPlan.Energy;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.scenario.TrainingPlan.LostTime;
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
        lostTime(speed),
        price,
        new FurtherWork(keys.get(TrainingKeys.DEVELOPMENT), keys.get(TrainingKeys.POST_TRAINING)),
        cluster(),
        energy(accelerator));
  }

  /** Hours beyond those of the speed; there are none beyond hours that elapsed. */
  private LostTime lostTime(Speed speed) {
    if (speed instanceof Speed.ElapsedHours) {
      return new LostTime(keys.idle(TrainingKeys.GOODPUT, 1), keys.idle(TrainingKeys.RESTARTS, 1));
    }
    if (speed instanceof Speed.Usual) {
      questionLostTime();
      return new LostTime(
          keys.findOr(TrainingKeys.GOODPUT, 1), keys.findOr(TrainingKeys.RESTARTS, 1));
    }
    Quantity goodput = keys.get(TrainingKeys.GOODPUT);
    Quantity restarts = keys.get(TrainingKeys.RESTARTS);
    checkLostTime(goodput, restarts);
    return new LostTime(goodput, restarts);
  }

  /** The hours of published runs hold what those lost. */
  private void questionLostTime() {
    Stream.of(TrainingKeys.GOODPUT, TrainingKeys.RESTARTS)
        .filter(keys::has)
        .forEach(key -> keys.reading()
            .issues()
            .add(Issue.warning(
                    "lost-time-twice",
                    keys.where(key),
                    "no utilization is stated, and that of published runs, which stands in, is of elapsed hours: "
                        + key.name() + " counts lost time twice")
                .withHelp("leave it out, or state the utilization without lost time")));
  }

  /** Goodput and restarts say the same of the hours, so that both say it twice. */
  private void checkLostTime(Quantity goodput, Quantity restarts) {
    double alone = ComputeFormulas.elapsedGpuHours(1, goodput.median(), 1);
    double both = ComputeFormulas.elapsedGpuHours(1, goodput.median(), restarts.median());
    if (both > Math.max(alone, restarts.median())) {
      String message = Phrase.of(
          "goodput of %s and restarts of %s say the same twice: together the run takes %.4g times its hours, by goodput "
              + "alone %.4g times",
          goodput.text(), restarts.text(), both, alone);
      keys.reading()
          .issues()
          .add(Issue.warning("lost-time-twice", keys.where(TrainingKeys.RESTARTS), message)
              .withHelp("leave out one of them; an inherited key is taken away by none"));
    }
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
