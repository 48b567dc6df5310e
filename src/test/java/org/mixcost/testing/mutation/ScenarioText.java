package org.mixcost.testing.mutation;

import java.nio.file.Path;
import java.util.List;

/**
 * A scenario file and the places of its keys.
 *
 * @param file its name
 * @param text what it holds
 * @param entries its keys with their values, in the order of the file
 */
record ScenarioText(String file, String text, List<Entry> entries) {

  static ScenarioText of(Path path, String text) {
    String file = path.getFileName().toString();
    return new ScenarioText(
        file, text, file.endsWith(".csv") ? TableEntries.of(text) : TreeEntries.of(text));
  }

  boolean isYaml() {
    return file.endsWith(".yaml");
  }

  /** The line of a character. */
  int line(int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}
