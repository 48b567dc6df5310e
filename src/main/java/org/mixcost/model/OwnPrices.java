package org.mixcost.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Rollout;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.StageTask;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;

/** Where the prices of the own accelerators of a training stand: what the ids of their lines begin with. */
final class OwnPrices {
  private static final String TRAINING = "training";

  private final TrainingPlan training;

  OwnPrices(TrainingPlan training) {
    this.training = training;
  }

  /** Of the run, if its accelerators are owned. */
  Optional<String> ofTraining() {
    return owned(training.price(), TRAINING);
  }

  /** Of a stage, if its accelerators are. */
  Optional<String> of(Stage stage) {
    return owned(stage.price(), id(stage));
  }

  /** Of those that generate the samples of a stage, where they are others; else of the stage. */
  Optional<String> ofRollout(Stage stage) {
    return rollout(stage)
        .filter(writes -> !writes.price().equals(stage.price()))
        .map(writes -> owned(writes.price(), id(stage) + ".rollout"))
        .orElseGet(() -> of(stage));
  }

  /** A price that is that of the training stands there. */
  private Optional<String> owned(GpuPrice price, String own) {
    return price instanceof GpuPrice.Owned
        ? Optional.of(price.equals(training.price()) ? TRAINING : own)
        : Optional.empty();
  }

  private static String id(Stage stage) {
    return TRAINING + "." + stage.name();
  }

  private static Optional<Rollout> rollout(Stage stage) {
    return stage.work() instanceof Stage.Planned planned
            && planned.task() instanceof StageTask.Reinforcement learning
        ? Optional.of(learning.rollout())
        : Optional.empty();
  }

  /** How many of each price work at once in the run and in each stage, as far as that is known. */
  Map<String, List<Term>> accelerators(Lines lines) {
    Map<String, List<Term>> counts = new LinkedHashMap<>();
    ofTraining()
        .ifPresent(
            price -> add(counts, price, lines, training.cluster().map(Cluster::accelerators)));
    for (Stage stage : training.further().stages()) {
      Optional<Quantity> writing = rollout(stage).flatMap(Rollout::accelerators);
      Optional<String> learns = of(stage);
      Optional<String> writes = ofRollout(stage);
      if (learns.isPresent()
          && learns.equals(writes)
          && writing.isPresent()
          && stage.accelerators().isPresent()) {
        counts
            .computeIfAbsent(learns.get(), any -> new ArrayList<>())
            .add(lines.step(
                "schedule." + id(stage) + ".both_sides",
                stage.name() + ": accelerators that learn and that generate",
                Unit.COUNT,
                Derivation.sum(
                    List.of(lines.read(stage.accelerators().get()), lines.read(writing.get())))));
      } else {
        learns.ifPresent(price -> add(counts, price, lines, stage.accelerators()));
        writes
            .filter(price -> !learns.equals(writes))
            .ifPresent(price -> add(counts, price, lines, writing));
      }
    }
    return counts;
  }

  private static void add(
      Map<String, List<Term>> counts, String price, Lines lines, Optional<Quantity> count) {
    List<Term> known = counts.computeIfAbsent(price, any -> new ArrayList<>());
    count.map(lines::read).filter(term -> !known.contains(term)).ifPresent(known::add);
  }
}
