package org.mixcost.quantity;

import java.util.Map;

/** What a message calls a number in a unit: "a price per GPU-hour". */
final class UnitWords {
  private static final Map<Unit, String> SPECIAL = Map.of(
      Unit.FRACTION, "a share, such as 40% or 0.40",
      Unit.FACTOR, "a factor, such as 1.5",
      Unit.COUNT, "a plain number",
      Unit.TOKEN, "a number of tokens",
      Unit.USD, "an amount of money in USD");

  private UnitWords() {}

  static String of(Unit unit) {
    return SPECIAL.getOrDefault(unit, general(unit.symbol()));
  }

  private static String general(String symbol) {
    return symbol.startsWith("USD/")
        ? "a price per " + symbol.substring("USD/".length())
        : "a number in " + symbol;
  }
}
