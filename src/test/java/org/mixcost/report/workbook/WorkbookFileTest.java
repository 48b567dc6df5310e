package org.mixcost.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mixcost.issue.InputFile;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.WaterfallChart;
import org.mixcost.report.chart.WaterfallChart.Step;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;

/** A program that reads the workbook finds what the document says, with the types that it has there. */
class WorkbookFileTest {
  private static final String HASH = "a".repeat(64);

  private final byte[] file = WorkbookFile.of(new Bill());
  private ReadableWorkbook workbook;

  /** What two lines cost: amounts and shares add up, percentiles do not. */
  private record Bill() implements ReportDocument {
    @Override
    public String kind() {
      return "bill";
    }

    @Override
    public String title() {
      return "What it costs";
    }

    @Override
    public List<Block> blocks() {
      return List.of(
          new Block.Finding("It costs 1501 USD."),
          new Block.Sentences(List.of(new Block.Sentence("What decides:", "compute."))),
          table(),
          new Block.Drawing(new WaterfallChart(
              new Caption("bridge", "Why it costs more", "", "Cost [USD]", ""),
              new Step("before", 1000),
              List.of(new Step("more", 700), new Step("less", -200)),
              new Step("after", 1500))),
          new Provenance(
              "1.2.3",
              List.of(new InputFile("a.yaml", HASH)),
              List.of(),
              List.of(),
              "2026-11",
              "",
              "",
              42,
              10_240));
    }

    @Override
    public Data data() {
      return Data.Fields.NONE;
    }

    private static ReportTable table() {
      return new ReportTable(
          "costs",
          "Cost by line",
          List.of(
              Column.text("line"),
              Column.number("USD"),
              Column.number("p5"),
              Column.number("share")),
          List.of(
              row("=1+1", 1000.5, new Cell.Numeric(900), 0.6667),
              row("People _x0041_", 500.25, new Cell.Empty(), 0.3333),
              new ReportTable.Row(
                  List.of(
                      new Cell.Label("Total"),
                      new Cell.Numeric(1500.75),
                      new Cell.Numeric(1300),
                      new Cell.Percentage(1)),
                  true)),
          List.of("Percentiles do not add up."));
    }

    private static ReportTable.Row row(String line, double usd, Cell p5, double share) {
      return ReportTable.Row.of(
          new Cell.Label(line), new Cell.Numeric(usd), p5, new Cell.Percentage(share));
    }
  }

  @BeforeEach
  void open() throws IOException {
    workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
  }

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  private Sheet sheet(String name) {
    return workbook.findSheet(name).orElseThrow();
  }

  private Row row(String sheet, int number) throws IOException {
    return sheet(sheet).read().get(number - 1);
  }

  /** The parts of the file by their names, as text. */
  private Map<String, String> parts() throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private String costs() throws IOException {
    return parts().get("xl/worksheets/sheet2.xml");
  }

  @Test
  void everyTableAndChartHasASheetBetweenSummaryAndProvenance() {
    assertThat(workbook.getSheets().map(Sheet::getName))
        .containsExactly("Summary", "costs", "chart bridge", "Provenance");
  }

  @Test
  void theFirstSheetSaysWhatTheDocumentSays() throws IOException {
    assertThat(row("Summary", 1).getCellText(0)).isEqualTo("What it costs");
    assertThat(row("Summary", 2).getCellText(0)).isEqualTo("Finding: It costs 1501 USD.");
    assertThat(row("Summary", 3).getCellText(0)).isEqualTo("What decides:");
    assertThat(row("Summary", 3).getCellText(1)).isEqualTo("compute.");
    assertThat(parts().get("xl/worksheets/sheet1.xml"))
        .contains("location=\"&apos;chart bridge&apos;!A1\"");
  }

  @Test
  void headingsStandInTheFirstRowWhichIsFrozen() throws IOException {
    Row headings = row("costs", 1);
    assertThat(headings.stream().map(cell -> cell.getText()))
        .containsExactly("line", "USD", "p5", "share");
    assertThat(costs()).contains("ySplit=\"1\"").contains("state=\"frozen\"");
  }

  @Test
  void numbersAreNumbersWithAFormat() throws IOException {
    Row compute = row("costs", 2);
    assertThat(compute.getCell(1).getType()).isEqualTo(CellType.NUMBER);
    assertThat(compute.getCell(1).asNumber()).isEqualByComparingTo("1000.5");
    assertThat(compute.getCell(1).getDataFormatString()).isEqualTo("#,##0");
    assertThat(compute.getCell(3).asNumber()).isEqualByComparingTo("0.6667");
    assertThat(compute.getCell(3).getDataFormatString()).isEqualTo("0.0%");
  }

  @Test
  void textIsTextWhateverItLooksLike() throws IOException {
    assertThat(row("costs", 2).getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row("costs", 2).getCellText(0)).isEqualTo("=1+1");
    assertThat(parts().get("xl/sharedStrings.xml")).contains("People _x005F_x0041_");
  }

  @Test
  void anEmptyCellIsEmpty() throws IOException {
    assertThat(row("costs", 3).getOptionalCell(2)).isEmpty();
  }

  @Test
  void aTotalThatIsASumIsComputedAndHasItsValue() throws IOException {
    assertThat(costs())
        .contains("<f>SUM(B2:B3)</f><v>1500.75</v>")
        .contains("<f>SUM(D2:D3)</f><v>1</v>")
        .doesNotContain("SUM(C2");
    assertThat(row("costs", 4).getCell(2).asNumber()).isEqualByComparingTo("1300");
  }

  @Test
  void theTitleAndTheNotesStandUnderTheTable() throws IOException {
    assertThat(row("costs", 6).getRowNum()).isEqualTo(7);
    assertThat(row("costs", 5).getCellText(0)).isEqualTo("Cost by line");
    assertThat(row("costs", 6).getCellText(0)).isEqualTo("Percentiles do not add up.");
  }

  @Test
  void theNumbersOfAChartAddUpWhereItsBarsDo() throws IOException {
    assertThat(row("chart bridge", 1).getCellText(1)).isEqualTo("Cost [USD]");
    assertThat(parts().get("xl/worksheets/sheet3.xml")).contains("<f>SUM(B2:B4)</f><v>1500</v>");
  }

  @Test
  void theLastSheetSaysWhatItWasMadeFrom() throws IOException {
    assertThat(row("Provenance", 2).getCellText(1)).isEqualTo("1.2.3");
    assertThat(row("Provenance", 3).getCellText(1)).isEqualTo("a.yaml");
    assertThat(row("Provenance", 3).getCellText(2)).isEqualTo(HASH);
    assertThat(row("Provenance", 6).getCell(1).asNumber()).isEqualByComparingTo("10240");
  }

  @Test
  void theBytesAreTheSameWheneverItIsWritten() throws IOException {
    assertThat(WorkbookFile.of(new Bill())).isEqualTo(file);
    assertThat(parts().get("docProps/core.xml")).doesNotContain("created");
  }
}
