package org.mixcost.load.moves;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.scenario.format.Paths;

/**
 * What is moved or chosen: in all scenarios, or in the one whose name stands before a colon.
 *
 * @param scenario that is named, if one is
 * @param path of a key, or a row of the catalog with its table
 */
record ScenarioPath(Optional<String> scenario, String path) {

  /** Reads {@code SCENARIO:PATH} or {@code PATH}, each of which may hold a colon itself. */
  static Checked<ScenarioPath> parse(String text, List<String> scenarios) {
    String name = text.strip();
    Optional<String> scenario =
        scenarios.stream().filter(known -> isBefore(known, name)).max(comparingInt(String::length));
    if (scenario.isPresent()) {
      String rest = name.substring(scenario.get().length()).strip().substring(1).strip();
      return Checked.of(new ScenarioPath(scenario, rest));
    }
    return isPath(name)
        ? Checked.of(new ScenarioPath(Optional.empty(), name))
        : Checked.failed(unknown(name.substring(0, name.indexOf(':')).strip(), scenarios));
  }

  /** Both, as they are read. */
  String name() {
    return scenario.map(only -> only + ":" + path).orElse(path);
  }

  private static boolean isBefore(String scenario, String name) {
    return name.startsWith(scenario)
        && name.substring(scenario.length()).strip().startsWith(":");
  }

  /** Whether no colon stands before it: names of sources and ids of rows may have one within. */
  private static boolean isPath(String name) {
    return !name.contains(":")
        || name.substring(0, name.indexOf(':')).contains("/")
        || Paths.find(name).isPresent();
  }

  private static Issue unknown(String scenario, List<String> all) {
    return Issue.error(
            "unknown-scenario",
            Where.NOWHERE,
            "no scenario '" + scenario + "'" + Suggestion.didYouMean(scenario, all))
        .withHelp("before a colon stands one of " + String.join(", ", all));
  }
}
