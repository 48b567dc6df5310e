package org.mixcost.report.present.compare;

import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.decision.Decision;
import org.mixcost.decision.Doubt;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** What decides between the cheapest scenario and the runner-up, for programs. */
final class DecisionData {
  private DecisionData() {}

  static Fields of(Decision decision) {
    Fields drivers = Fields.NONE
        .with("drivers", Items.of(decision.drivers(), DecisionData::driver))
        .with("doubt", Items.of(decision.doubt().parts(), DecisionData::part));
    return decision
        .turn()
        .map(turn -> drivers.with("turn", turn(turn.breakeven())))
        .orElse(drivers);
  }

  private static Fields driver(InputDriver driver) {
    return Fields.NONE
        .with("inputs", Items.of(driver.swings(), DecisionData::swing))
        .with("first_order", driver.first().share())
        .with("total_order", driver.total().share());
  }

  private static Fields swing(Swing swing) {
    return Fields.NONE
        .with("input", swing.input())
        .with("at_p10", swing.atP10())
        .with("at_p90", swing.atP90());
  }

  private static Fields part(Doubt.Part part) {
    return Fields.NONE
        .with("kind", part.kind().toString())
        .with("age", part.age().toString())
        .with("share", part.share());
  }

  private static Fields turn(Breakeven breakeven) {
    return Fields.NONE
        .with("input", breakeven.range().input().name())
        .with("unit", breakeven.range().input().unit().symbol())
        .with("now", breakeven.range().input().now())
        .with("crossing", breakeven.nearest());
  }
}
