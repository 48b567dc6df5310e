package org.mixcost.scenario.format;

/** A key that holds a map of names which the writer chooses, each with a quantity. */
public record NamedQuantitiesKey(QuantityKey each) implements Key {

  NamedQuantitiesKey called(String words) {
    return new NamedQuantitiesKey(each.called(words));
  }

  NamedQuantitiesKey about(Aspect aspect) {
    return new NamedQuantitiesKey(each.about(aspect));
  }

  @Override
  public Naming naming() {
    return each.naming();
  }

  @Override
  public Shape shape() {
    return new Shape.OfNamedQuantities(each.shape());
  }

  @Override
  public boolean isRequired() {
    return false;
  }
}
