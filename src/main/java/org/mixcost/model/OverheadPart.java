package org.mixcost.model;

import org.mixcost.scenario.Scenario.OtherCosts;
import org.mixcost.scenario.Scenario.OtherLine;
import org.mixcost.scenario.Scenario.Role;

/** People, storage, evaluation, free lines and the reserve on all of it. */
final class OverheadPart {
  private final RolePart[] people;
  private final HoldingPart storage;
  private final Input evaluation;
  private final Input[] others;
  private final Input contingency;

  private final Line peopleLine;
  private final Line evaluationLine;
  private final Line[] otherLines;
  private final Line contingencyLine;

  OverheadPart(OtherCosts costs, Inputs inputs, Lines lines) {
    people =
        costs.people().stream().map(role -> new RolePart(role, inputs)).toArray(RolePart[]::new);
    evaluation = inputs.add(costs.evaluation().orElse(Neutral.ZERO));
    others = costs.other().stream().map(other -> inputs.add(other.amount())).toArray(Input[]::new);
    contingency = inputs.add(costs.contingency().orElse(Neutral.ZERO));

    peopleLine = lines.cost("people", "People", Category.PEOPLE, people.length > 0);
    storage =
        new HoldingPart(costs.storage(), "storage", "Storage", Category.STORAGE, inputs, lines);
    evaluationLine = lines.cost(
        "evaluation", "Evaluation", Category.EVALUATION, costs.evaluation().isPresent());
    otherLines = costs.other().stream().map(other -> line(other, lines)).toArray(Line[]::new);
    contingencyLine = lines.cost(
        "contingency", "Contingency", Category.CONTINGENCY, costs.contingency().isPresent());
  }

  private static Line line(OtherLine other, Lines lines) {
    return lines.cost("other." + other.name(), other.name(), Category.OTHER, true);
  }

  /** What all this adds to the cost of data and compute, in USD. */
  double usd(double dataAndComputeUsd, Draw draw, Bill bill) {
    double usd = bill.put(peopleLine, peopleUsd(draw))
        + storage.usd(0, draw, bill)
        + bill.put(evaluationLine, draw.get(evaluation));
    for (int i = 0; i < others.length; i++) {
      usd += bill.put(otherLines[i], draw.get(others[i]));
    }
    return usd + bill.put(contingencyLine, draw.get(contingency) * (dataAndComputeUsd + usd));
  }

  private double peopleUsd(Draw draw) {
    double usd = 0;
    for (RolePart role : people) {
      usd += role.usd(draw);
    }
    return usd;
  }

  /** What the people of one role cost. */
  private static final class RolePart {
    private final Input count;
    private final Input months;
    private final Input salary;
    private final Input overhead;

    RolePart(Role role, Inputs inputs) {
      count = inputs.add(role.count());
      months = inputs.add(role.duration());
      salary = inputs.add(role.salary());
      overhead = inputs.add(role.overhead());
    }

    double usd(Draw draw) {
      return draw.get(count) * draw.get(months) * draw.get(salary) * draw.get(overhead);
    }
  }
}
