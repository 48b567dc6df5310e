package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ProjectFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;

/**
 * How long the project takes, and what is left of its budget and its time.
 *
 * <p>A model assumption: all sources are made at the same time, so that the slowest says when training begins. The days
 * are told where those of all sources are known, or where a deadline asks for them: then the sources whose days are not
 * known are listed as not included, and the figure is low.
 */
final class ProjectPart {
  private final ComputePart compute;
  private final boolean isTimed;
  private final Greatest dataDays;
  private final Line days;
  private final Optional<Limit> budget;
  private final Optional<Limit> deadline;

  /**
   * The project of a scenario.
   *
   * @param sources the days of its sources, as far as they are known
   * @param total what it costs
   */
  ProjectPart(
      Scenario scenario,
      List<Line> sources,
      ComputePart compute,
      Line total,
      Inputs inputs,
      Lines lines) {
    this.compute = compute;
    isTimed = scenario.training().cluster().isPresent();
    dataDays = new Greatest(
        lines.step("data.days", "Days until the data are made", Unit.DAY), sources, lines);
    boolean isKnown = sources.size() == scenario.data().synthetic().size();
    boolean isAsked = isTimed && (isKnown || scenario.limits().deadline().isPresent());
    days = lines.figure("project.days", "Project time, data and then training", Unit.DAY, isAsked);
    lines.derive(
        days,
        ProjectFormulas.PROJECT_DAYS,
        dataDays.line(),
        compute.days(),
        compute.generations(),
        compute.postTraining());
    budget = scenario
        .limits()
        .budget()
        .map(usd -> new Limit(
            inputs.add(usd),
            total,
            lines.figure("budget.left", "Budget less total", Unit.USD, true),
            lines));
    deadline = scenario
        .limits()
        .deadline()
        .filter(date -> isTimed)
        .map(date -> new Limit(
            inputs.add(date),
            days,
            lines.figure("deadline.left", "Deadline less project time", Unit.DAY, true),
            lines));
  }

  /** Writes the figures; the total and the days of sources and training must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    if (isTimed) {
      measureDays(draw, bill);
    }
    if (budget.isPresent()) {
      budget.get().measure(draw, bill);
    }
    if (deadline.isPresent()) {
      deadline.get().measure(draw, bill);
    }
  }

  private void measureDays(Draw draw, Bill bill) {
    dataDays.write(bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          days,
          ProjectFormulas.projectDays(
              bill.get(dataDays.line()),
              bill.get(compute.days()),
              bill.get(compute.generations()),
              draw.get(compute.postTraining())));
    }
  }

  /** Something that may be spent, and what is left of it. */
  private static final class Limit {
    private final Input limit;
    private final Line spent;
    private final Line left;

    Limit(Input limit, Line spent, Line left, Lines lines) {
      this.limit = limit;
      this.spent = spent;
      this.left = left;
      lines.derive(left, ProjectFormulas.LEFT, limit, spent);
    }

    void measure(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(left, ProjectFormulas.left(draw.get(limit), bill.get(spent)));
      }
    }
  }
}
