package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.formula.Formula;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Stage;

/** The stages of training after the final run, one after the other on as many accelerators as each has. */
final class StagesPart {
  private StagesPart() {}

  /**
   * States all of them, and what they take together with the run.
   *
   * @param hours of the final run
   * @param days of the final run, where they are known
   * @return days of the stages whose days are known; nothing without any
   */
  static Optional<Line> state(
      List<Stage> stages,
      StagePart.Base base,
      Line hours,
      Optional<Line> days,
      Inputs inputs,
      Lines lines) {
    List<StagePart> all =
        stages.stream().map(stage -> StagePart.of(stage, base, inputs, lines)).toList();
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
    return later;
  }

  private static Optional<Derivation> sum(Stream<Line> terms, List<Stage> stages) {
    return Optional.of(new Derivation(Formula.SUM, List.copyOf(terms.toList())))
        .filter(any -> !stages.isEmpty());
  }
}
