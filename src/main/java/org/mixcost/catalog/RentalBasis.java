package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A way in which accelerators are rented. */
public enum RentalBasis {
  ON_DEMAND("rented on demand"),
  SPOT("rented at spot prices"),
  COMMITTED_1Y("committed for 1 year"),
  COMMITTED_3Y("committed for 3 years"),
  RESERVED("reserved");

  private final String words;

  RentalBasis(String words) {
    this.words = words;
  }

  /** As it is written in a scenario and in the catalog. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For readers. */
  public String words() {
    return words;
  }

  /** The basis that a row of the catalog names. */
  static RentalBasis of(Row row) {
    return valueOf(row.get(Columns.BASIS).toUpperCase(Locale.ROOT));
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(RentalBasis::key).toList();
  }
}
