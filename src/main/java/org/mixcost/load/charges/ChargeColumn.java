package org.mixcost.load.charges;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a bill, by the name of a table of one's own or of the FinOps cost and usage specification (FOCUS). */
enum ChargeColumn {
  MONTH("month", "date", "ChargePeriodStart"),
  LINE("line"),
  WHAT("what", "description", "ChargeDescription"),
  COST("cost", "BilledCost"),
  CURRENCY("currency", "BillingCurrency"),
  QUANTITY("quantity", "ConsumedQuantity"),
  UNIT("unit", "ConsumedUnit"),
  DONE("done");

  private final List<String> spellings;

  /** A column, by its usual name and others. */
  ChargeColumn(String... spellings) {
    this.spellings = List.of(spellings);
  }

  /** Its usual name. */
  String key() {
    return spellings.get(0);
  }

  /** The column that a header calls so. */
  static Optional<ChargeColumn> of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.spellings.stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  /** Whether only an export of FOCUS has a column of that name. */
  static boolean isOfFocus(String name) {
    return of(name).filter(column -> !name.equals(name.toLowerCase(Locale.ROOT))).isPresent()
        && name.matches("(?:Charge|Bill|Consumed)\\w+");
  }

  /** All usual names. */
  static List<String> keys() {
    return Arrays.stream(values()).map(ChargeColumn::key).toList();
  }
}
