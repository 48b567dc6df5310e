package org.mixcost.load.charges;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a bill, by the name of a table of one's own or of the FinOps cost and usage specification (FOCUS). */
enum ChargeColumn {
  MONTH,
  LINE,
  WHAT,
  COST,
  CURRENCY,
  QUANTITY,
  UNIT,
  DONE;

  /** How a header may call it, the usual name first. */
  private List<String> spellings() {
    return switch (this) {
      case MONTH -> List.of("month", "date", "ChargePeriodStart");
      case LINE -> List.of("line");
      case WHAT -> List.of("what", "description", "ChargeDescription");
      case COST -> List.of("cost", "BilledCost");
      case CURRENCY -> List.of("currency", "BillingCurrency");
      case QUANTITY -> List.of("quantity", "ConsumedQuantity");
      case UNIT -> List.of("unit", "ConsumedUnit");
      case DONE -> List.of("done");
    };
  }

  /** Its usual name. */
  String key() {
    return spellings().get(0);
  }

  /** The column that a header calls so. */
  static Optional<ChargeColumn> of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.spellings().stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  /** Whether a column of that name is one of an export of FOCUS, which has many that nobody needs here. */
  static boolean isOfFocus(String name) {
    return name.equals("BilledCost") || name.equals("ChargePeriodStart");
  }

  /** All usual names. */
  static List<String> keys() {
    return Arrays.stream(values()).map(ChargeColumn::key).toList();
  }
}
