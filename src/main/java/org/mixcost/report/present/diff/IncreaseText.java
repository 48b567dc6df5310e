package org.mixcost.report.present.diff;

import org.mixcost.diff.IncreaseGate;
import org.mixcost.report.present.compare.RefusalText;

/** Why a gate refuses what a scenario has become, in one line. */
public final class IncreaseText {
  private IncreaseText() {}

  /** The scenario, the increase, and the gate with its limit. */
  public static String of(IncreaseGate.RefusedIncrease refusal) {
    IncreaseGate gate = refusal.gate();
    return RefusalText.of(
        refusal.scenario(), gate.gate(), gate.unit(), gate.limit(), refusal.found());
  }
}
