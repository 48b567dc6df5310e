package org.mixcost.scenario.format;

import java.util.Optional;

/**
 * A key that holds a map of names which the writer chooses, each with the same keys.
 *
 * @param brief the key of which the value may stand in the place of a map, where it is the only one
 */
public record NamedKey(
    Naming naming, Section section, Optional<ValueKey<String>> brief, boolean isRequired)
    implements Key {

  NamedKey required() {
    return new NamedKey(naming, section, brief, true);
  }

  NamedKey notIncluded(String whatIsNotPriced) {
    return new NamedKey(naming.notIncluded(whatIsNotPriced), section, brief, isRequired);
  }

  NamedKey called(String words) {
    return new NamedKey(naming.called(words), section, brief, isRequired);
  }

  /** The key whose maps may be written as the value of one of their keys. */
  NamedKey orBriefly(ValueKey<String> only) {
    return new NamedKey(naming, section, Optional.of(only), isRequired);
  }

  @Override
  public Shape shape() {
    return new Shape.OfNamed(section, brief.isPresent());
  }
}
