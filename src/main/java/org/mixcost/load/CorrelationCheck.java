package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Correlation;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.CorrelationKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.simulate.CorrelationMatrix;

/** Checks correlations of a study: both inputs must be there and uncertain, and all must be possible at once. */
final class CorrelationCheck {
  private final List<String> uncertain;
  private final Issues issues;
  private final List<Correlation> checked = new ArrayList<>();

  CorrelationCheck(Study study, Issues issues) {
    this.uncertain = Models.plan(study).inputs().uncertain().stream()
        .map(Input::quantity)
        .map(Quantity::name)
        .distinct()
        .toList();
    this.issues = issues;
  }

  /** Checks one beside those before it. */
  void check(Correlation correlation, Places keys) {
    requireUncertain(correlation.first(), CorrelationKeys.FIRST, keys);
    requireUncertain(correlation.second(), CorrelationKeys.SECOND, keys);
    Where second = keys.where(CorrelationKeys.SECOND);
    if (correlation.first().equals(correlation.second())) {
      issues.error("same-input", second, "an input cannot be tied to itself", "");
    } else if (checked.stream().anyMatch(correlation::isOfSame)) {
      String pair = "'" + correlation.first() + "' and '" + correlation.second() + "'";
      issues.error("duplicate-correlation", second, pair + " are tied twice", "");
    }
    checked.add(correlation);
  }

  private void requireUncertain(String name, Key key, Places keys) {
    if (!name.isEmpty() && !uncertain.contains(name)) {
      issues.error(
          "unknown-input",
          keys.where(key),
          "no uncertain input '" + name + "'" + Suggestion.didYouMean(name, uncertain),
          uncertain.isEmpty()
              ? "all inputs are fixed"
              : "uncertain are " + String.join(", ", uncertain));
    }
  }

  /** Warns if those that were checked contradict each other. */
  void question(Where all) {
    if (!checked.isEmpty() && CorrelationMatrix.of(uncertain, checked).isRepaired()) {
      issues.warning(
          "correlations-repaired",
          all,
          "these correlations contradict each other; the nearest possible ones are used");
    }
  }
}
