package org.mixcost.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.decide.DecideQuestion;
import org.mixcost.analysis.decide.DecisionGoal;
import org.mixcost.analysis.decide.DecisionTable;
import org.mixcost.analysis.decide.DecisionTable.Alternative;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.decide.DecideDocument;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Chooses between scenarios: by what they cost on average, in bad cases, or by what would be regretted. */
public final class ChooseOne {
  private static final SimulationPlan PLAN = SimulationPlan.of(4096, 42);

  private final MixCost mixCost = MixCost.create();
  private final Study study;
  private final DecisionTable table;

  /** A choice between the scenarios of a study by a goal, such as {@code p90}. */
  public ChooseOne(Study study, String goal) {
    DecisionGoal by = DecisionGoal.parse(goal).orElseThrow();
    DecideQuestion question = new DecideQuestion(study, "total", by);
    this.study = study;
    this.table = mixCost.decide(question, PLAN, new Progress()).get();
  }

  /** The one to choose; none where no draws tell which. */
  public Optional<String> best() {
    List<String> best = table.pick().best();
    return table.pick().isSure() ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** By how much each costs more, on average, than the cheapest of a draw [USD]. */
  public Map<String, Double> regrets() {
    Map<String, Double> regrets = new LinkedHashMap<>();
    for (Alternative alternative : table.alternatives()) {
      regrets.put(alternative.scenario(), alternative.regret().mean());
    }
    return regrets;
  }

  /** The same for a page or a terminal. */
  public ReportDocument document() {
    return new DecideDocument(table, mixCost.provenance(study, PLAN));
  }
}
