package org.mixcost.report.present.compare;

import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;

/** Why a gate refuses a scenario, in one line. */
public final class RefusalText {
  private RefusalText() {}

  /** The scenario, the value found, and the gate with its limit. */
  public static String of(Gate.Refusal refusal) {
    Gate.Bound bound = refusal.gate();
    String found = Numbers.amount(refusal.found(), bound.unit());
    boolean looksLikeIt = found.equals(Numbers.amount(bound.limit(), bound.unit()));
    return "%s fails \"%s\": it is %s"
        .formatted(
            refusal.scenario(),
            bound.gate().text().strip(),
            looksLikeIt ? inFull(refusal.found(), bound.unit()) : found);
  }

  /** So that a value just beyond a limit does not look like the limit. */
  private static String inFull(double value, Unit unit) {
    return unit.after(Numbers.forMachines(value));
  }
}
