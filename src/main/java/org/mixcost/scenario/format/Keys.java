package org.mixcost.scenario.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** Declares keys; one may be left out, and nothing stands for it, unless it says otherwise. */
final class Keys {
  private Keys() {}

  static QuantityKey quantity(String name, Domain domain, Unit unit, String meaning) {
    return quantity(name, domain, List.of(unit), meaning);
  }

  /** A quantity in one of several units, the usual one first. */
  static QuantityKey quantity(String name, Domain domain, List<Unit> units, String meaning) {
    return new QuantityKey(
        Naming.of(name, meaning), new Shape.OfQuantity(units, domain), new Presence.Absent());
  }

  /** Free text, empty when it is not there. */
  static ValueKey<String> text(String name, String meaning) {
    return value(name, new Shape.OfText(), meaning).or("");
  }

  /** The id of a row of a catalog table, empty when it is not there. */
  static ValueKey<String> id(String name, String table, String meaning) {
    return value(name, new Shape.OfId(table), meaning).or("");
  }

  /** A year, month or day, empty when it is not there. */
  static ValueKey<String> date(String name, String meaning) {
    return value(name, new Shape.OfDate(), meaning).or("");
  }

  static ValueKey<Boolean> flag(String name, String meaning) {
    return value(name, new Shape.OfFlag(), meaning).or(false);
  }

  static ValueKey<Integer> whole(String name, int least, int most, String meaning) {
    return value(name, new Shape.OfWhole(least, most), meaning);
  }

  /** One of a few words, each of which stands for itself. */
  static ValueKey<String> word(String name, List<String> words, String meaning) {
    Map<String, String> themselves = new LinkedHashMap<>();
    words.forEach(word -> themselves.put(word, word));
    return value(name, new Shape.OfWord<>(themselves), meaning);
  }

  /** One of the constants of a type, written in lower case. */
  static <E extends Enum<E>> ValueKey<E> word(String name, Class<E> type, String meaning) {
    Map<String, E> constants = new LinkedHashMap<>();
    Arrays.stream(type.getEnumConstants())
        .forEach(constant -> constants.put(word(constant), constant));
    return value(name, new Shape.OfWord<>(constants), meaning);
  }

  /** A constant as it is written. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <T> ValueKey<T> value(String name, Shape.OfValue<T> shape, String meaning) {
    return new ValueKey<>(Naming.of(name, meaning), shape, false, Optional.empty());
  }

  static TextsKey texts(String name, String meaning) {
    return new TextsKey(Naming.of(name, meaning));
  }

  static SectionKey section(String name, Section section, String meaning) {
    return new SectionKey(Naming.of(name, meaning), section, false);
  }

  static NamedKey named(String name, Section section, String meaning) {
    return new NamedKey(Naming.of(name, meaning), section, Optional.empty(), false);
  }

  static NamedTextsKey namedTexts(String name, String meaning) {
    return new NamedTextsKey(Naming.of(name, meaning), false);
  }

  static NamedQuantitiesKey namedQuantities(String name, Domain domain, Unit unit, String meaning) {
    return new NamedQuantitiesKey(quantity(name, domain, unit, meaning));
  }
}
