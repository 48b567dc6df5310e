package org.mixcost.examples;

import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.pilot.PilotPlan;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.analysis.pilot.PilotValue;
import org.mixcost.analysis.pilot.PilotValue.FindingRange;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.pilot.PilotDocument;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Asks whether an input is worth measuring before a scenario is chosen. */
public final class AskForAPilot {
  private static final SimulationPlan PLAN = SimulationPlan.of(PilotPlan.DEFAULT_SAMPLES, 42);

  private final MixCost mixCost = MixCost.create();
  private final Study study;
  private final Pilots pilots;

  /**
   * A pilot of a share at a price for each item.
   *
   * @param input such as {@code data.synthetic.lessons.acceptance}
   * @param usdPerItem what it costs to judge one [USD]
   */
  public AskForAPilot(Study study, String input, double usdPerItem) {
    Citation offer = Citation.stated("offer of July 2026");
    Quantity each = Quantity.fixed("pilot.item", usdPerItem, Unit.USD_PER_ITEM, offer);
    Pilot pilot = Pilot.of(input, "10..100k").costingEach(each);
    PilotQuestion question = new PilotQuestion(study, "total", List.of(pilot));
    this.study = study;
    this.pilots = mixCost.pilots(question, PLAN, new Progress()).get();
  }

  private PilotValue pilot() {
    return pilots.each().get(0);
  }

  /** How many items to measure; none where no size is worth its cost. */
  public int items() {
    return pilot().isWorthIt() ? pilot().best().items() : 0;
  }

  /** What each range of findings leads to. */
  public List<String> choices() {
    return pilot().best().findings().stream()
        .map(FindingRange::choice)
        .map(pilots::scenario)
        .toList();
  }

  /** All of it for a page or a terminal. */
  public ReportDocument document() {
    return new PilotDocument(pilots, mixCost.provenance(study, PLAN));
  }
}
