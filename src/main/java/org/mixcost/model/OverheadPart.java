package org.mixcost.model;

import java.util.Arrays;
import java.util.List;
import org.mixcost.formula.OverheadFormulas;
import org.mixcost.quantity.Unit;
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

  private final boolean isAsked;

  private final Line peopleLine;
  private final Line evaluationLine;
  private final Line[] otherLines;
  private final Line before;
  private final Line contingencyLine;

  OverheadPart(OtherCosts costs, Inputs inputs, Lines lines) {
    isAsked = !costs.equals(OtherCosts.NONE);
    people = costs.people().stream()
        .map(role -> new RolePart(role, inputs, lines))
        .toArray(RolePart[]::new);
    evaluation = inputs.add(costs.evaluation().orElse(Neutral.ZERO));
    others = costs.other().stream().map(other -> inputs.add(other.amount())).toArray(Input[]::new);
    contingency = inputs.add(costs.contingency().orElse(Neutral.ZERO));

    peopleLine = lines.cost("people", "People", Category.PEOPLE, people.length > 0);
    Line hold =
        lines.cost("storage", "Storage", Category.STORAGE, costs.storage().isPresent());
    storage = new HoldingPart(costs.storage(), hold, inputs.add(Neutral.ZERO), inputs, lines);
    evaluationLine = lines.cost(
        "evaluation", "Evaluation", Category.EVALUATION, costs.evaluation().isPresent());
    otherLines = costs.other().stream().map(other -> line(other, lines)).toArray(Line[]::new);
    before = lines.step("before_contingency", "All lines before the reserve", Unit.USD);
    lines.sum(before, lines.costs());
    contingencyLine = lines.cost(
        "contingency", "Contingency", Category.CONTINGENCY, costs.contingency().isPresent());

    List<Line> roles = Arrays.stream(people).map(RolePart::line).toList();
    lines.sum(peopleLine, roles);
    lines.derive(evaluationLine, Derivation.same(evaluation));
    for (int i = 0; i < others.length; i++) {
      lines.derive(otherLines[i], Derivation.same(others[i]));
    }
    lines.derive(contingencyLine, OverheadFormulas.CONTINGENCY_USD, contingency, before);
  }

  private static Line line(OtherLine other, Lines lines) {
    return lines.cost("other." + other.name(), other.name(), Category.OTHER, true);
  }

  /** What all this adds to the cost of data and compute, in USD. */
  double usd(double dataAndComputeUsd, Draw draw, Bill bill) {
    if (!isAsked) {
      return 0;
    }
    double usd = bill.put(peopleLine, peopleUsd(draw, bill))
        + storage.usd(0, draw, bill)
        + bill.put(evaluationLine, draw.get(evaluation));
    for (int i = 0; i < others.length; i++) {
      usd += bill.put(otherLines[i], draw.get(others[i]));
    }
    double sum = bill.put(before, dataAndComputeUsd + usd);
    return usd
        + bill.put(contingencyLine, OverheadFormulas.contingencyUsd(draw.get(contingency), sum));
  }

  private double peopleUsd(Draw draw, Bill bill) {
    double usd = 0;
    for (RolePart role : people) {
      usd += role.usd(draw, bill);
    }
    return usd;
  }

  /** What the people of one role cost. */
  private static final class RolePart {
    private final Input count;
    private final Input months;
    private final Input salary;
    private final Input overhead;
    private final Line line;

    RolePart(Role role, Inputs inputs, Lines lines) {
      count = inputs.add(role.count());
      months = inputs.add(role.duration());
      salary = inputs.add(role.salary());
      overhead = inputs.add(role.overhead());
      line = lines.step("people." + role.name(), role.name(), Unit.USD);
      lines.derive(line, OverheadFormulas.PEOPLE_USD, count, months, salary, overhead);
    }

    Line line() {
      return line;
    }

    double usd(Draw draw, Bill bill) {
      return bill.put(
          line,
          OverheadFormulas.peopleUsd(
              draw.get(count), draw.get(months), draw.get(salary), draw.get(overhead)));
    }
  }
}
