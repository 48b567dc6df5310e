package org.mixcost.simulate;

import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.mixcost.scenario.Correlation;

/**
 * A matrix of correlations, made possible where what was requested is not: correlations stated one by one can
 * contradict each other, and then no distribution has them all.
 */
public final class CorrelationMatrix {
  /** Eigenvalues are lifted to this, so that the matrix stays invertible. */
  private static final double LEAST_EIGENVALUE = 1e-8;

  private static final double LEAST_PIVOT = 1e-12;
  private static final double ASYMMETRY = 1e-12;

  private final RealMatrix matrix;
  private final boolean isRepaired;

  private CorrelationMatrix(RealMatrix matrix, boolean isRepaired) {
    this.matrix = matrix;
    this.isRepaired = isRepaired;
  }

  /** The matrix of what is said of some names; names that nothing is said of are not correlated. */
  public static CorrelationMatrix of(List<String> names, List<Correlation> correlations) {
    double[][] matrix = new double[names.size()][names.size()];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i][i] = 1;
    }
    for (Correlation correlation : correlations) {
      int first = names.indexOf(correlation.first());
      int second = names.indexOf(correlation.second());
      if (first >= 0 && second >= 0) {
        matrix[first][second] = pearson(correlation.rank());
        matrix[second][first] = matrix[first][second];
      }
    }
    return of(matrix);
  }

  /** The matrix as it is, or the nearest one that clipping its eigenvalues gives. */
  static CorrelationMatrix of(double[][] correlations) {
    RealMatrix requested = MatrixUtils.createRealMatrix(correlations);
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(requested);
    double least = Double.POSITIVE_INFINITY;
    RealMatrix diagonal = eigen.getD().copy();
    for (int i = 0; i < diagonal.getRowDimension(); i++) {
      least = Math.min(least, diagonal.getEntry(i, i));
      diagonal.setEntry(i, i, Math.max(LEAST_EIGENVALUE, diagonal.getEntry(i, i)));
    }
    if (least >= LEAST_EIGENVALUE) {
      return new CorrelationMatrix(requested, false);
    }
    RealMatrix lifted = eigen.getV().multiply(diagonal).multiply(eigen.getVT());
    return new CorrelationMatrix(scaled(lifted), least < -LEAST_EIGENVALUE);
  }

  /** The matrix with its diagonal brought back to 1. */
  private static RealMatrix scaled(RealMatrix matrix) {
    RealMatrix scaled = matrix.copy();
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        double size = Math.sqrt(matrix.getEntry(i, i) * matrix.getEntry(j, j));
        scaled.setEntry(i, j, matrix.getEntry(i, j) / size);
      }
    }
    return scaled;
  }

  /**
   * The correlation of two normal variables whose ranks are correlated so.
   *
   * <pre>r = 2 sin(π ρ / 6)</pre>
   *
   * @param rank ρ, Spearman's
   */
  public static double pearson(double rank) {
    return 2 * StrictMath.sin(Math.PI * rank / 6);
  }

  /** Whether what was requested was not possible. */
  public boolean isRepaired() {
    return isRepaired;
  }

  /**
   * The lower triangle L with L Lᵀ equal to this matrix, by which free normal variables become tied ones. The first
   * stays as it is, and none depends on variables that it is not tied to.
   */
  double[][] factor() {
    return new CholeskyDecomposition(matrix, ASYMMETRY, LEAST_PIVOT).getL().getData();
  }
}
