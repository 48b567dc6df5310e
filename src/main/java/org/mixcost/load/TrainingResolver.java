package org.mixcost.load;

import java.util.Arrays;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Precision;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.TrainingPlan.Energy;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.scenario.TrainingPlan.LostTime;

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
    return new TrainingPlan(
        keys.quantity("flop_per_parameter_token"),
        peak(accelerator),
        keys.quantity("utilization"),
        new LostTime(keys.quantity("goodput"), keys.quantity("restarts")),
        price,
        new FurtherWork(keys.quantity("development"), keys.quantity("post_training")),
        cluster(),
        energy(accelerator));
  }

  private Quantity peak(Optional<Accelerator> accelerator) {
    if (!keys.has("peak") && !keys.has("accelerator")) {
      keys.error("missing-key", keys.where(), keys.path() + " needs one of accelerator, peak", "");
    }
    return keys.find("peak")
        .or(() -> accelerator.flatMap(this::catalogPeak))
        .orElseGet(() -> Quantity.fixed(
            "training.peak", 1, Unit.FLOP_PER_SECOND, Citation.ofDefault("unreadable")));
  }

  private Optional<Quantity> catalogPeak(Accelerator accelerator) {
    String word = keys.word("precision", "");
    Optional<Precision> stated =
        Arrays.stream(Precision.values()).filter(p -> p.key().equals(word)).findFirst();
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
    return energy.map(stated ->
        new Energy(GpuPriceResolver.power(stated, accelerator), stated.quantity("pue"), carbon));
  }
}
