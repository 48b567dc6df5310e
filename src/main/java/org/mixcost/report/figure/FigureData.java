package org.mixcost.report.figure;

import org.mixcost.report.document.Data.Fields;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** A figure for programs: its unit, its central value and, where something is uncertain, its spread. */
public final class FigureData {
  private FigureData() {}

  public static Fields of(Figure figure) {
    Fields central =
        Fields.NONE.with("unit", figure.unit().symbol()).with("central", figure.central());
    return figure.spread().map(FigureData::of).map(central::and).orElse(central);
  }

  private static Fields of(Summary spread) {
    return Fields.NONE
        .with("mean", spread.mean())
        .with("p5", spread.p5())
        .with("p50", spread.p50())
        .with("p95", spread.p95())
        .with(
            "standard_error",
            Fields.NONE
                .with("p5", spread.errors().p5())
                .with("p50", spread.errors().p50())
                .with("p95", spread.errors().p95()));
  }
}
