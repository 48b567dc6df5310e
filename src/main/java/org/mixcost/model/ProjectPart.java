package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.Formula;
import org.mixcost.formula.ProjectFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.Scenario;

/**
 * How long the project takes, and what is left of its budget and its time.
 *
 * <p>A model assumption: all sources are made at the same time, so that the slowest says when training begins. The days
 * are reported where those of all sources are known, or where a deadline asks for them: then the sources whose days are not
 * known are listed as not included, and the figure is low.
 */
final class ProjectPart {
  private ProjectPart() {}

  /**
   * States the project of a scenario.
   *
   * @param sources the days of those that models make, as far as they are known
   * @param total what it costs
   */
  static void state(
      Scenario scenario,
      List<Line> sources,
      ComputePart compute,
      Line generations,
      Line total,
      Lines lines) {
    boolean isTimed = scenario.training().cluster().isPresent();
    boolean isKnown = sources.size() == ofModels(scenario.data());
    boolean isRequested = isTimed && (isKnown || scenario.limits().deadline().isPresent());
    Line data = lines.step(
        "data.days",
        "Days until the data are made",
        Unit.DAY,
        new Derivation(Formula.GREATEST, List.copyOf(sources)));
    Derivation beforeStages = Derivation.of(
        ProjectFormulas.PROJECT_DAYS, data, compute.days(), generations, compute.postTraining());
    Line days = lines.figure(
        "project.days",
        "Project time, data and then training",
        Unit.DAY,
        Optional.of(withStages(beforeStages, compute, lines)).filter(any -> isRequested));
    scenario
        .limits()
        .budget()
        .ifPresent(usd -> lines.figure(
            "budget.left",
            "Budget less total",
            Unit.USD,
            ProjectFormulas.LEFT,
            lines.read(usd),
            total));
    scenario
        .limits()
        .deadline()
        .filter(date -> isTimed)
        .ifPresent(date -> lines.figure(
            "deadline.left",
            "Deadline less project time",
            Unit.DAY,
            ProjectFormulas.LEFT,
            lines.read(date),
            days));
  }

  /** How many sources models make; what people take is not known. */
  private static long ofModels(DataMix data) {
    return data.synthetic().size()
        + data.real().stream()
            .filter(source -> source.acquisition() instanceof Acquisition.Annotated work
                && work.pay() instanceof Acquisition.Pay.ByTheCall)
            .count();
  }

  /** The stages come last, one after the other. */
  private static Derivation withStages(Derivation beforeStages, ComputePart compute, Lines lines) {
    return compute
        .stages()
        .days()
        .map(stages -> Derivation.sum(List.of(
            lines.step(
                "project.days_before_stages", "Project time before stages", Unit.DAY, beforeStages),
            stages)))
        .orElse(beforeStages);
  }
}
