package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Result;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.NameRead;

/** Says which names were read as ids of the catalog that are written otherwise. */
final class NamesReadNote {
  private NamesReadNote() {}

  /** Of one scenario, if there are any. */
  static Optional<String> of(Scenario scenario) {
    return note(scenario.names().stream());
  }

  /** Of several, each once. */
  static Optional<String> across(List<Result> results) {
    return note(results.stream().flatMap(result -> result.scenario().names().stream()));
  }

  private static Optional<String> note(Stream<NameRead> names) {
    String all = names
        .distinct()
        .map(name -> "'%s' = %s (%s)".formatted(name.written(), name.id(), name.path()))
        .collect(joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of("Read as: " + all + ".");
  }
}
