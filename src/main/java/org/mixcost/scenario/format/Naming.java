package org.mixcost.scenario.format;

import static java.util.Objects.requireNonNull;

/**
 * What every key of a scenario file says of itself.
 *
 * @param name as it is written
 * @param meaning one line for the reference, without a full stop
 * @param words what readers call it, such as "model size"
 * @param notIncluded what is not priced when it is not there, for the list of what is not included; empty if nothing is
 */
public record Naming(String name, String meaning, String words, String notIncluded) {

  public Naming {
    requireNonNull(name, "name");
    requireNonNull(meaning, "meaning");
    requireNonNull(words, "words");
    requireNonNull(notIncluded, "notIncluded");
  }

  /** Of a key that readers call by its name. */
  static Naming of(String name, String meaning) {
    return new Naming(name, meaning, name.replace('_', ' '), "");
  }

  Naming called(String otherWords) {
    return new Naming(name, meaning, otherWords, notIncluded);
  }

  Naming notIncluded(String whatIsNotPriced) {
    return new Naming(name, meaning, words, whatIsNotPriced);
  }
}
