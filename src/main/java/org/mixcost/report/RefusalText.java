package org.mixcost.report;

import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.quantity.Unit;

/** Why a gate refuses a scenario, in one line. */
public final class RefusalText {
  private RefusalText() {}

  /** The scenario, the value found, and the gate with its limit. */
  public static String of(Gate.Refusal refusal) {
    Gate.Bound bound = refusal.gate();
    String found = number(refusal.found(), bound.unit());
    boolean looksLikeIt = found.equals(number(bound.limit(), bound.unit()));
    return "%s fails \"%s\": it is %s"
        .formatted(
            refusal.scenario(),
            bound.gate().text().strip(),
            looksLikeIt ? inFull(refusal.found(), bound.unit()) : found);
  }

  private static String number(double value, Unit unit) {
    return unit.equals(Unit.FRACTION) ? Numbers.percent(value) : Amounts.text(value, unit);
  }

  /** So that a value just beyond a limit does not look like the limit. */
  private static String inFull(double value, Unit unit) {
    String number = Numbers.forMachines(value);
    return unit.isPlain() ? number : number + " " + unit;
  }
}
