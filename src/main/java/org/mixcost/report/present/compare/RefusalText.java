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
    return of(refusal.scenario(), bound.gate(), bound.unit(), bound.limit(), refusal.found());
  }

  /**
   * The same of any gate.
   *
   * @param unit of the limit and of the value found
   */
  public static String of(String scenario, Gate gate, Unit unit, double limit, double value) {
    String found = Numbers.amount(value, unit);
    boolean looksLikeIt = found.equals(Numbers.amount(limit, unit));
    return "%s fails \"%s\": it is %s"
        .formatted(scenario, gate.text().strip(), looksLikeIt ? inFull(value, unit) : found);
  }

  /** So that a value just beyond a limit does not look like the limit. */
  private static String inFull(double value, Unit unit) {
    return unit.after(Numbers.forMachines(value));
  }
}
