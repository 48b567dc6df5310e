package org.mixcost.testing.random;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value of a file as it is written.
 *
 * @param text the value, or the row {@code table/id} where it is taken from the catalog
 * @param words what is said of it besides, such as its source, by key
 */
record Leaf(String text, Map<String, String> words) {
  Leaf {
    words = Map.copyOf(new LinkedHashMap<>(words));
  }

  static Leaf of(String text) {
    return new Leaf(text, Map.of());
  }

  Leaf withText(String other) {
    return new Leaf(other, words);
  }

  /** Whether the value is the row of a catalog table. */
  boolean isRow() {
    return words.containsKey("catalog");
  }
}
