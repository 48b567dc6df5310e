package org.mixcost.scenario.format;

/** A key that holds a map of names which the writer chooses, each with a text or a list of texts. */
public record NamedTextsKey(Naming naming, boolean isRequired) implements Key {

  @Override
  public Shape shape() {
    return new Shape.OfNamedTexts();
  }
}
