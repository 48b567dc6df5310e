package org.mixcost.scenario.format;

/** A key that holds a map of known keys. */
public record SectionKey(Heading heading, Section section, boolean isRequired) implements Key {

  SectionKey required() {
    return new SectionKey(heading, section, true);
  }

  SectionKey notIncluded(String whatIsNotPriced) {
    return new SectionKey(heading.notIncluded(whatIsNotPriced), section, isRequired);
  }

  SectionKey called(String words) {
    return new SectionKey(heading.called(words), section, isRequired);
  }

  @Override
  public Shape shape() {
    return new Shape.OfSection(section);
  }
}
