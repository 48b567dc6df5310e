package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.compare.Result;
import org.mixcost.scenario.Scenario;

/** Says what is not priced. */
final class NotIncludedNote {
  private NotIncludedNote() {}

  /** Of one scenario, if there is anything. */
  static Optional<String> of(Scenario scenario) {
    return note("Not included", scenario.notIncluded());
  }

  /** What no scenario prices, and what only some of them do not. */
  static List<String> across(List<Result> results) {
    List<String> everywhere = new ArrayList<>(results.get(0).scenario().notIncluded());
    results.forEach(result -> everywhere.retainAll(result.scenario().notIncluded()));
    List<String> notes = new ArrayList<>();
    note("Not included in any scenario", everywhere).ifPresent(notes::add);
    for (Result result : results) {
      List<String> own = new ArrayList<>(result.scenario().notIncluded());
      own.removeAll(everywhere);
      note("Not included in " + result.name(), own).ifPresent(notes::add);
    }
    return notes;
  }

  private static Optional<String> note(String heading, List<String> missing) {
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(heading + ": " + String.join("; ", missing) + ".");
  }
}
