package org.mixcost.load;

import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Precision;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.TrainingPlan.Energy;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.scenario.TrainingPlan.LostTime;
import org.mixcost.scenario.TrainingPlan.Recomputed;

/** Resolves {@code training}, {@code energy} and {@code carbon}. */
final class TrainingResolver {
  private final SectionReader scenario;
  private final SectionReader keys;

  TrainingResolver(SectionReader scenario) {
    this.scenario = scenario;
    this.keys = scenario.section("training");
  }

  TrainingPlan resolve() {
    GpuPriceResolver prices = new GpuPriceResolver(keys);
    Optional<Accelerator> accelerator = prices.accelerator();
    GpuPrice price = prices.resolve(accelerator);
    checkMemory(accelerator);
    return new TrainingPlan(
        keys.quantity("flop_per_parameter_token"),
        peak(accelerator),
        keys.quantity("utilization"),
        lostTime(),
        price,
        new FurtherWork(keys.quantity("development"), keys.quantity("post_training")),
        cluster(),
        energy(accelerator));
  }

  /** Hours beyond those of the utilization. */
  private LostTime lostTime() {
    Quantity goodput = keys.quantity("goodput");
    Quantity restarts = keys.quantity("restarts");
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
          .add(Issue.warning("lost-time-twice", keys.where("restarts"), message)
              .withHelp("leave out one of them; an inherited key is taken away by none"));
    }
  }

  /** What the utilization counts besides the operations of the model: without recomputation, there are no others. */
  private Recomputed recomputed() {
    if (keys.says("utilization_of", "hardware_flop") && !keys.has("recomputation")) {
      keys.leaveUnread(
          "utilization_of",
          "name what is recomputed, recomputation: selective or full; leave it out if nothing is");
      return new Recomputed.Nothing();
    }
    boolean isHardware = keys.word("utilization_of", "model_flop").equals("hardware_flop");
    return isHardware ? counted(keys.word("recomputation", "full")) : new Recomputed.Nothing();
  }

  private Recomputed counted(String recomputation) {
    return switch (recomputation) {
      case "full" -> new Recomputed.Full();
      case "selective" -> selective();
      default -> throw new AssertionError(recomputation);
    };
  }

  private Recomputed selective() {
    Optional<SectionReader> attention = scenario.section("model").findSection("attention");
    if (attention.isEmpty()) {
      keys.error(
          "missing-key",
          keys.where("recomputation"),
          "selective recomputation needs the shape of attention",
          "add model.attention");
    }
    return attention
        .<Recomputed>map(shape -> new Recomputed.Selective(
            shape.quantity("sequence"), shape.count("heads", 1), shape.count("head_dim", 1)))
        .orElseGet(Recomputed.Nothing::new);
  }

  /** Weights, gradients and optimizer states, shared by all accelerators, must fit; activations come on top. */
  private void checkMemory(Optional<Accelerator> accelerator) {
    Optional<Quantity> accelerators = keys.find("accelerators");
    Optional<Quantity> parameters = scenario.section("model").find("parameters");
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
              keys.where("accelerators"),
              Phrase.of(
                  "%s parameters × 16 bytes over %s accelerators are %.3g GB each, more than 90%% of its %s",
                  parameters.get().text(),
                  accelerators.get().text(),
                  needed,
                  memory.get().text()));
    }
  }

  private Quantity peak(Optional<Accelerator> accelerator) {
    if (!keys.has("peak") && !keys.has("accelerator")) {
      keys.error("missing-key", keys.where(), keys.path() + " needs one of accelerator, peak", "");
    }
    return keys.find("peak")
        .map(stated -> PeakCheck.question(stated, accelerator, keys))
        .or(() -> accelerator.flatMap(this::catalogPeak))
        .orElseGet(() -> Quantity.fixed(
            "training.peak", 1, Unit.FLOP_PER_SECOND, Citation.ofDefault("unreadable")));
  }

  private Optional<Quantity> catalogPeak(Accelerator accelerator) {
    String word = keys.word("precision", "");
    Optional<Precision> stated = Precision.find(word);
    Optional<Quantity> peak = stated.map(accelerator::peak).orElseGet(accelerator::peak16);
    if (peak.isEmpty()) {
      keys.error(
          "unknown-peak",
          keys.where(stated.isPresent() ? "precision" : "accelerator"),
          "the catalog has no " + (stated.isPresent() ? word : "16-bit") + " peak of "
              + accelerator.id(),
          "known: " + String.join(", ", accelerator.precisions()) + "; or write training.peak");
    }
    return peak;
  }

  private Optional<Cluster> cluster() {
    Optional<Quantity> accelerators = keys.find("accelerators");
    Optional<Quantity> deadline = keys.find("deadline");
    if (deadline.isPresent() && accelerators.isEmpty()) {
      keys.missing("accelerators");
    }
    return accelerators.map(count -> new Cluster(count, deadline));
  }

  private Optional<Energy> energy(Optional<Accelerator> accelerator) {
    Optional<Quantity> carbon = scenario.find("carbon");
    Optional<SectionReader> energy = scenario.findSection("energy");
    if (carbon.isPresent() && energy.isEmpty()) {
      scenario.missing("energy");
    }
    return energy.map(stated -> new Energy(
        new PowerResolver(stated, accelerator).resolve(), stated.quantity("pue"), carbon));
  }
}
