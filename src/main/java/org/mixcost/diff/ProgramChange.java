package org.mixcost.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.formula.Ties;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;

/**
 * What the program makes of a saved run now, less what it made of it when it was saved.
 *
 * @param saved what was found, and from what
 * @param parts of the scenarios whose figures are others now
 * @param again the figures as they are now, with every input at its median
 */
record ProgramChange(
    SavedResult saved, Map<String, Contribution> parts, Map<String, Double> again) {

  static ProgramChange of(SavedResult saved, String figure, Progress progress) {
    Map<String, Contribution> parts = new HashMap<>();
    Map<String, Double> again = new HashMap<>();
    for (Result result : Comparison.of(saved.study(), saved.plan(), progress).results()) {
      Contribution found = saved.figures().get(result.name());
      Optional<Figure> now = result.find(figure);
      if (found != null && now.isPresent()) {
        Contribution part = difference(Contribution.of(now.get()), found);
        again.put(result.name(), now.get().central());
        if (!part.isNone()) {
          parts.put(result.name(), part);
        }
      }
    }
    return new ProgramChange(saved, parts, again);
  }

  /** Nothing where both are the same but for the digits that are kept. */
  private static Contribution difference(Contribution now, Contribution found) {
    return new Contribution(
        Ties.difference(now.central(), found.central()), Ties.difference(now.mean(), found.mean()));
  }

  /** What it does to a scenario that is read as it was saved, and not moved since. */
  Optional<ChangedInput> of(Scenario scenario, Figure read) {
    boolean isAsSaved = Optional.ofNullable(again.get(scenario.name()))
        .filter(now -> Ties.areSame(now, read.central()))
        .isPresent();
    return Optional.ofNullable(parts.get(scenario.name()))
        .filter(part -> isAsSaved)
        .map(part -> new ChangedInput(
            "version", "version", Cause.VERSION, saved.before(), saved.after(), Optional.of(part)));
  }
}
