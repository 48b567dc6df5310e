package org.mixcost.report;

import org.mixcost.quantity.Unit;

/** Amounts with their unit in a sentence. */
final class Amounts {
  private Amounts() {}

  /** {@code 113.6 days}, or the number alone where the unit is plain. */
  static String text(double amount, Unit unit) {
    String number = Numbers.forPeople(amount);
    return unit.isPlain() ? number : number + " " + unit;
  }
}
