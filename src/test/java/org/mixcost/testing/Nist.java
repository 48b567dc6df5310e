package org.mixcost.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Problems whose answers NIST has computed with hundreds of digits, and certified to eleven or fifteen of them.
 *
 * @see <a href="https://www.itl.nist.gov/div898/strd/">Statistical Reference Datasets, in the public domain</a>
 */
public final class Nist {
  private static final Path FOLDER = Path.of("src/test/resources/org/mixcost/testing/nist");
  private static final CSVFormat TABLE =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Nist() {}

  /** The rows of a file that belong to a problem. */
  public static List<CSVRecord> rows(String file, String problem) {
    try (CSVParser parser = CSVParser.parse(FOLDER.resolve(file), UTF_8, TABLE)) {
      return parser.stream().filter(row -> row.get("dataset").equals(problem)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is certified of one of the problems of a single variable. */
  public static double certified(String problem, String statistic) {
    return column(rows("univariate-certified.csv", problem), statistic)[0];
  }

  /** A column of them; not a number where a cell is empty. */
  public static double[] column(List<CSVRecord> rows, String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  /** The digits to which a number is right, as NIST counts them: those of its relative error, or 15 if that is rounding. */
  public static double digits(double found, double certified) {
    boolean isExact = Math.abs(found - certified) <= 2 * Math.ulp(certified);
    return isExact ? 15 : -Math.log10(Math.abs(found / certified - 1));
  }
}
