package org.mixcost.load;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.format.ScenarioKeys;

/**
 * What each scenario says once it has inherited: the file's {@code defaults}, then the scenario it {@code extends},
 * then what it says itself. Maps are merged key by key; anything else is replaced; {@code none} takes a key away.
 *
 * <p>A value keeps the place where it was written, so what is inherited is found where it stands.
 */
final class Inheritance {
  /** What takes an inherited key away. */
  static final String NONE = "none";

  private static final Set<String> TAKES_AWAY = Set.of(NONE, "null", "~");

  /** Scenarios that one may inherit from, one by way of the other. */
  private static final int MOST_ANCESTORS = 32;
  /** Scenarios of a circle that are named. */
  private static final int MOST_NAMED = 5;

  private final Map<String, Node.Entry> written;
  private final Node.Mapping defaults;
  private final Issues issues;
  private final Map<String, Node.Mapping> resolved = new LinkedHashMap<>();
  /** How many scenarios one inherits from, where it is resolved. */
  private final Map<String, Integer> ancestors = new HashMap<>();

  private final Set<String> cutOff = new HashSet<>();
  /** The scenario that writes what stands at a place. */
  private final Map<Where, String> owners = new HashMap<>();

  Inheritance(Map<String, Node.Entry> written, Node.Mapping defaults, Issues issues) {
    this.written = written;
    this.issues = issues;
    this.defaults = merge(new Node.Mapping(Map.of(), defaults.where()), defaults, issues);
    written.forEach((name, entry) -> own(entry.value(), name));
  }

  /** Every scenario that is a map, with what it inherits. */
  Map<String, Node.Mapping> resolve() {
    Map<String, Node.Mapping> all = new LinkedHashMap<>();
    written
        .keySet()
        .forEach(
            name -> resolve(name, new LinkedHashSet<>()).ifPresent(node -> all.put(name, node)));
    return all;
  }

  /** What a scenario inherits the value at a place from; empty for its own. */
  String parent(String scenario, Where where) {
    String owner = owners.getOrDefault(where, "defaults");
    return owner.equals(scenario) ? "" : owner;
  }

  private void own(Node node, String scenario) {
    owners.put(node.where(), scenario);
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().values().forEach(entry -> own(entry.value(), scenario));
    }
  }

  /** Whether a scenario lacks what it was to inherit, so that what it does not say itself is not known to be missing. */
  boolean isCutOff(String name) {
    return cutOff.contains(name);
  }

  private Optional<Node.Mapping> resolve(String name, Set<String> path) {
    if (!(written.get(name).value() instanceof Node.Mapping own)) {
      return Optional.empty();
    }
    if (!resolved.containsKey(name)) {
      path.add(name);
      Issues found = new Issues();
      resolved.put(name, merge(parent(name, own, path), own, found));
      if (!isCutOff(name)) {
        issues.addAll(found.toList());
      }
    }
    return Optional.of(resolved.get(name));
  }

  private Node.Mapping parent(String child, Node.Mapping own, Set<String> path) {
    Node.Entry extended = own.entries().get(ScenarioKeys.EXTENDS.name());
    if (extended == null) {
      return defaults;
    }
    if (!(extended.value() instanceof Node.Text text)) {
      cutOff.add(child);
      return defaults;
    }
    String name = text.text();
    if (!written.containsKey(name)) {
      cutOff.add(child);
      issues.error(
          "unknown-scenario",
          text.where(),
          "no scenario '" + name + "' to extend" + Suggestion.didYouMean(name, written.keySet()));
      return defaults;
    }
    if (path.contains(name)) {
      cutOff.add(child);
      issues.error(
          "extends-circle",
          text.where(),
          "extends goes in a circle: " + circle(path) + " → " + name);
      return defaults;
    }
    if (!isCutOff(name) && Math.max(path.size(), ancestors(name) + 1) > MOST_ANCESTORS) {
      cutOff.add(child);
      issues.error(
          "extends-chain",
          text.where(),
          "it extends more than " + MOST_ANCESTORS + " scenarios, one by way of the other",
          "extend the first of them, or write what all share under defaults");
      return defaults;
    }
    Optional<Node.Mapping> parent = resolve(name, path);
    ancestors.put(child, ancestors(name) + 1);
    if (parent.isEmpty() || isCutOff(name)) {
      cutOff.add(child);
    }
    return parent.map(Inheritance::withoutOwnWords).orElse(defaults);
  }

  private int ancestors(String name) {
    return ancestors.getOrDefault(name, 0);
  }

  private static String circle(Set<String> path) {
    String named = path.stream().limit(MOST_NAMED).collect(joining(" → "));
    int others = path.size() - MOST_NAMED;
    return others > 0 ? Phrase.of("%s → %,d others", named, others) : named;
  }

  private static Node.Mapping withoutOwnWords(Node.Mapping parent) {
    Map<String, Node.Entry> kept = new LinkedHashMap<>(parent.entries());
    ScenarioKeys.FOR_READERS.forEach(key -> kept.remove(key.name()));
    return new Node.Mapping(kept, parent.where());
  }

  private static Node.Mapping merge(Node.Mapping parent, Node.Mapping child, Issues issues) {
    Map<String, Node.Entry> merged = new LinkedHashMap<>(parent.entries());
    child.entries().forEach((key, entry) -> {
      Node.Entry inherited = merged.get(key);
      if (takesAway(entry.value())) {
        if (merged.remove(key) == null) {
          takesNothingAway(key, entry, issues);
        }
      } else if (inherited != null && isGroup(inherited.value()) && isGroup(entry.value())) {
        Node.Mapping both =
            merge((Node.Mapping) inherited.value(), (Node.Mapping) entry.value(), issues);
        merged.put(key, new Node.Entry(entry.keyWhere(), both));
      } else {
        merged.put(key, new Node.Entry(entry.keyWhere(), withoutTakenAway(entry.value(), issues)));
      }
    });
    return new Node.Mapping(merged, child.where());
  }

  /** A key that is misspelt is reported as such. */
  private static void takesNothingAway(String key, Node.Entry entry, Issues issues) {
    issues.error(
        "unused-key",
        entry.keyWhere(),
        "'" + key + ": none' takes nothing away, as no such key is inherited",
        "leave it out");
  }

  private static Node withoutTakenAway(Node node, Issues issues) {
    return isGroup(node)
        ? merge(new Node.Mapping(Map.of(), node.where()), (Node.Mapping) node, issues)
        : node;
  }

  /** Whether a value stands for the absence of one. */
  static boolean takesAway(Node node) {
    return node instanceof Node.Text text && TAKES_AWAY.contains(text.text());
  }

  /** Whether a node is a map of keys and not a value with its source. */
  private static boolean isGroup(Node node) {
    return node instanceof Node.Mapping mapping && !LeafReader.isSourced(mapping);
  }
}
