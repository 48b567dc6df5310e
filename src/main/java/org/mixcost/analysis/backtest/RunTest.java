package org.mixcost.analysis.backtest;

import java.util.Optional;

/**
 * A published run beside its estimates.
 *
 * @param run that was estimated
 * @param isFitted whether the rule of the catalog was fitted on it
 * @param byRule hours by the rule of the catalog [GPU-hour]
 * @param outOfSample hours by a rule that has not seen the run: that of the catalog or, where it was fitted on it, one
 *     fitted again without its family [GPU-hour]
 * @param cost where it is published
 */
public record RunTest(
    ComparableRun run,
    boolean isFitted,
    Outcome byRule,
    Outcome outOfSample,
    Optional<CostTest> cost) {

  /**
   * The cost of a run at its own price, by the hours of {@link #outOfSample}.
   *
   * @param usdPerGpuHour the price of its source [USD/GPU-hour]
   * @param isPriceImplied whether that is the cost over the hours, so that this tests the hours alone
   * @param usd estimated and published [USD]
   */
  public record CostTest(double usdPerGpuHour, boolean isPriceImplied, Outcome usd) {}
}
