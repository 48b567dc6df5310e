package org.mixcost.simulate;

/** What a column has been over the draws of a thread: how often each value, and the sum of each stretch of draws. */
final class Tally {
  /** Values that are counted together: what others count meanwhile takes the counter away from the processor. */
  private static final int TOGETHER = 16 * Evaluator.ROWS;

  private final double[] column;
  /** Those that are still to be counted; there is no room for any where the value stays. */
  private double[] waiting = {};

  private int waitingCount;
  private final QuantileCounter counter = new QuantileCounter();
  private final double[] sums;

  /**
   * Of no draws yet.
   *
   * @param column where the values stand, those of some draws at a time
   */
  Tally(double[] column, SimulationPlan plan) {
    this.column = column;
    sums = new double[plan.stretches()];
  }

  /** Adds the values that stand in the first rows. */
  void add(int rows, int stretch) {
    if (waitingCount + rows > waiting.length) {
      count();
      waiting = waiting.length == 0 ? new double[TOGETHER] : waiting;
    }
    System.arraycopy(column, 0, waiting, waitingCount, rows);
    waitingCount += rows;
    sums[stretch] += sum(rows);
  }

  private void count() {
    counter.add(waiting, waitingCount);
    waitingCount = 0;
  }

  /** Few values at a time, so that what rounding takes from a sum of billions stays below the digits that are written. */
  private double sum(int rows) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += column[i];
    }
    return sum;
  }

  /** Adds the value that stands in the first row as that of all draws of a stretch. */
  void addSame(long draws, int stretch) {
    counter.add(column[0], draws);
    sums[stretch] = column[0] * draws;
  }

  /** Adds the stretches that another thread has worked through. */
  void merge(Tally other) {
    count();
    other.count();
    counter.merge(other.counter);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
  }

  /** The sum of each stretch of draws. */
  double[] sums() {
    return sums;
  }

  /** What it has been over all draws. */
  Summary summary() {
    count();
    if (counter.isConstant()) {
      return Summary.fixed(counter.quantile(0.5));
    }
    double sum = 0;
    for (double ofStretch : sums) {
      sum += ofStretch;
    }
    return counter.summary(sum / counter.count());
  }
}
