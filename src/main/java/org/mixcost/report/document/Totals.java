package org.mixcost.report.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Row;

/** Which totals of a table are the sums of what stands above them, in full and as they are printed. */
public final class Totals {
  /** How far a sum may be off, as a share of the largest number in it: sums of doubles are not exact. */
  private static final double TOLERANCE = 1e-9;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Totals() {}

  /** Whether a cell is the sum of the numbers above it in its column; percentiles, for one, do not add up. */
  public static boolean isSum(ReportTable table, int row, int column) {
    return table.rows().get(row).isSum()
        && isSum(
            table.rows().get(row).cells().get(column).number(),
            above(table, row, column)
                .flatMapToDouble(cell -> cell.number().stream())
                .toArray());
  }

  private static boolean isSum(OptionalDouble total, double... above) {
    double largest = DoubleStream.of(above).map(Math::abs).max().orElse(Double.NaN);
    double sum = DoubleStream.of(above).sum();
    return Math.abs(sum - total.orElse(Double.NaN)) <= TOLERANCE * largest;
  }

  private static Stream<Cell> above(ReportTable table, int row, int column) {
    List<Row> rows = table.rows().subList(0, row);
    return rows.stream().map(one -> one.cells().get(column));
  }

  /** Whether there is a sum whose parts, as they are rounded for people, add up to another number than it is rounded to. */
  static boolean areRoundedApart(ReportTable table) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> table.rows().get(row).isSum())
        .anyMatch(row -> IntStream.range(0, table.columns().size())
            .anyMatch(column -> isSum(table, row, column) && isRoundedApart(table, row, column)));
  }

  /** By more than half of the last digit of the total. */
  private static boolean isRoundedApart(ReportTable table, int row, int column) {
    BigDecimal total = table.rows().get(row).cells().get(column).rounded();
    BigDecimal printed =
        above(table, row, column).map(Cell::rounded).reduce(BigDecimal.ZERO, BigDecimal::add);
    return printed.subtract(total).abs().compareTo(total.ulp().multiply(HALF)) > 0;
  }
}
