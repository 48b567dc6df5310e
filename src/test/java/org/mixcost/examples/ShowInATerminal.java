package org.mixcost.examples;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.mixcost.MixCost;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.report.present.ExplanationDocument;
import org.mixcost.report.terminal.Screen;
import org.mixcost.report.write.Format;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.SimulationPlan;

/** Shows where a cost comes from on a terminal, and what is spent on what. */
public final class ShowInATerminal {
  private static final SimulationPlan PLAN = SimulationPlan.of(1024, 42);

  private final MixCost mixCost = MixCost.create();

  /** How the total of a scenario was computed, for a terminal with some columns, in colors. */
  public String howComputed(Study study, String scenario, int columns) {
    Explanation explanation = mixCost.explain(study, scenario, "total", PLAN).get();
    ExplanationDocument document =
        new ExplanationDocument(explanation, mixCost.provenance(study, PLAN));
    byte[] text = Format.TABLE.write(document, Screen.terminal(columns, true));
    return new String(text, StandardCharsets.UTF_8);
  }

  /** What a scenario spends on compute, data and the rest, with all inputs at their medians [USD]. */
  public Map<Category, Double> spent(Scenario scenario) {
    Estimate estimate = mixCost.estimate(scenario);
    Map<Category, Double> spent = new TreeMap<>();
    for (Line line : estimate.lines()) {
      if (line.category().isCost()) {
        spent.merge(line.category(), estimate.value(line), Double::sum);
      }
    }
    return spent;
  }
}
