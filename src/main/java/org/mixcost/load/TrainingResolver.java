package org.mixcost.load;

import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Precision;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.TrainingPlan.Energy;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.scenario.TrainingPlan.LostTime;
import org.mixcost.scenario.TrainingPlan.Recomputed;
import org.mixcost.scenario.format.AttentionKeys;
import org.mixcost.scenario.format.EnergyKeys;
import org.mixcost.scenario.format.ModelKeys;
import org.mixcost.scenario.format.OwnedKeys;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.TrainingKeys;
import org.mixcost.scenario.format.TrainingKeys.Counted;
import org.mixcost.scenario.format.TrainingKeys.Recomputation;

/** Resolves {@code training}, {@code energy} and {@code carbon}. */
final class TrainingResolver {
  private final SectionReader scenario;
  private final SectionReader keys;

  TrainingResolver(SectionReader scenario) {
    this.scenario = scenario;
    this.keys = scenario.get(ScenarioKeys.TRAINING);
  }

  TrainingPlan resolve() {
    GpuPriceResolver prices = new GpuPriceResolver(keys, TrainingKeys.ACCELERATOR);
    Optional<Accelerator> accelerator = prices.accelerator();
    GpuPrice price = prices.resolve(accelerator);
    checkMemory(accelerator);
    return new TrainingPlan(
        keys.get(TrainingKeys.FLOP_PER_PARAMETER_TOKEN),
        peak(accelerator),
        keys.get(TrainingKeys.UTILIZATION),
        lostTime(),
        price,
        new FurtherWork(keys.get(TrainingKeys.DEVELOPMENT), keys.get(TrainingKeys.POST_TRAINING)),
        cluster(),
        energy(accelerator));
  }

  /** Hours beyond those of the utilization. */
  private LostTime lostTime() {
    Quantity goodput = keys.get(TrainingKeys.GOODPUT);
    Quantity restarts = keys.get(TrainingKeys.RESTARTS);
    checkLostTime(goodput, restarts);
    return new LostTime(goodput, restarts, recomputed());
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

  /** What the utilization counts besides the operations of the model: without recomputation, there are no others. */
  private Recomputed recomputed() {
    if (keys.says(TrainingKeys.UTILIZATION_OF, Counted.HARDWARE_FLOP)
        && !keys.has(TrainingKeys.RECOMPUTATION)) {
      keys.leaveUnread(
          TrainingKeys.UTILIZATION_OF,
          "name what is recomputed, recomputation: selective or full; leave it out if nothing is");
      return new Recomputed.Nothing();
    }
    boolean isHardware = keys.find(TrainingKeys.UTILIZATION_OF)
        .filter(Counted.HARDWARE_FLOP::equals)
        .isPresent();
    return isHardware
        ? counted(keys.find(TrainingKeys.RECOMPUTATION).orElse(Recomputation.FULL))
        : new Recomputed.Nothing();
  }

  private Recomputed counted(Recomputation recomputation) {
    return switch (recomputation) {
      case FULL -> new Recomputed.Full();
      case SELECTIVE -> selective();
    };
  }

  private Recomputed selective() {
    Optional<SectionReader> attention = scenario.get(ScenarioKeys.MODEL).find(ModelKeys.ATTENTION);
    if (attention.isEmpty()) {
      keys.error(
          "missing-key",
          keys.where(TrainingKeys.RECOMPUTATION),
          "selective recomputation needs the shape of attention",
          "add model.attention");
    }
    return attention
        .<Recomputed>map(shape -> new Recomputed.Selective(
            shape.get(AttentionKeys.SEQUENCE),
            shape.count(AttentionKeys.HEADS),
            shape.count(AttentionKeys.HEAD_DIM)))
        .orElseGet(Recomputed.Nothing::new);
  }

  /** Weights, gradients and optimizer states, shared by all accelerators, must fit; activations come on top. */
  private void checkMemory(Optional<Accelerator> accelerator) {
    Optional<Quantity> accelerators = keys.find(TrainingKeys.ACCELERATORS);
    Optional<Quantity> parameters = scenario.get(ScenarioKeys.MODEL).find(ModelKeys.PARAMETERS);
    Optional<Quantity> memory = accelerator.flatMap(Accelerator::memory);
    if (accelerators.isEmpty() || parameters.isEmpty() || memory.isEmpty()) {
      return;
    }
    double needed = MemoryFormulas.shardedGigabytes(
        parameters.get().median(), accelerators.get().median());
    if (MemoryFormulas.freeGigabytes(memory.get().median(), 1, needed) < 0) {
      keys.reading()
          .issues()
          .warning(
              "memory",
              keys.where(TrainingKeys.ACCELERATORS),
              Phrase.of(
                  "%s parameters × 16 bytes over %s accelerators are %.3g GB each, more than 90%% of its %s",
                  parameters.get().text(),
                  accelerators.get().text(),
                  needed,
                  memory.get().text()));
    }
  }

  private Quantity peak(Optional<Accelerator> accelerator) {
    if (!keys.has(TrainingKeys.PEAK) && !keys.has(TrainingKeys.ACCELERATOR)) {
      keys.error("missing-key", keys.where(), keys.path() + " needs one of accelerator, peak", "");
    }
    return keys.find(TrainingKeys.PEAK)
        .map(stated -> PeakCheck.question(stated, accelerator, keys))
        .or(() -> accelerator.flatMap(this::catalogPeak))
        .orElseGet(() -> keys.placeholder(TrainingKeys.PEAK));
  }

  private Optional<Quantity> catalogPeak(Accelerator accelerator) {
    Optional<Precision> stated = keys.find(TrainingKeys.PRECISION);
    Optional<Quantity> peak = stated.map(accelerator::peak).orElseGet(accelerator::peak16);
    if (peak.isEmpty()) {
      keys.error(
          "unknown-peak",
          keys.where(stated.isPresent() ? TrainingKeys.PRECISION : TrainingKeys.ACCELERATOR),
          "the catalog has no " + stated.map(Precision::key).orElse("16-bit") + " peak of "
              + accelerator.id(),
          "known: " + String.join(", ", accelerator.precisions()) + "; or write training.peak");
    }
    return peak;
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
