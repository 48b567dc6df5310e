package org.mixcost.analysis.sweep;

import java.util.Optional;

/**
 * A word in the place of what a file says at a path: another accelerator, seller or date.
 *
 * @param scenario that says it, if not all do
 * @param path such as {@code training.accelerator}, or {@code as_of} of the file
 * @param word what is read there
 */
public record Choice(Optional<String> scenario, String path, String word) {

  /** What is chosen, with the scenario before it where it is of one. */
  public String name() {
    return scenario.map(only -> only + ":" + path).orElse(path);
  }
}
