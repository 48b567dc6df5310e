package org.mixcost.analysis.optimize.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Least squares by amounts that are not negative: min ‖E u − f‖ where u ≥ 0.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971217">Lawson and Hanson 1974, chapter 23</a>
 */
final class NonNegative {
  private static final double ROUNDING = 1e-13;

  private final RealMatrix columns;
  private final RealVector wanted;
  private final double[] amounts;
  private final List<Integer> used = new ArrayList<>();

  private NonNegative(RealMatrix columns, RealVector wanted) {
    this.columns = columns;
    this.wanted = wanted;
    this.amounts = new double[columns.getColumnDimension()];
  }

  /** The amounts. */
  static double[] solve(RealMatrix columns, RealVector wanted) {
    return new NonNegative(columns, wanted).solved();
  }

  private double[] solved() {
    int most = 3 * amounts.length + 10;
    for (int step = 0; step < most; step++) {
      int next = steepest();
      if (next < 0) {
        break;
      }
      used.add(next);
      settle();
    }
    return amounts;
  }

  /** The column that would help most, or -1 where none would. */
  private int steepest() {
    RealVector slopes =
        columns.preMultiply(wanted.subtract(columns.operate(new ArrayRealVector(amounts, false))));
    int best = -1;
    double most = ROUNDING;
    for (int i = 0; i < amounts.length; i++) {
      double slope = slopes.getEntry(i) / (1e-300 + columns.getColumnVector(i).getNorm());
      if (!used.contains(i) && slope > most) {
        best = i;
        most = slope;
      }
    }
    return best;
  }

  /** Goes to the least squares of the columns that are used, and leaves those that would turn negative. */
  private void settle() {
    while (!used.isEmpty()) {
      double[] target = leastSquares();
      double share = share(target);
      for (int k = 0; k < target.length; k++) {
        int i = used.get(k);
        amounts[i] += share * (target[k] - amounts[i]);
      }
      if (share == 1) {
        return;
      }
      int before = used.size();
      used.removeIf(i -> amounts[i] <= ROUNDING * 1e-3);
      if (used.size() == before) {
        used.remove(least(target));
      }
      for (int i = 0; i < amounts.length; i++) {
        if (!used.contains(i)) {
          amounts[i] = 0;
        }
      }
    }
  }

  private double[] leastSquares() {
    int[] all = new int[columns.getRowDimension()];
    Arrays.setAll(all, i -> i);
    int[] some = used.stream().mapToInt(Integer::intValue).toArray();
    RealMatrix part = columns.getSubMatrix(all, some);
    return new SingularValueDecomposition(new Array2DRowRealMatrix(part.getData(), false))
        .getSolver()
        .solve(wanted)
        .toArray();
  }

  /** How far towards a target no amount turns negative. */
  private double share(double[] target) {
    double share = 1;
    for (int k = 0; k < target.length; k++) {
      double now = amounts[used.get(k)];
      if (target[k] <= 0) {
        share = Math.min(share, now / (now - target[k] + 1e-300));
      }
    }
    return share;
  }

  private static int least(double[] target) {
    int least = 0;
    for (int k = 1; k < target.length; k++) {
      least = target[k] < target[least] ? k : least;
    }
    return least;
  }
}
