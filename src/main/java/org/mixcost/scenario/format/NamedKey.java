package org.mixcost.scenario.format;

/** A key that holds a map of names which the writer chooses, each with the same keys. */
public record NamedKey(Naming naming, Section section, boolean isRequired) implements Key {

  NamedKey required() {
    return new NamedKey(naming, section, true);
  }

  NamedKey notIncluded(String whatIsNotPriced) {
    return new NamedKey(naming.notIncluded(whatIsNotPriced), section, isRequired);
  }

  NamedKey called(String words) {
    return new NamedKey(naming.called(words), section, isRequired);
  }

  @Override
  public Shape shape() {
    return new Shape.OfNamed(section);
  }
}
