package org.mixcost.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.formula.Formula;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Stage;

/**
 * The stages of training after the final run, one after the other on as many accelerators as each has.
 *
 * @param days of the stages whose days are known; nothing without any
 * @param generated tokens of the samples of each that generates some, by its name
 * @param atTrainingPrice what is paid for hours at the price of the training [USD]
 */
record StagesPart(Optional<Line> days, Map<String, Line> generated, List<Line> atTrainingPrice) {

  /**
   * States all of them, and what they take together with the run.
   *
   * @param hours of the final run
   * @param days of the final run, where they are known
   */
  static StagesPart state(
      List<Stage> stages, StagePart.Base base, Line hours, Optional<Line> days, Lines lines) {
    List<StagePart> all = new ArrayList<>();
    Map<String, Line> generated = new HashMap<>();
    for (Stage stage : stages) {
      StagePart part = StagePart.of(stage, base, lines);
      all.add(part);
      part.generated().ifPresent(tokens -> generated.put(stage.name(), tokens));
    }
    List<Line> known = all.stream().flatMap(stage -> stage.days().stream()).toList();
    Optional<Line> later = Optional.of(known)
        .filter(any -> !any.isEmpty())
        .map(sum ->
            lines.step("training.stage_days", "Days of the stages", Unit.DAY, Derivation.sum(sum)));
    lines.figure(
        "training.total_gpu_hours",
        "Accelerator time, the run and its stages",
        Unit.GPU_HOUR,
        sum(Stream.concat(Stream.of(hours), all.stream().map(StagePart::hours)), stages));
    lines.figure(
        "training.total_days",
        "Training time, the run and its stages",
        Unit.DAY,
        sum(Stream.concat(days.stream(), later.stream()), stages)
            .filter(any -> days.isPresent() && known.size() == stages.size()));
    return new StagesPart(
        later,
        generated,
        all.stream().flatMap(stage -> stage.atTrainingPrice().stream()).toList());
  }

  private static Optional<Derivation> sum(Stream<Line> terms, List<Stage> stages) {
    return Optional.of(new Derivation(Formula.SUM, List.copyOf(terms.toList())))
        .filter(any -> !stages.isEmpty());
  }
}
