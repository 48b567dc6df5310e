package org.mixcost.report.figure;

import org.mixcost.report.chart.Spread;
import org.mixcost.simulate.Figure;

/** A figure as charts draw it. */
public final class FigureSpread {
  private FigureSpread() {}

  public static Spread of(Figure figure) {
    return figure
        .spread()
        .map(draws -> new Spread(draws.p5(), figure.typical(), draws.p95()))
        .orElseGet(() -> Spread.point(figure.central()));
  }
}
