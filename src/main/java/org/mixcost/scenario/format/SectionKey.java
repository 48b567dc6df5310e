package org.mixcost.scenario.format;

/** A key that holds a map of known keys. */
public record SectionKey(Naming naming, Section section, boolean isRequired) implements Key {

  SectionKey required() {
    return new SectionKey(naming, section, true);
  }

  SectionKey notIncluded(String whatIsNotPriced) {
    return new SectionKey(naming.notIncluded(whatIsNotPriced), section, isRequired);
  }

  SectionKey called(String words) {
    return new SectionKey(naming.called(words), section, isRequired);
  }

  SectionKey about(Aspect aspect) {
    return new SectionKey(naming.about(aspect), section, isRequired);
  }

  @Override
  public Shape shape() {
    return new Shape.OfSection(section);
  }
}
