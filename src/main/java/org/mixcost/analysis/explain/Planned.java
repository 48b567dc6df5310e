package org.mixcost.analysis.explain;

import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/** A scenario planned by itself, so that what it inherits is reported as its own file tells it. */
record Planned(CostModel model, Inputs inputs) {
  static Planned of(Study study, Scenario scenario) {
    Inputs inputs = new Inputs();
    CostModel model = CostModel.plan(scenario, inputs);
    study.correlations().forEach(inputs::correlate);
    return new Planned(model, inputs);
  }
}
