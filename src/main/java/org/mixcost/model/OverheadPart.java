package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.OverheadFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.OtherCosts;
import org.mixcost.scenario.Scenario.OtherLine;
import org.mixcost.scenario.Scenario.Role;

/** People, storage, evaluation, free lines and the reserve on all of it. */
final class OverheadPart {
  private OverheadPart() {}

  /** States what all this costs, after all lines of data and compute. */
  static void state(OtherCosts costs, Inputs inputs, Lines lines) {
    lines.cost("people", "People", Category.PEOPLE, people(costs.people(), inputs, lines));
    lines.cost(
        "storage",
        "Storage",
        Category.STORAGE,
        costs
            .storage()
            .map(
                data -> HoldingPart.usd(data, "storage", inputs.add(Neutral.ZERO), inputs, lines)));
    lines.cost(
        "evaluation",
        "Evaluation",
        Category.EVALUATION,
        costs.evaluation().map(usd -> Derivation.same(lines.money(usd, inputs))));
    costs.other().forEach(other -> state(other, inputs, lines));
    lines.cost(
        "contingency",
        "Contingency",
        Category.CONTINGENCY,
        costs
            .contingency()
            .map(share ->
                Derivation.of(OverheadFormulas.CONTINGENCY_USD, inputs.add(share), before(lines))));
  }

  private static Line before(Lines lines) {
    return lines.step(
        "before_contingency",
        "All lines before the reserve",
        Unit.USD,
        Derivation.sum(lines.costs()));
  }

  private static void state(OtherLine other, Inputs inputs, Lines lines) {
    Derivation usd = Derivation.same(lines.money(other.amount(), inputs));
    lines.cost("other." + other.name(), other.name(), Category.OTHER, true, usd);
  }

  private static Optional<Derivation> people(List<Role> roles, Inputs inputs, Lines lines) {
    List<Line> each = roles.stream().map(role -> person(role, inputs, lines)).toList();
    return Optional.of(Derivation.sum(each)).filter(sum -> !each.isEmpty());
  }

  private static Line person(Role role, Inputs inputs, Lines lines) {
    return lines.step(
        "people." + role.name(),
        role.name(),
        Unit.USD,
        OverheadFormulas.PEOPLE_USD,
        inputs.add(role.count()),
        inputs.add(role.duration()),
        lines.money(role.salary(), inputs),
        inputs.add(role.overhead()));
  }
}
