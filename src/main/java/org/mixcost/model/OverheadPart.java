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

  private final Sum allPeople;
  private final Line evaluationLine;
  private final Line[] otherLines;
  private final Sum before;
  private final Line contingencyLine;

  OverheadPart(OtherCosts costs, Inputs inputs, Lines lines) {
    isAsked = !costs.equals(OtherCosts.NONE);
    people = costs.people().stream()
        .map(role -> new RolePart(role, inputs, lines))
        .toArray(RolePart[]::new);
    evaluation = inputs.add(costs.evaluation().orElse(Neutral.ZERO));
    others = costs.other().stream().map(other -> inputs.add(other.amount())).toArray(Input[]::new);
    contingency = inputs.add(costs.contingency().orElse(Neutral.ZERO));

    Line peopleLine = lines.cost("people", "People", Category.PEOPLE, people.length > 0);
    Line hold =
        lines.cost("storage", "Storage", Category.STORAGE, costs.storage().isPresent());
    storage = new HoldingPart(costs.storage(), hold, inputs.add(Neutral.ZERO), inputs, lines);
    evaluationLine = lines.cost(
        "evaluation", "Evaluation", Category.EVALUATION, costs.evaluation().isPresent());
    otherLines = costs.other().stream().map(other -> line(other, lines)).toArray(Line[]::new);
    Line reserved = lines.step("before_contingency", "All lines before the reserve", Unit.USD);
    before = lines.sum(reserved, lines.costs());
    contingencyLine = lines.cost(
        "contingency", "Contingency", Category.CONTINGENCY, costs.contingency().isPresent());

    List<Line> roles = Arrays.stream(people).map(RolePart::line).toList();
    allPeople = lines.sum(peopleLine, roles);
    lines.derive(evaluationLine, Derivation.same(evaluation));
    for (int i = 0; i < others.length; i++) {
      lines.derive(otherLines[i], Derivation.same(others[i]));
    }
    lines.derive(contingencyLine, OverheadFormulas.CONTINGENCY_USD, contingency, reserved);
  }

  private static Line line(OtherLine other, Lines lines) {
    return lines.cost("other." + other.name(), other.name(), Category.OTHER, true);
  }

  /** Writes what all this costs; the cost of data and compute must stand in the bill. */
  void charge(Draw draw, Bill bill) {
    if (!isAsked) {
      return;
    }
    for (RolePart role : people) {
      role.charge(draw, bill);
    }
    allPeople.write(draw, bill);
    storage.charge(draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(evaluationLine, draw.get(evaluation));
      for (int i = 0; i < others.length; i++) {
        bill.put(otherLines[i], draw.get(others[i]));
      }
    }
    before.write(draw, bill);
    reserve(draw, bill);
  }

  private void reserve(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          contingencyLine,
          OverheadFormulas.contingencyUsd(draw.get(contingency), bill.get(before.line())));
    }
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

    void charge(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(
            line,
            OverheadFormulas.peopleUsd(
                draw.get(count), draw.get(months), draw.get(salary), draw.get(overhead)));
      }
    }
  }
}
