package org.mixcost.analysis.bridge.divide;

/** What drivers add, summed up for each by its draws. */
final class Parts {
  private final double[][] sums;

  Parts(int drivers) {
    sums = new double[drivers][];
  }

  /** Adds to the part of a driver what it adds to a figure. */
  void add(int driver, double weight, double[] after, double[] before) {
    double[] sum = of(driver, after.length);
    for (int draw = 0; draw < sum.length; draw++) {
      sum[draw] += weight * (after[draw] - before[draw]);
    }
  }

  /** Adds to the part of a driver some share of another part. */
  void add(int driver, double weight, double[] part) {
    double[] sum = of(driver, part.length);
    for (int draw = 0; draw < sum.length; draw++) {
      sum[draw] += weight * part[draw];
    }
  }

  private double[] of(int driver, int draws) {
    if (sums[driver] == null) {
      sums[driver] = new double[draws];
    }
    return sums[driver];
  }

  /** By driver and draw. */
  double[][] sums() {
    return sums;
  }
}
