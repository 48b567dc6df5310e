package org.mixcost.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.decide.DecideQuestion;
import org.mixcost.analysis.decide.DecisionTable.Alternative;
import org.mixcost.analysis.decide.DecisionTable.Pick;
import org.mixcost.analysis.decide.Recommendation;
import org.mixcost.analysis.decide.Reversal;
import org.mixcost.analysis.decide.Reversal.InputChange;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.decide.DecideDocument;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Chooses between scenarios: by what they cost on average, in bad cases, or by what would be regretted. */
public final class ChooseOne {
  private static final SimulationPlan PLAN = SimulationPlan.of(4096, 42);

  private final MixCost mixCost = MixCost.create();
  private final Study study;
  private final Recommendation choice;

  /** A choice between the scenarios of a study by a goal, such as {@code p90}. */
  public ChooseOne(Study study, String goal) {
    DecisionGoal by = DecisionGoal.parse(goal).orElseThrow();
    DecideQuestion question = new DecideQuestion(study, "total", by);
    this.study = study;
    this.choice = mixCost.decide(question, PLAN, new Progress()).get();
  }

  /** The one to choose; none where no draws tell which. */
  public Optional<String> best() {
    Pick pick = choice.table().pick();
    List<String> best = pick.best();
    return pick.isSure() ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** By how much each costs more, on average, than the cheapest of a draw [USD]. */
  public Map<String, Double> regrets() {
    Map<String, Double> regrets = new LinkedHashMap<>();
    for (Alternative alternative : choice.table().alternatives()) {
      regrets.put(alternative.scenario(), alternative.regret().mean());
    }
    return regrets;
  }

  /** At which percentile of its belief each input would have to be for the next one to cost the same. */
  public Map<String, Double> turns() {
    Map<String, Double> turns = new LinkedHashMap<>();
    for (Reversal reversal : choice.reversal().stream().toList()) {
      for (InputChange change : reversal.changes()) {
        turns.put(change.input(), change.percentile());
      }
    }
    return turns;
  }

  /** All of it for a page or a terminal. */
  public ReportDocument document() {
    return new DecideDocument(choice, mixCost.provenance(study, PLAN));
  }
}
