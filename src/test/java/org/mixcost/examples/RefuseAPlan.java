package org.mixcost.examples;

import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.issue.Checked;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;

/** Refuses scenarios by a rule, as a pipeline does before it orders anything. */
public final class RefuseAPlan {
  private RefuseAPlan() {}

  /**
   * The scenarios that a rule refuses, or what is wrong with the rule.
   *
   * @param rule such as {@code p95(total) > 1.3M USD}
   */
  public static Checked<List<String>> by(String rule, Study study) {
    MixCost mixCost = MixCost.create();
    Checked<Gate.Bound> gate = Gate.parse(rule).then(read -> read.of(study));
    return gate.then(bound -> {
      Comparison comparison = mixCost.compare(study, SimulationPlan.of(4096, 42));
      return Checked.of(
          bound.refusals(comparison).stream().map(refusal -> refusal.scenario()).toList());
    });
  }
}
