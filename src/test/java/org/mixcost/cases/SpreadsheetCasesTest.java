package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Percentage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.testing.CliRun;

/** Units and tables as people have them: read, or mended in one round by what the messages say. */
class SpreadsheetCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);
  private static final double PEAK = 989.4e12;

  private static double usd(double parameters, double tokens, double utilization, double price) {
    return 6 * parameters * tokens / (PEAK * utilization * 3600) * price;
  }

  @Test
  void whatHasOneMeaningCostsTheSame() {
    Study units = study("units.yaml");
    double usd = usd(7e9, 2e12, 0.4, 2.5);
    Stream.of("peak", "dollars", "short", "chips", "words", "groups")
        .forEach(name -> assertThat(bill(units, name).totalUsd()).as(name).isCloseTo(usd, EXACTLY));
    assertThat(bill(units, "triple").totalUsd()).isCloseTo(3 * usd, EXACTLY);
  }

  /** Semicolons, decimal commas and points between thousands, which agree with each other. */
  @Test
  void aGermanSpreadsheetIsRead() {
    Study german = study("d3-de.csv");
    assertThat(bill(german, "klein").totalUsd()).isCloseTo(usd(1e9, 20e9, 0.385, 2.5), EXACTLY);
    assertThat(bill(german, "gross").totalUsd()).isCloseTo(usd(8e9, 160e9, 0.385, 2.5), EXACTLY);
  }

  /** Numbers as numbers, percentages as spreadsheets keep them, the rest as text. */
  private static byte[] workbook(String table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0");
        CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(table))) {
      Worksheet sheet = workbook.newWorksheet("Scenarios");
      for (CSVRecord row : rows) {
        for (int column = 0; column < row.size(); column++) {
          write(row.get(column), sheet, (int) row.getRecordNumber() - 1, column);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void write(String cell, Worksheet sheet, int row, int column) {
    if (cell.matches("\\d+ ?%")) {
      sheet.value(row, column, Double.parseDouble(cell.replaceAll(" ?%", "")) / 100);
      sheet.style(row, column).format("0.00%").set();
    } else if (cell.matches("\\d+")) {
      sheet.value(row, column, Long.parseLong(cell));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }

  @Test
  void aWorkbookGivesWhatItsTableGives(@TempDir Path folder) throws IOException {
    Path table = Files.writeString(folder.resolve("d3.csv"), text("d3.csv"));
    Path workbook = Files.write(folder.resolve("d3.xlsx"), workbook(text("d3.csv")));
    assertThat(withoutInput(json(workbook))).isEqualTo(withoutInput(json(table)));
    assertThat(json(workbook))
        .contains(InputFile.of("", Files.readAllBytes(workbook)).sha256());
  }

  private static String json(Path file) {
    CliRun run = CliRun.of("compare", file.toString(), "--format", "json", "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private static String withoutInput(String json) {
    return json.replaceAll("d3\\.\\w+", "d3").replaceAll("\\b[0-9a-f]{64}\\b", "sha256");
  }

  /** Each mend is the text that its message shows, or an empty cell; a name that is read as another needs none. */
  @Test
  void anAmericanSpreadsheetIsReadAfterOneRound() {
    String table = text("d3-us.csv");
    Checked<Study> first = Cases.MIX_COST.parse("d3-us.csv", table);
    assertThat(first.issues())
        .filteredOn(Issue::isError)
        .extracting(issue -> issue.where().called() + " " + issue.help())
        .contains(
            "A1, training.price (I2) write 2.50 USD/GPU-hour or 2.50 USD/node-hour",
            "A3, people.team.duration (P4) write 8 months",
            "A7, training.utilization (H8) write 30% to 45%",
            "A7, training.price (I8) write 2 to 3 USD/GPU-hour",
            "A9, data.real.books.kind (L10) leave the cell empty where a scenario does not say",
            "A9, data.real.books.tokens (M10) leave the cell empty where a scenario does not say",
            "A9, data.real.books.price (N10) leave the cell empty where a scenario does not say");
    String mended = table
        .replace("\"$2.50\"", "2.50 USD/GPU-hour")
        .replace("4,8,\"12,000", "4,8 months,\"12,000")
        .replace("30%-45%", "30% to 45%")
        .replace("2-3 USD", "2 to 3 USD")
        .replace("N/A,n/a,-", ",,")
        .replace("H100 SXM 80GB", "h100-sxm-80gb");
    Study american = Cases.MIX_COST.parse("d3-us.csv", mended).get();
    Study plain = study("d3.csv");
    Stream.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A9", "A10", "A11", "A12")
        .forEach(name -> assertThat(bill(american, name).totalUsd())
            .as(name)
            .isCloseTo(bill(plain, name).totalUsd(), EXACTLY));
  }
}
