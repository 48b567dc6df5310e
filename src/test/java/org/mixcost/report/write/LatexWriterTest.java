package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;
import org.mixcost.report.latex.LatexText;

class LatexWriterTest {
  private static final LatexWriter WRITER = new LatexWriter();

  private static String written(String text) {
    return new String(Format.LATEX.write(new OddDocument(text)), StandardCharsets.UTF_8);
  }

  /** A table of one row in which each cell after the first is a number. */
  private static String table(String label, int numbers, String heading) {
    List<Column> columns = IntStream.rangeClosed(0, numbers)
        .mapToObj(i -> i == 0 ? Column.text("what") : Column.number(heading))
        .toList();
    List<Cell> cells = IntStream.rangeClosed(0, numbers)
        .<Cell>mapToObj(i -> i == 0 ? new Cell.Label(label) : new Cell.Numeric(1))
        .toList();
    Row row = new Row(cells, false);
    return WRITER.table(new ReportTable("t", "Costs", columns, List.of(row), List.of("A note.")));
  }

  @Test
  void aSignThatTextFontsLackIsACommand() {
    assertThat(written("≥ 3 → α"))
        .contains(
            "\\finding{\\ensuremath{\\ge} 3 \\ensuremath{\\rightarrow} \\ensuremath{\\alpha}}");
  }

  @Test
  void theTitleOfThePdfIsPlain() {
    assertThat(written("50% ≥ x_1")).contains("pdftitle={50\\% ≥ x\\_1}");
  }

  /** Which pdflatex may not know, and others do. */
  @Test
  void aCharacterOfAnotherScriptIsKeptAndNamedOnce() {
    assertThat(written("数据数"))
        .contains("\\finding{数据数}")
        .containsOnlyOnce("  \\rare{6570}{数}\n")
        .containsOnlyOnce("  \\rare{636E}{据}\n");
  }

  @Test
  void twoHyphensAreNoDash() {
    assertThat(written("--samples")).contains("\\finding{-\\textcompwordmark{}-samples}");
  }

  @Test
  void aLineMayBreakInAnAddress() {
    assertThat(written("https://example.org/of/a/table"))
        .contains("example.\\allowbreak{}org/\\allowbreak{}of/\\allowbreak{}a");
  }

  /** It would be taken for an option of the end of the row above. */
  @ParameterizedTest
  @ValueSource(strings = {"[a", "*a"})
  void aRowMayBeginWithABracketOrAStar(String label) {
    assertThat(table(label, 1, "USD")).contains("\n{" + label.charAt(0) + "}a & 1 \\\\\n");
  }

  @ParameterizedTest
  @CsvSource({
    "-658, $-$658",
    "1.087k, 1.087k",
    "-4.9e-5, $-$4.9$\\cdot10^{-5}$",
    "43.1%, 43.1\\%",
    "1e20, 1$\\cdot10^{20}$"
  })
  void aNumberHasItsMinusAndItsPower(String text, String latex) {
    assertThat(LatexText.ofNumber(text)).isEqualTo(latex);
  }

  /** A line has room for 106 characters: 4, and 16 columns of 4 with 2 before each, 100 in all; not for a 17th. */
  @Test
  void aTableThatIsTooWideGoesOnInAnother() {
    assertThat(table("sums", 16, "2030")).containsOnlyOnce("\\begin{tabular}");
    String two = table("sums", 18, "2030");
    assertThat(two.split("\\\\begin\\{tabular}", -1)).hasSize(3);
    assertThat(two)
        .containsOnlyOnce("\\caption{Costs}")
        .containsOnlyOnce("\\caption{Costs (continued)}")
        .containsOnlyOnce("\\remark{A note.}");
    assertThat(two.split("\nsums & ", -1)).hasSize(3);
  }

  @Test
  void aColumnOfLongTextHasSeveralLines() {
    assertThat(table("words ".repeat(40), 1, "USD")).contains("{@{}L{", "em}R{1.5em}@{}}");
    assertThat(table("words", 1, "USD")).contains("{@{}lr@{}}");
  }

  @Test
  void aTableOfManyRowsGoesOverPages() {
    Row row = Row.of(new Cell.Label("a"));
    List<Row> rows = Collections.nCopies(41, row);
    List<Column> columns = List.of(Column.text("b"));
    assertThat(WRITER.table(new ReportTable("t", "T", columns, rows, List.of())))
        .contains("\\begin{longtable}", "\\endhead");
    assertThat(WRITER.table(new ReportTable("t", "T", columns, rows.subList(0, 40), List.of())))
        .contains("\\begin{table}[H]");
  }

  @Test
  void noSentencesAreNoList() {
    assertThat(WRITER.sentences(new Sentences(List.of()))).isEmpty();
  }

  /** A list of LaTeX ends at a depth of four. */
  @Test
  void aTreeIsAsDeepAsItIs() {
    Branch branch = new Branch("deepest", "", List.of());
    for (int i = 0; i < 20; i++) {
      branch = new Branch("above", "", List.of(branch));
    }
    assertThat(WRITER.tree(new Tree("t", branch)))
        .contains("\\branch{12}{deepest}{}")
        .doesNotContain("\\begin{itemize}");
  }

  @Test
  void aChartStandsWhereItIsAFile() {
    Drawing drawing = new Drawing(OddDocument.bars("50%"));
    assertThat(WRITER.drawing(drawing, Pictures.NONE)).isEmpty();
    assertThat(WRITER.drawing(drawing, new Pictures(Map.of(drawing.chart(), "charts/a"), Map.of())))
        .contains("\\includegraphics[width=\\linewidth]{charts/a.pdf}", "\\caption{50\\%}");
  }

  @Test
  void theTitleStandsOnce() {
    assertThat(WRITER.heading(new Block.Heading(1, "title"))).isEmpty();
    assertThat(WRITER.heading(new Block.Heading(2, "part"))).isEqualTo("\\section{part}\n");
  }
}
