package org.mixcost.load.moves;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.format.Paths;

/**
 * The quantities that a scenario file writes, by path, and the same file with other values for some of them.
 *
 * @param edited what that would be called, beside the file, so that it finds what the file names
 */
record WrittenLeaves(String edited, Node.Mapping root) {
  private static final Set<String> NO_NUMBERS = Set.of("none", "null", "~", "rest");

  /** Paths of quantities that the defaults or a scenario write as a value, not as a row of the catalog. */
  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    trees().values().forEach(tree -> collect("", tree, paths));
    return paths;
  }

  /** What every scenario is made of: the scenarios and the defaults. */
  private Map<String, Node> trees() {
    Map<String, Node> trees = new LinkedHashMap<>();
    mapping(entry(root, "scenarios")).entries().forEach((name, entry) -> {
      trees.put("scenarios." + name, entry.value());
    });
    if (root.entries().containsKey("defaults")) {
      trees.put("defaults", entry(root, "defaults"));
    }
    return trees;
  }

  private static Node entry(Node.Mapping mapping, String key) {
    return mapping.entries().get(key).value();
  }

  private static Node.Mapping mapping(Node node) {
    return (Node.Mapping) node;
  }

  private static void collect(String path, Node node, Set<String> paths) {
    if (Paths.quantity(path).isPresent()) {
      if (isValue(node)) {
        paths.add(path);
      }
    } else if (node instanceof Node.Mapping inner) {
      inner.entries().forEach((key, entry) -> collect(join(path, key), entry.value(), paths));
    }
  }

  private static boolean isValue(Node node) {
    return node instanceof Node.Text text
        ? !NO_NUMBERS.contains(text.text())
        : mapping(node).entries().containsKey("value");
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /**
   * The file in JSON, with another value wherever one of some paths has one; without correlations. A scenario may inherit
   * it without a use for it, as before, but could not write it.
   */
  String with(Map<String, String> values) {
    Node.Mapping changed = without(root, "correlations");
    for (Map.Entry<String, Node> tree : trees().entrySet()) {
      for (Map.Entry<String, String> value : values.entrySet()) {
        String path = value.getKey();
        if (writes(tree.getValue(), Paths.parts(path))) {
          List<String> place = new ArrayList<>(List.of(tree.getKey().split("\\.")));
          place.addAll(Paths.parts(path));
          changed = put(changed, place, value.getValue());
        }
      }
    }
    return json(changed);
  }

  private static boolean writes(Node node, List<String> path) {
    if (path.isEmpty()) {
      return isValue(node);
    }
    return node instanceof Node.Mapping inner
        && inner.entries().containsKey(path.get(0))
        && writes(entry(inner, path.get(0)), path.subList(1, path.size()));
  }

  private static Node.Mapping without(Node.Mapping mapping, String key) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
    entries.remove(key);
    return new Node.Mapping(entries, mapping.where());
  }

  private static Node.Mapping put(Node.Mapping mapping, List<String> path, String value) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
    String key = path.get(0);
    List<String> rest = path.subList(1, path.size());
    Node inside = entries.containsKey(key) && entries.get(key).value() instanceof Node.Mapping map
        ? map
        : new Node.Mapping(Map.of(), mapping.where());
    Node edited =
        rest.isEmpty() ? new Node.Text(value, mapping.where()) : put(mapping(inside), rest, value);
    entries.put(key, new Node.Entry(mapping.where(), edited));
    return new Node.Mapping(entries, mapping.where());
  }

  private static String json(Node node) {
    if (node instanceof Node.Mapping inner) {
      return inner.entries().entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ": " + json(entry.getValue().value()))
          .collect(joining(", ", "{", "}"));
    }
    if (node instanceof Node.Listing list) {
      return list.items().stream().map(WrittenLeaves::json).collect(joining(", ", "[", "]"));
    }
    return quoted(((Node.Text) node).text());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Names that a writer chooses are all one. */
  static String general(String path) {
    List<String> parts = List.of(path.split("\\."));
    boolean isNamed =
        parts.size() > 1 && (parts.get(0).equals("other") || parts.get(0).equals("people"));
    boolean isSource =
        parts.size() > 3 && (parts.get(0).equals("data") || parts.get(1).equals("stages"));
    if (parts.get(0).equals("scale")) {
      return "scale.NAME";
    }
    if (isNamed) {
      return path.replaceFirst("^(\\w+)\\.[^.]+", "$1.NAME");
    }
    return isSource ? path.replaceFirst("^(\\w+\\.\\w+)\\.[^.]+", "$1.NAME") : path;
  }
}
