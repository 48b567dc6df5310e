package org.mixcost.load.format;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/**
 * One key of a scenario file.
 *
 * @param name as it is written
 * @param shape what may stand in it
 * @param meaning one line for the reference, without a full stop
 * @param presence what it means when it is not there
 * @param notIncluded what is not priced when it is not there, for the list of what is not included; empty if nothing is
 */
public record Key(String name, Shape shape, String meaning, Presence presence, String notIncluded) {

  public Key {
    requireNonNull(name, "name");
    requireNonNull(shape, "shape");
    requireNonNull(meaning, "meaning");
    requireNonNull(presence, "presence");
    requireNonNull(notIncluded, "notIncluded");
  }

  private static Key of(String name, Shape shape, String meaning) {
    return new Key(name, shape, meaning, new Presence.Absent(), "");
  }

  static Key quantity(String name, Domain domain, Unit unit, String meaning) {
    return of(name, new Shape.OfQuantity(List.of(unit), domain), meaning);
  }

  static Key quantity(String name, Domain domain, List<Unit> units, String meaning) {
    return of(name, new Shape.OfQuantity(units, domain), meaning);
  }

  static Key text(String name, String meaning) {
    return of(name, new Shape.OfText(), meaning);
  }

  static Key texts(String name, String meaning) {
    return of(name, new Shape.OfTexts(), meaning);
  }

  static Key id(String name, String table, String meaning) {
    return of(name, new Shape.OfId(table), meaning);
  }

  static Key word(String name, List<String> words, String meaning) {
    return of(name, new Shape.OfWord(words), meaning);
  }

  static Key whole(String name, int least, int most, String meaning) {
    return of(name, new Shape.OfWhole(least, most), meaning);
  }

  static Key flag(String name, String meaning) {
    return of(name, new Shape.OfFlag(), meaning);
  }

  static Key date(String name, String meaning) {
    return of(name, new Shape.OfDate(), meaning);
  }

  static Key section(String name, Section section, String meaning) {
    return of(name, new Shape.OfSection(section), meaning);
  }

  static Key named(String name, Section section, String meaning) {
    return of(name, new Shape.OfNamed(section), meaning);
  }

  static Key namedQuantities(String name, Domain domain, Unit unit, String meaning) {
    return of(
        name, new Shape.OfNamedQuantities(new Shape.OfQuantity(List.of(unit), domain)), meaning);
  }

  Key required() {
    return new Key(name, shape, meaning, new Presence.Required(), notIncluded);
  }

  Key neutral(double value) {
    return new Key(name, shape, meaning, new Presence.Neutral(value), notIncluded);
  }

  Key orCatalog(String table, String id) {
    return new Key(name, shape, meaning, new Presence.Default(table, id), notIncluded);
  }

  /**
   * The key with the values it usually has; others are questioned.
   *
   * @param slips factors that people forget or add by mistake, the likeliest first
   */
  Key plausible(double low, double high, double... slips) {
    return plausible(new Plausible(low, high, Arrays.stream(slips).boxed().toList()));
  }

  Key plausible(Plausible usual) {
    Shape.OfQuantity any = (Shape.OfQuantity) shape;
    return new Key(
        name,
        new Shape.OfQuantity(any.units(), any.domain(), usual),
        meaning,
        presence,
        notIncluded);
  }

  Key notIncluded(String whatIsNotPriced) {
    return new Key(name, shape, meaning, presence, whatIsNotPriced);
  }

  public boolean isRequired() {
    return presence instanceof Presence.Required;
  }
}
