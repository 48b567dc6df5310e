package org.mixcost.formula;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The laws of the built-in catalog, read without the catalog. */
final class Laws {
  private static final Path ROWS = Path.of("data/catalog/laws.csv");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** R*_D: the fitted decay of repeated tokens, Muennighoff et al. 2023. */
  private static final double TOKEN_DECAY = 15.387756;
  /** R*_N: the fitted decay of parameters beyond what the unique data can fill, Muennighoff et al. 2023. */
  private static final double PARAMETER_DECAY = 5.309743;

  private Laws() {}

  static ClosedForm get(String id) {
    CSVRecord row =
        rows(ROWS).stream().filter(law -> law.get("id").equals(id)).findFirst().orElseThrow();
    return new ClosedForm(
        number(row, "e"),
        number(row, "a"),
        number(row, "b"),
        number(row, "alpha"),
        number(row, "beta"));
  }

  /** The law for repeated text, with the decays it was published with. */
  static DataConstrainedLaw dataConstrained() {
    return new DataConstrainedLaw(get("muennighoff2023_c4"), TOKEN_DECAY, PARAMETER_DECAY);
  }

  static List<CSVRecord> rows(Path file) {
    try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
