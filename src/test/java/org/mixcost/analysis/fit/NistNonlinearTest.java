package org.mixcost.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mixcost.testing.Nist;

/**
 * The search of a fit on the problems of nonlinear regression of NIST: each from the two starts that go with it, of which
 * the first is far away.
 */
class NistNonlinearTest {
  /** Residuals of a problem: what the curve says less what was measured. */
  private static final class Problem implements LeastSquares.Residuals {
    private final String name;
    private final double[] y;
    private final double[] x;
    private final double[] x2;

    Problem(String name) {
      List<CSVRecord> rows = Nist.rows("nonlinear-data.csv", name);
      double[] measured = Nist.column(rows, "y");
      this.name = name;
      this.y = name.equals("Nelson") ? Arrays.stream(measured).map(Math::log).toArray() : measured;
      this.x = Nist.column(rows, "x1");
      this.x2 = Nist.column(rows, "x2");
    }

    @Override
    public int size() {
      return y.length;
    }

    @Override
    public double at(int place, double[] c, double[] slopes) {
      Gradient[] b = new Gradient[c.length];
      Arrays.setAll(b, k -> Gradient.variable(c.length, k, c[k]));
      Gradient curve = NistModels.at(name, b, x[place], x2[place]);
      System.arraycopy(curve.getGradient(), 0, slopes, 0, slopes.length);
      return curve.getValue() - y[place];
    }

    double sumOfSquares(double[] c) {
      double sum = 0;
      for (int i = 0; i < size(); i++) {
        sum += Math.pow(at(i, c, new double[c.length]), 2);
      }
      return sum;
    }
  }

  /** The data and the curve are those of NIST: at its answer they leave what it says, in ten of its eleven digits. */
  @ParameterizedTest
  @CsvFileSource(resources = "nistDigits.csv", numLinesToSkip = 1)
  void theCertifiedCoefficientsLeaveTheCertifiedSumOfSquares(String name) {
    double left = new Problem(name).sumOfSquares(certified(name));
    if (name.equals("Lanczos1")) {
      assertThat(left).isLessThan(1e-20); // its 1.4e-25 is of residuals below the eleventh digit
      return;
    }
    assertThat(Nist.digits(left, certifiedSumOfSquares(name))).isGreaterThan(9.9);
  }

  /** So many digits are right of the coefficient of which the fewest are. */
  @ParameterizedTest
  @CsvFileSource(resources = "nistDigits.csv", numLinesToSkip = 1)
  void theCertifiedCoefficientsAreFound(String name, int first, int second) {
    assertThat(digits(name, "start1")).isGreaterThan(first);
    assertThat(digits(name, "start2")).isGreaterThan(second);
  }

  private static double digits(String name, String start) {
    double[] found = new LeastSquares(new Problem(name))
        .from(Nist.column(Nist.rows("nonlinear-parameters.csv", name), start))
        .best();
    double[] certified = certified(name);
    return IntStream.range(0, found.length)
        .mapToDouble(i -> Nist.digits(found[i], certified[i]))
        .min()
        .orElseThrow();
  }

  private static double[] certified(String name) {
    return Nist.column(Nist.rows("nonlinear-parameters.csv", name), "certified");
  }

  private static double certifiedSumOfSquares(String name) {
    return Nist.column(Nist.rows("nonlinear-certified.csv", name), "rss")[0];
  }
}
