package org.mixcost.report.workbook;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Row;

/** Which totals are the sums of what stands above them; percentiles, for one, do not add up. */
final class LiveSum {
  /** How far a sum may be off, as a share of the largest number in it: sums of doubles are not exact. */
  private static final double TOLERANCE = 1e-9;

  private LiveSum() {}

  /** Whether a cell is the sum of the numbers above it in its column. */
  static boolean isAt(ReportTable table, int row, int column) {
    Row total = table.rows().get(row);
    return total.isSum()
        && isSum(
            total.cells().get(column).number(),
            table.rows().subList(0, row).stream()
                .flatMapToDouble(above -> above.cells().get(column).number().stream())
                .toArray());
  }

  private static boolean isSum(OptionalDouble total, double... above) {
    double largest = DoubleStream.of(above).map(Math::abs).max().orElse(Double.NaN);
    double sum = DoubleStream.of(above).sum();
    return Math.abs(sum - total.orElse(Double.NaN)) <= TOLERANCE * largest;
  }
}
