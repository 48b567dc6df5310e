package org.mixcost.examples;

import org.mixcost.MixCost;
import org.mixcost.analysis.stock.StockOutlook;
import org.mixcost.simulate.Summary;

/** Asks when demand for text meets what there is of it. */
public final class WhenTextRunsOut {
  private WhenTextRunsOut() {}

  /** The years between which it does in nine of ten draws, if both grow as they did; a projection, not a forecast. */
  public static String years() {
    StockOutlook outlook = MixCost.create().stock();
    Summary year = outlook.exhaustion();
    return "%.0f to %.0f".formatted(Math.floor(year.p5()), Math.floor(year.p95()));
  }
}
