package org.mixcost.scenario.format;

/** A key that holds a text, or a list of texts. */
public record TextsKey(Naming naming) implements Key {

  @Override
  public Shape shape() {
    return new Shape.OfTexts();
  }

  @Override
  public boolean isRequired() {
    return false;
  }
}
