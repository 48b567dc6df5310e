package org.mixcost.report.figure;

import org.mixcost.report.chart.Interval;
import org.mixcost.simulate.Figure;

/** A figure as charts draw it. */
public final class FigureInterval {
  private FigureInterval() {}

  public static Interval of(Figure figure) {
    return figure
        .spread()
        .map(draws -> new Interval(draws.p5(), figure.typical(), draws.p95()))
        .orElseGet(() -> Interval.point(figure.central()));
  }
}
