package org.mixcost.examples;

import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.diff.Cause;
import org.mixcost.diff.ChangedInput;
import org.mixcost.diff.Contribution;
import org.mixcost.diff.DiffQuestion;
import org.mixcost.diff.IncreaseGate;
import org.mixcost.diff.ScenarioDiff;
import org.mixcost.diff.StudyDiff;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.diff.DiffDocument;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Tells why a plan costs more than before, and whether that is too much. */
public final class WhatHasChanged {
  private final MixCost mixCost = MixCost.create();
  private final StudyDiff diff;

  /** The difference of a file and what became of it; each may be the run.json of an earlier run. */
  public WhatHasChanged(Path before, Path after) {
    Study old = mixCost.read(before).get();
    Study now = mixCost.read(after).get();
    DiffQuestion question =
        new DiffQuestion(old, now, "total", mixCost.savedResult(before, "total"));
    this.diff =
        mixCost.diff(question, SimulationPlan.of(2048, 42), new Progress()).get();
  }

  /** What a cause adds to the total of a scenario [USD]. */
  public double part(String scenario, Cause cause) {
    for (ScenarioDiff changed : diff.scenarios()) {
      if (changed.name().equals(scenario)) {
        Contribution part = changed.parts().getOrDefault(cause, new Contribution(0, 0));
        return part.central();
      }
    }
    return 0;
  }

  /** Each input that has changed, a line each. */
  public String inputs() {
    StringBuilder lines = new StringBuilder();
    for (ScenarioDiff changed : diff.scenarios()) {
      for (ChangedInput input : changed.changes()) {
        lines.append("%s: %s, now %s%n".formatted(input.label(), input.before(), input.after()));
      }
    }
    return lines.toString();
  }

  /** Whether any scenario costs more than a twentieth more. */
  public boolean isTooMuch() {
    Gate gate = Gate.parse("increase > 5%").get();
    return !IncreaseGate.of(gate, Unit.USD).get().refusals(diff).isEmpty();
  }

  /** All of it for a page, a pull request or a terminal. */
  public ReportDocument document() {
    return new DiffDocument(diff, mixCost.provenance(diff));
  }
}
