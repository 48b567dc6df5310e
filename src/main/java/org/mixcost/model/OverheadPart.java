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
  static void state(OtherCosts costs, Lines lines) {
    lines.cost("people", "People", Category.PEOPLE, people(costs.people(), lines));
    lines.cost(
        "storage",
        "Storage",
        Category.STORAGE,
        costs
            .storage()
            .map(data -> HoldingPart.usd(data, "storage", lines.read(Neutral.ZERO), lines)));
    lines.cost(
        "evaluation",
        "Evaluation",
        Category.EVALUATION,
        costs.evaluation().map(usd -> Derivation.same(lines.read(usd))));
    costs.other().forEach(other -> state(other, lines));
    lines.cost(
        "contingency",
        "Contingency",
        Category.CONTINGENCY,
        costs
            .contingency()
            .map(share ->
                Derivation.of(OverheadFormulas.CONTINGENCY_USD, lines.read(share), before(lines))));
  }

  private static Line before(Lines lines) {
    return lines.step(
        "before_contingency",
        "All lines before the reserve",
        Unit.USD,
        Derivation.sum(lines.costs()));
  }

  private static void state(OtherLine other, Lines lines) {
    Derivation usd = Derivation.same(lines.read(other.amount()));
    lines.cost("other." + other.name(), other.name(), Category.OTHER, true, usd);
  }

  private static Optional<Derivation> people(List<Role> roles, Lines lines) {
    List<Line> each = roles.stream().map(role -> person(role, lines)).toList();
    return Optional.of(Derivation.sum(each)).filter(sum -> !each.isEmpty());
  }

  private static Line person(Role role, Lines lines) {
    return lines.step(
        "people." + role.name(),
        role.name(),
        Unit.USD,
        OverheadFormulas.PEOPLE_USD,
        lines.read(role.count()),
        lines.read(role.duration()),
        lines.read(role.salary()),
        lines.read(role.overhead()));
  }
}
