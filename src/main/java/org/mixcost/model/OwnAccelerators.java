package org.mixcost.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Rollout;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.StageTask;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;

/** The own accelerators of a training, by where their prices stand: what the ids of the lines of each begin with. */
final class OwnAccelerators {
  private static final String TRAINING = "training";

  private final TrainingPlan training;

  OwnAccelerators(TrainingPlan training) {
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

  /** How many of each price work at once in the run and in each stage; nothing where one of them is not known. */
  Optional<Map<String, List<Term>>> accelerators(Lines lines) {
    Map<String, List<Optional<Term>>> counts = new LinkedHashMap<>();
    add(counts, ofTraining(), training.cluster().map(Cluster::accelerators).map(lines::read));
    for (Stage stage : training.further().stages()) {
      Optional<Term> learning = stage.accelerators().map(lines::read);
      Optional<Term> generating = rollout(stage).flatMap(Rollout::accelerators).map(lines::read);
      if (of(stage).equals(ofRollout(stage))) {
        add(counts, of(stage), together(stage, learning, generating, lines));
      } else {
        add(counts, of(stage), learning);
        add(counts, ofRollout(stage), generating);
      }
    }
    return Optional.of(counts)
        .filter(all -> all.values().stream().flatMap(List::stream).allMatch(Optional::isPresent))
        .map(OwnAccelerators::known);
  }

  private static void add(
      Map<String, List<Optional<Term>>> counts, Optional<String> price, Optional<Term> count) {
    price.ifPresent(id -> counts.computeIfAbsent(id, any -> new ArrayList<>()).add(count));
  }

  /** Those who generate beside those who learn are others. */
  private static Optional<Term> together(
      Stage stage, Optional<Term> learning, Optional<Term> generating, Lines lines) {
    return generating
        .flatMap(others -> learning.<Term>map(some -> lines.step(
            "schedule." + id(stage) + ".both_sides",
            stage.name() + ": accelerators that learn and that generate",
            Unit.COUNT,
            Derivation.sum(List.of(some, others)))))
        .or(() -> learning);
  }

  private static Map<String, List<Term>> known(Map<String, List<Optional<Term>>> counts) {
    Map<String, List<Term>> known = new LinkedHashMap<>();
    counts.forEach((price, all) ->
        known.put(price, all.stream().flatMap(Optional::stream).distinct().toList()));
    return known;
  }
}
