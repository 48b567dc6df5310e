package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A map of a file: keys with leaves and further branches, in the order in which they are written. */
final class Branch {
  private final Map<String, Object> entries = new LinkedHashMap<>();

  boolean has(String key) {
    return entries.containsKey(key);
  }

  List<String> keys() {
    return new ArrayList<>(entries.keySet());
  }

  Object get(String key) {
    return entries.get(key);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Branch put(String key, Object leafOrBranch) {
    entries.put(key, leafOrBranch);
    return this;
  }

  Branch put(String key, String text) {
    return put(key, Leaf.of(text));
  }

  void remove(String key) {
    entries.remove(key);
  }

  /** The text of a leaf; empty if it is not there. */
  String text(String key) {
    return entries.get(key) instanceof Leaf leaf ? leaf.text() : "";
  }

  Optional<Branch> branch(String key) {
    return entries.get(key) instanceof Branch inner ? Optional.of(inner) : Optional.empty();
  }

  /** The branches that are named under a key. */
  List<Branch> all(String key) {
    return branch(key).map(Branch::all).orElse(List.of());
  }

  /** The branches that are named here. */
  List<Branch> all() {
    return entries.values().stream().map(Branch.class::cast).toList();
  }

  /** Every leaf below, by its dotted path. */
  void forEachLeaf(String path, BiConsumer<String, Leaf> action) {
    entries.forEach((key, value) -> {
      String at = path.isEmpty() ? key : path + "." + key;
      if (value instanceof Branch inner) {
        inner.forEachLeaf(at, action);
      } else {
        action.accept(at, (Leaf) value);
      }
    });
  }

  /** A copy in which the leaf at a path has another text, or is there. */
  Branch with(List<String> path, String text) {
    Branch copy = new Branch();
    copy.entries.putAll(entries);
    String key = path.get(0);
    copy.put(
        key,
        path.size() == 1
            ? Leaf.of(text)
            : branch(key).orElseGet(Branch::new).with(path.subList(1, path.size()), text));
    return copy;
  }

  /** What a scenario must say for itself to be this one, if it inherits another. */
  Branch over(Branch inherited) {
    Branch own = new Branch();
    entries.forEach((key, value) -> {
      Object before = inherited.entries.get(key);
      if (value instanceof Branch mine && before instanceof Branch theirs) {
        Branch rest = mine.over(theirs);
        if (!rest.isEmpty()) {
          own.put(key, rest);
        }
      } else if (!value.equals(before)) {
        own.put(key, value);
      }
    });
    inherited.keys().stream().filter(key -> !has(key)).forEach(key -> own.put(key, "none"));
    return own;
  }

  /** This branch in YAML. */
  String yaml(int depth) {
    StringBuilder text = new StringBuilder();
    entries.forEach((key, value) -> {
      text.append("  ".repeat(depth)).append(key).append(':');
      text.append(value instanceof Branch inner ? block(inner, depth) : leaf((Leaf) value, depth));
    });
    return text.toString();
  }

  private static String block(Branch inner, int depth) {
    return inner.isEmpty() ? " {}\n" : "\n" + inner.yaml(depth + 1);
  }

  private static String leaf(Leaf leaf, int depth) {
    if (leaf.words().isEmpty()) {
      return " " + leaf.text() + "\n";
    }
    Branch sourced = new Branch();
    sourced.put(leaf.isRow() ? "catalog" : "value", leaf.text());
    leaf.words().keySet().stream()
        .sorted()
        .filter(key -> !sourced.has(key))
        .forEach(key -> sourced.put(key, leaf.words().get(key)));
    return "\n" + sourced.yaml(depth + 1);
  }

  /** Whether any leaf has such a text. */
  boolean anyText(Predicate<String> test) {
    return entries.values().stream()
        .anyMatch(value -> value instanceof Branch inner
            ? inner.anyText(test)
            : value instanceof Leaf leaf && test.test(leaf.text()));
  }

  /** Writes another text in each leaf. */
  void replaceTexts(UnaryOperator<String> other) {
    entries.replaceAll((key, value) -> {
      if (value instanceof Branch inner) {
        inner.replaceTexts(other);
        return inner;
      }
      return value instanceof Leaf leaf ? leaf.withText(other.apply(leaf.text())) : value;
    });
  }
}
