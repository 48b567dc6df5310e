package org.mixcost.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** How a table finds room. */
class ScreenTableTest {
  private static final Cell TITLE = new Cell.Label("A mix of text that people wrote");

  private static ReportTable table(List<Column> columns, Row... rows) {
    return new ReportTable("t", "T", columns, List.of(rows), List.of());
  }

  private static String shown(ReportTable table, int columns) {
    return String.join("\n", ScreenTable.lines(table, new Screen(columns, false))) + "\n";
  }

  private static Row row(String name, Cell title, double central, double p95) {
    return Row.of(new Cell.Label(name), title, new Cell.Numeric(central), new Cell.Numeric(p95));
  }

  private static ReportTable totals() {
    return table(
        List.of(
            Column.text("scenario"),
            Column.text("title"),
            Column.number("total USD"),
            Column.number("p95")),
        row("gpt3-2020", TITLE, 4.612e6, 5e6),
        row("数据", new Cell.Label("🙂 e\u0301"), 807_100, 1.161e6));
  }

  @Test
  void aTableStandsInColumnsWhateverTheScript() {
    assertThat(shown(totals(), 80)).isEqualTo("""
        scenario   title                            total USD     p95
        ─────────────────────────────────────────────────────────────
        gpt3-2020  A mix of text that people wrote     4.612M  5M
        数据       🙂 e\u0301                              807.1k    1.161M
        """);
  }

  @Test
  void wordsGiveWayToNumbers() {
    assertThat(shown(totals(), 54)).isEqualTo("""
        scenario   title                     total USD     p95
        ──────────────────────────────────────────────────────
        gpt3-2020  A mix of text that peop…     4.612M  5M
        数据       🙂 e\u0301                       807.1k    1.161M
        """);
  }

  @Test
  void thenPointsNeedNotStandInLine() {
    ReportTable table = table(
        List.of(Column.number("a"), Column.number("b")),
        Row.of(new Cell.Numeric(0.0003826), new Cell.Numeric(807_100)),
        Row.of(new Cell.Numeric(340.6), new Cell.Numeric(1.257e6)));
    assertThat(shown(table, 21)).isEqualTo("""
                  a         b
        ─────────────────────
          0.0003826  807.1k
        340.6          1.257M
        """);
    assertThat(shown(table, 20)).isEqualTo("""
                a       b
        ─────────────────
        0.0003826  807.1k
            340.6  1.257M
        """);
  }

  @Test
  void thenColumnsGoOnBelow() {
    assertThat(shown(totals(), 36)).isEqualTo("""
        scenario   title           total USD
        ────────────────────────────────────
        gpt3-2020  A mix of text…     4.612M
        数据       🙂 e\u0301             807.1k
        scenario      p95
        ─────────────────
        gpt3-2020  5M
        数据       1.161M
        """);
  }

  @Test
  void theFirstColumnIsNeverCut() {
    ReportTable table = table(
        List.of(Column.text("figure"), Column.number("nats"), Column.number("p95")),
        Row.of(
            new Cell.Label("of which inherited from generators"),
            new Cell.Numeric(0.01622),
            new Cell.Numeric(0.06162)));
    assertThat(shown(table, 44)).isEqualTo("""
        figure                         nats      p95
        ────────────────────────────────────────────
        of which inherited from     0.01622  0.06162
          generators
        """);
  }

  @Test
  void whatIsLeftOutOnANarrowScreenStandsOnAWideOne() {
    ReportTable table = table(
        List.of(
            Column.text("run"),
            Column.number("in the 90% interval", "in interval"),
            new Column("source", false, Optional.empty())),
        Row.of(new Cell.Label("a"), new Cell.Percentage(0.75), new Cell.Label("somebody")));
    assertThat(shown(table, 40)).startsWith("run  in the 90% interval  source\n");
    assertThat(shown(table, 30)).startsWith("run  in interval\n");
  }

  @Test
  void noLineIsLongerThanTheScreenAndNoNumberIsMissing() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("Kategorie")));
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label("数据".repeat(30))));
    for (int i = 0; i < 30; i++) {
      columns.add(Column.number("scenario-" + i));
      cells.add(new Cell.Numeric(i + 0.5));
    }
    String shown = shown(table(columns, new Row(cells, true)), 80);
    assertThat(shown.lines()).allMatch(line -> TextWidth.of(line) <= 80);
    for (int i = 0; i < 30; i++) {
      assertThat(shown)
          .containsPattern("scenario-" + i + "\\b")
          .containsPattern("\\b" + i + "\\.5");
    }
  }

  @Test
  void aSumIsRuledOff() {
    Row line = Row.of(new Cell.Label("a"), new Cell.Numeric(1));
    Row sum = new Row(List.of(new Cell.Label("Total"), new Cell.Numeric(1)), true);
    assertThat(shown(table(List.of(Column.text("line"), Column.number("USD")), line, sum), 80))
        .isEqualTo("""
            line   USD
            ──────────
            a        1
            ──────────
            Total    1
            """);
  }
}
