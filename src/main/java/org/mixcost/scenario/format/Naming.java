package org.mixcost.scenario.format;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What every key of a scenario file says of itself.
 *
 * @param name as it is written
 * @param meaning one line for the reference, without a full stop
 * @param words what readers call it, such as "model size"
 * @param notIncluded what is not priced when it is not there, for the list of what is not included; empty if nothing is
 * @param aspect what it and all in it is about, where neither its unit nor the section around it says so
 */
public record Naming(
    String name, String meaning, String words, String notIncluded, Optional<Aspect> aspect) {

  public Naming {
    requireNonNull(name, "name");
    requireNonNull(meaning, "meaning");
    requireNonNull(words, "words");
    requireNonNull(notIncluded, "notIncluded");
    requireNonNull(aspect, "aspect");
  }

  /** Of a key that readers call by its name. */
  static Naming of(String name, String meaning) {
    return new Naming(name, meaning, name.replace('_', ' '), "", Optional.empty());
  }

  Naming called(String otherWords) {
    return new Naming(name, meaning, otherWords, notIncluded, aspect);
  }

  Naming notIncluded(String whatIsNotPriced) {
    return new Naming(name, meaning, words, whatIsNotPriced, aspect);
  }

  Naming about(Aspect stated) {
    return new Naming(name, meaning, words, notIncluded, Optional.of(stated));
  }
}
