package org.mixcost.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Laws from which the search for the best one starts: in the middle of the runs E is a share of the least loss, the two
 * other terms divide what is left evenly, and each exponent is one of a few.
 *
 * <p>Ours, in place of the 4,500 starts of Hoffmann et al., which are stated in the units of the runs and of which two in
 * three end elsewhere than in the best law. On the 240 runs of Besiroglu et al. and on our fixture all of these end there.
 */
final class Starts {
  private static final double[] SHARES_OF_E = {0.3, 0.6, 0.9};
  private static final double[] EXPONENTS = {0.1, 0.3, 0.6, 1.2};
  private static final int MIDDLE = 1;

  /** How many there are. */
  static final int COUNT = SHARES_OF_E.length * EXPONENTS.length * EXPONENTS.length;

  private Starts() {}

  /** All of them. */
  static List<double[]> of(Points points) {
    List<double[]> starts = new ArrayList<>();
    for (double share : SHARES_OF_E) {
      for (double alpha : EXPONENTS) {
        for (double beta : EXPONENTS) {
          starts.add(start(points, share, alpha, beta));
        }
      }
    }
    return starts;
  }

  /** One that says little. */
  static double[] neutral(Points points) {
    return start(points, SHARES_OF_E[MIDDLE], EXPONENTS[MIDDLE], EXPONENTS[MIDDLE]);
  }

  private static double[] start(Points points, double share, double alpha, double beta) {
    double[] sorted = Arrays.stream(points.lnLoss()).sorted().toArray();
    double floor = share * StrictMath.exp(sorted[0]);
    double lnTerm = StrictMath.log((StrictMath.exp(sorted[sorted.length / 2]) - floor) / 2);
    return new double[] {lnTerm, lnTerm, StrictMath.log(floor), alpha, beta};
  }
}
