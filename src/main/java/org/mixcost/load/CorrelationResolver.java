package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.issue.Suggestion;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Correlation;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.CorrelationKeys;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.ValueKey;
import org.mixcost.simulate.CorrelationMatrix;

/** Resolves {@code correlations}: both inputs must be there and uncertain, and all must be possible at once. */
final class CorrelationResolver {
  private final SectionReader file;
  private final List<String> uncertain;

  CorrelationResolver(SectionReader file, Study study) {
    this.file = file;
    this.uncertain = Models.plan(study).inputs().uncertain().stream()
        .map(Input::quantity)
        .map(Quantity::name)
        .distinct()
        .toList();
  }

  List<Correlation> resolve() {
    List<Correlation> correlations = new ArrayList<>();
    file.get(FileKeys.CORRELATIONS)
        .forEach(named -> correlations.add(correlation(named.section(), correlations)));
    if (!correlations.isEmpty() && CorrelationMatrix.of(uncertain, correlations).isRepaired()) {
      file.reading()
          .issues()
          .warning(
              "correlations-repaired",
              file.where(FileKeys.CORRELATIONS),
              "these correlations contradict each other; the nearest possible ones are used");
    }
    return correlations;
  }

  private Correlation correlation(SectionReader keys, List<Correlation> earlier) {
    Quantity rank = keys.get(CorrelationKeys.RANK);
    if (!rank.isFixed()) {
      keys.error(
          "not-fixed", keys.where(CorrelationKeys.RANK), "a rank correlation is one number", "");
    }
    Correlation found = new Correlation(
        input(keys, CorrelationKeys.FIRST), input(keys, CorrelationKeys.SECOND), rank.median());
    boolean isAgain = earlier.stream()
        .anyMatch(other -> other.mentions(found.first()) && other.mentions(found.second()));
    if (found.first().equals(found.second())) {
      keys.error(
          "same-input",
          keys.where(CorrelationKeys.SECOND),
          "an input cannot be tied to itself",
          "");
    } else if (isAgain) {
      keys.error(
          "duplicate-correlation",
          keys.where(CorrelationKeys.SECOND),
          "'" + found.first() + "' and '" + found.second() + "' are tied twice",
          "");
    }
    return found;
  }

  private String input(SectionReader keys, ValueKey<String> key) {
    String name = keys.get(key);
    if (!name.isEmpty() && !uncertain.contains(name)) {
      keys.error(
          "unknown-input",
          keys.where(key),
          "no uncertain input '" + name + "'" + Suggestion.didYouMean(name, uncertain),
          uncertain.isEmpty()
              ? "all inputs are fixed"
              : "uncertain are " + String.join(", ", uncertain));
    }
    return name;
  }
}
