package org.mixcost.scenario.format;

/** A key that holds a map of names which the writer chooses, each with the same keys. */
public record NamedKey(Heading heading, Section section, boolean isRequired) implements Key {

  NamedKey required() {
    return new NamedKey(heading, section, true);
  }

  NamedKey notIncluded(String whatIsNotPriced) {
    return new NamedKey(heading.notIncluded(whatIsNotPriced), section, isRequired);
  }

  @Override
  public Shape shape() {
    return new Shape.OfNamed(section);
  }
}
