package org.mixcost.scenario.format;

import java.util.Arrays;

/** A key that holds a number, an interval or a distribution, with its unit. */
public record QuantityKey(Naming naming, Shape.OfQuantity shape, Presence presence) implements Key {

  QuantityKey required() {
    return with(new Presence.Required());
  }

  /** The key that has a value which changes nothing when it is not there. */
  QuantityKey neutral(double value) {
    return with(new Presence.Neutral(value));
  }

  /** The key that has the value of a catalog row when it is not there. */
  QuantityKey orCatalog(String table, String id) {
    return with(new Presence.Default(table, id));
  }

  private QuantityKey with(Presence other) {
    return new QuantityKey(naming, shape, other);
  }

  /**
   * The key with the values it usually has; others are questioned.
   *
   * @param slips factors that people forget or add by mistake, the likeliest first
   */
  QuantityKey plausible(double low, double high, double... slips) {
    return plausible(new Plausible(low, high, Arrays.stream(slips).boxed().toList()));
  }

  QuantityKey plausible(Plausible usual) {
    return new QuantityKey(
        naming, new Shape.OfQuantity(shape.units(), shape.domain(), usual), presence);
  }

  QuantityKey notIncluded(String whatIsNotPriced) {
    return new QuantityKey(naming.notIncluded(whatIsNotPriced), shape, presence);
  }

  QuantityKey called(String words) {
    return new QuantityKey(naming.called(words), shape, presence);
  }

  QuantityKey about(Aspect aspect) {
    return new QuantityKey(naming.about(aspect), shape, presence);
  }

  @Override
  public boolean isRequired() {
    return presence instanceof Presence.Required;
  }
}
