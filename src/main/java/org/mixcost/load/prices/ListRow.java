package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a list in CSV.
 *
 * @param cells by column
 * @param line where it stands
 */
record ListRow(Map<String, String> cells, int line) {

  /** A cell, or empty where the list has no such column. */
  String get(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  /** The first of some columns that is not empty; later versions of a list call them otherwise. */
  String first(String... columns) {
    for (String column : columns) {
      if (!get(column).isEmpty()) {
        return get(column);
      }
    }
    return "";
  }

  Optional<BigDecimal> number(String column) {
    return decimal(get(column));
  }

  /** The number of a text, if it is one. */
  static Optional<BigDecimal> decimal(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
