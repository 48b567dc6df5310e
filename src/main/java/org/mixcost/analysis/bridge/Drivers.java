package org.mixcost.analysis.bridge;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.change.Change;
import org.mixcost.analysis.bridge.change.Change.Structure;
import org.mixcost.analysis.bridge.change.Changes;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.scenario.merge.Merge.Swap.SwapKind;

/**
 * What drives a difference: the changes of two scenarios, put together to what is taken as one.
 *
 * @param grouping how they were put together
 * @param all in the order of the scenario
 */
record Drivers(Grouping grouping, List<Driver> all) {

  Drivers {
    all = List.copyOf(all);
  }

  /** Changes that are taken together. */
  record Driver(String id, String label, List<Change> changes) {
    Driver {
      changes = List.copyOf(changes);
    }

    /** Several as one. */
    static Driver together(List<Driver> drivers) {
      return new Driver(
          drivers.stream().map(Driver::id).collect(joining(" + ")),
          drivers.stream().map(Driver::label).collect(joining(" + ")),
          drivers.stream().flatMap(driver -> driver.changes().stream()).toList());
    }

    /** Where the first of them stands in a scenario file. */
    String path() {
      return changes.get(0).place().path();
    }

    boolean hasStructure() {
      return changes.stream().anyMatch(Structure.class::isInstance);
    }
  }

  /** The changes in a grouping. */
  static Drivers of(Changes changes, Grouping grouping) {
    Map<String, List<Change>> byDriver = new LinkedHashMap<>();
    for (Change change : changes.all()) {
      byDriver
          .computeIfAbsent(grouping.driver(change), driver -> new ArrayList<>())
          .add(change);
    }
    List<List<String>> tied = new ArrayList<>();
    byDriver.keySet().forEach(driver -> tied.add(List.of(driver)));
    changes
        .tied()
        .forEach(tie -> tie(grouping.driver(tie.get(0)), grouping.driver(tie.get(1)), tied));
    return new Drivers(
        grouping, tied.stream().map(ids -> driver(ids, byDriver, grouping)).toList());
  }

  /**
   * The same, in another order: named ones first. One that could differ and does not may be named; it does nothing.
   *
   * @param names ids or labels
   */
  Checked<Drivers> startingWith(List<String> names, Changes changes) {
    Issues issues = new Issues();
    Set<Driver> ordered = new LinkedHashSet<>();
    List<Driver> known = known(changes);
    for (String name : names) {
      Optional<Driver> found = known.stream()
          .filter(driver -> driver.id().equals(name) || driver.label().equals(name))
          .findFirst();
      found.ifPresentOrElse(
          driver -> add(driver, ordered, issues), () -> unknown(name, known, issues));
    }
    ordered.addAll(all);
    return Checked.of(new Drivers(grouping, List.copyOf(ordered)), issues);
  }

  private static void add(Driver driver, Set<Driver> ordered, Issues issues) {
    if (!ordered.add(driver)) {
      issues.error(
          "driver-named-twice", Where.NOWHERE, "the order names '" + driver.id() + "' twice");
    }
  }

  private void unknown(String name, List<Driver> known, Issues issues) {
    List<String> words = known.stream()
        .flatMap(driver -> Stream.of(driver.id(), driver.label()))
        .distinct()
        .toList();
    issues.error(
        "unknown-driver",
        Where.NOWHERE,
        "no driver '" + name + "'" + Suggestion.didYouMean(name, words),
        all.isEmpty()
            ? "nothing differs"
            : "what differs is " + all.stream().map(Driver::id).collect(joining(", ")));
  }

  /** The drivers, and what would be one if it differed. */
  private List<Driver> known(Changes changes) {
    Set<String> others = new LinkedHashSet<>(grouping.blocks());
    changes.paths().forEach(path -> others.add(grouping.driver(path)));
    all.forEach(driver -> others.remove(driver.id()));
    return Stream.concat(
            all.stream(), others.stream().map(id -> new Driver(id, grouping.label(id), List.of())))
        .toList();
  }

  private static Driver driver(
      List<String> ids, Map<String, List<Change>> byDriver, Grouping grouping) {
    List<Change> changes = ids.stream().flatMap(id -> byDriver.get(id).stream()).toList();
    String label = ids.stream().map(grouping::label).collect(joining(" + "));
    return new Driver(String.join(" + ", ids), label + arrival(changes), changes);
  }

  /** Whether all of it is there in one of the scenarios only. */
  private static String arrival(List<Change> changes) {
    if (changes.stream().allMatch(change -> is(change, SwapKind.ADDED))) {
      return " (added)";
    }
    return changes.stream().allMatch(change -> is(change, SwapKind.REMOVED)) ? " (removed)" : "";
  }

  private static boolean is(Change change, SwapKind kind) {
    return change instanceof Structure structure && structure.swap().kind() == kind;
  }

  /** Puts two drivers together, where both are there. */
  private static void tie(String one, String other, List<List<String>> tied) {
    List<List<String>> both =
        tied.stream().filter(ids -> ids.contains(one) || ids.contains(other)).toList();
    if (both.size() == 2) {
      tied.set(
          tied.indexOf(both.get(0)),
          Stream.concat(both.get(0).stream(), both.get(1).stream()).toList());
      tied.remove(both.get(1));
    }
  }
}
