package org.mixcost.load;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.merge.Merge;

/** Copies of a scenario in which another quantity stands where it states one. */
public final class ScenarioCopy {
  private final Scenario scenario;
  private final Quantity other;
  private final Where where;
  private final Set<String> stated = new TreeSet<>();
  private final List<Quantity> replaced = new ArrayList<>();

  private ScenarioCopy(Scenario scenario, Quantity other) {
    this.scenario = scenario;
    this.other = other;
    this.where = CodePlaces.of(scenario.name(), other.name()).where();
  }

  /** The scenario with a quantity in the place of the one of its name, or what is wrong with that. */
  public static Checked<Scenario> with(Scenario scenario, Quantity other) {
    return new ScenarioCopy(scenario, other).copied();
  }

  private Checked<Scenario> copied() {
    Merge.all(scenario).stream().filter(ScenarioCheck::isStated).forEach(this::know);
    if (replaced.isEmpty()) {
      return Checked.failed(notStated());
    }
    return replaced.stream()
        .filter(quantity -> !quantity.unit().equals(other.unit()))
        .findFirst()
        .map(quantity -> Checked.<Scenario>failed(inOtherUnit(quantity)))
        .orElseGet(() -> checked(Merge.each(scenario, (place, quantity) -> copied(quantity))));
  }

  private void know(Quantity quantity) {
    stated.add(quantity.name());
    if (isReplaced(quantity)) {
      replaced.add(quantity);
    }
  }

  private boolean isReplaced(Quantity quantity) {
    return quantity.name().equals(other.name());
  }

  /** What moves the one by a factor moves the other. */
  private Quantity copied(Quantity quantity) {
    return isReplaced(quantity)
        ? quantity
            .scaling()
            .map(by -> counted().scaled(by.factor(), by.domain()))
            .orElseGet(this::counted)
        : quantity;
  }

  private Quantity counted() {
    return other.exchange().isPresent() ? other : other.in(scenario.currency());
  }

  /** The copy, with what is found in it and was not found before. */
  private Checked<Scenario> checked(Scenario copy) {
    Issues before = new Issues();
    new ScenarioCheck(scenario, before).check();
    Issues after = new Issues();
    Scenario checked = new ScenarioCheck(copy, after).check();
    Issues added = new Issues();
    after.toList().stream().filter(not(before.toList()::contains)).forEach(added::add);
    return Checked.of(checked.with(List.of(), added.toList()), added);
  }

  private Issue notStated() {
    String path = other.name();
    return Issue.error(
            "unknown-input",
            where,
            "the scenario states no number at '" + path + "'" + Suggestion.didYouMean(path, stated))
        .withHelp("it states " + String.join(", ", stated));
  }

  private Issue inOtherUnit(Quantity quantity) {
    return Issue.error(
        "unit-mismatch",
        where,
        "'" + other.text() + "' is in " + other.unit() + ", the scenario states "
            + quantity.text());
  }
}
