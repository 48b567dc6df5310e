package org.mixcost.examples;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.schedule.Spending;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Asks when the money of a scenario is spent. */
public final class AskWhen {
  private final MixCost mixCost = MixCost.create();

  /** What the first scenario of a study that says when it begins pays in each month [USD]. */
  public Map<String, Double> months(Study study) {
    Comparison comparison = mixCost.compare(study, SimulationPlan.of(1024, 42));
    Map<String, Double> months = new LinkedHashMap<>();
    Spending spending = mixCost.spending(comparison, new Progress()).get(0);
    spending.months().forEach(month -> months.put(month.name(), month.usd().central()));
    return months;
  }
}
