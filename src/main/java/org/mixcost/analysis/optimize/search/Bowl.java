package org.mixcost.analysis.optimize.search;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The lowest point of a bowl above some planes: min ½ dᵀ B d + gᵀ d where A d ≥ b, as a least distance.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971217">Lawson and Hanson 1974, chapter 23, section 4</a>
 */
final class Bowl {
  private static final double NOTHING = 1e-14;
  private static final double SYMMETRIC = 1e-8;
  /** Less than this is a bowl without a bottom, as far as rounding lets it be told. */
  private static final double STEEP = 1e-12;

  private final RealMatrix lower;
  private final RealVector middle;
  private final double scale;

  /**
   * A bowl.
   *
   * @param curvature B, positive definite
   * @param slope g
   */
  Bowl(RealMatrix curvature, RealVector slope) {
    lower = new CholeskyDecomposition(curvature, SYMMETRIC, STEEP).getL();
    middle = slope.copy();
    MatrixUtils.solveLowerTriangularSystem(lower, middle);
    scale = Math.max(1, middle.getNorm());
  }

  /** Whether a curvature is one of a bowl. */
  static boolean isRoundable(RealMatrix curvature) {
    try {
      return new CholeskyDecomposition(curvature, SYMMETRIC, STEEP).getDeterminant() > 0;
    } catch (MathIllegalArgumentException saddle) {
      return false;
    }
  }

  /**
   * Where it is lowest.
   *
   * @param step d
   * @param weights of the planes, above 0 for those that hold it up
   */
  record Lowest(RealVector step, RealVector weights) {}

  /** The lowest point above the planes, if there is one. */
  Optional<Lowest> above(RealMatrix planes, RealVector heights) {
    RealMatrix turned = turned(planes);
    RealVector due = heights.add(turned.operate(middle)).mapDivide(scale);
    int knobs = turned.getColumnDimension();
    RealMatrix columns = new Array2DRowRealMatrix(knobs + 1, turned.getRowDimension());
    columns.setSubMatrix(turned.transpose().getData(), 0, 0);
    columns.setRowVector(knobs, due);
    RealVector wanted = new ArrayRealVector(knobs + 1);
    wanted.setEntry(knobs, 1);
    RealVector weights = new ArrayRealVector(NonNegative.solve(columns, wanted), false);
    RealVector rest = columns.operate(weights).subtract(wanted);
    double last = rest.getEntry(knobs);
    return last > -NOTHING
        ? Optional.empty()
        : Optional.of(new Lowest(
            step(rest.getSubVector(0, knobs).mapDivide(-last)),
            weights.mapMultiply(-scale / last)));
  }

  /** The planes in the coordinates in which the bowl is round: A L⁻ᵀ. */
  private RealMatrix turned(RealMatrix planes) {
    RealMatrix turned = planes.copy();
    for (int row = 0; row < turned.getRowDimension(); row++) {
      RealVector plane = turned.getRowVector(row);
      MatrixUtils.solveLowerTriangularSystem(lower, plane);
      turned.setRowVector(row, plane);
    }
    return turned;
  }

  private RealVector step(RealVector round) {
    RealVector step = round.mapMultiply(scale).subtract(middle);
    MatrixUtils.solveUpperTriangularSystem(lower.transpose(), step);
    return step;
  }
}
