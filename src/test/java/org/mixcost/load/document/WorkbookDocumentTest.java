package org.mixcost.load.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.load.document.Trees.plain;
import static org.mixcost.testing.Workbook.cell;
import static org.mixcost.testing.Workbook.formula;
import static org.mixcost.testing.Workbook.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.testing.Workbook;

/** Workbooks, one scenario a row of the first sheet. */
class WorkbookDocumentTest {

  private static Checked<Document> read(Workbook workbook) {
    return DocumentReader.read("a.xlsx", workbook.bytes()).then(Document::flawless);
  }

  private static Object scenario(Workbook workbook) {
    Object root = plain(read(workbook).get().root());
    return ((Map<?, ?>) ((Map<?, ?>) root).get("scenarios")).get("a");
  }

  /** What is wrong with the one cell of a column. */
  private static String text(String column, Object cell) {
    List<Issue> issues = read(new Workbook().row("scenario", "title", column).row("a", "T", cell))
        .issues();
    assertThat(issues).hasSize(1);
    return issues.get(0).text();
  }

  @Test
  void aRowIsAScenarioAndAPlaceIsACell() {
    Workbook workbook = new Workbook()
        .row("mixcost", "as_of", "scenario", "model.parameters", "note", "Notes 2")
        .row()
        .row(number("1"), number("46204", "yyyy-mm"), "a", number("7E+9"), "", "for people");
    Node.Mapping root = read(workbook).get().root();
    assertThat(plain(root))
        .isEqualTo(Map.of(
            "mixcost",
            "1",
            "as_of",
            "2026-07",
            "scenarios",
            Map.of("a", Map.of("model", Map.of("parameters", "7000000000")))));
    assertThat(Trees.at(root, "scenarios.a.model.parameters").value().where())
        .hasToString("a.xlsx:3:4")
        .extracting("called")
        .isEqualTo("a, model.parameters (D3)");
  }

  /** The texts have decimal commas, so that 1.024 would be a thousand and 24 as a text; as a number it is one and a bit. */
  @Test
  void theDecimalSignOfTextsIsNotThatOfNumbers() {
    Workbook workbook = new Workbook()
        .row("scenario", "training.utilization", "training.price", "contingency")
        .row("a", "38,5 %", number("1.024"), number("0.125", "0.0%"));
    assertThat(scenario(workbook))
        .isEqualTo(Map.of(
            "training", Map.of("utilization", "38.5 %", "price", "1.024"), "contingency", "12.5%"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD/GPU-hour | General | 2.5 USD/GPU-hour",
        "USD/GPU-hour | $0.00 | 2.5 USD/GPU-hour",
        "$/GPU-hour | $0.00 | 2.5 $/GPU-hour",
        "EUR/GPU-hour | 0.00 [$€-407] | 2.5 EUR/GPU-hour",
        "EUR/GPU-hour | $0.00 | $2.5",
        "GPU-hour | 0.0\\G | 2.5G GPU-hour"
      })
  void aCurrencyThatIsShownIsPartOfTheUnitOfItsColumn(String unit, String format, String price) {
    Workbook workbook = new Workbook()
        .row("scenario", "training.price [" + unit + "]")
        .row("a", number("2.5", format));
    assertThat(scenario(workbook)).isEqualTo(Map.of("training", Map.of("price", price)));
  }

  @Test
  void aPercentageInAColumnOfPercentIsNoPercentOfAPercent() {
    Workbook workbook = new Workbook()
        .row("scenario", "training.utilization [%]")
        .row("a", number("0.385", "0.0%"));
    assertThat(scenario(workbook)).isEqualTo(Map.of("training", Map.of("utilization", "38.5%")));
  }

  @Test
  void aBrokenCellIsNamedByScenarioColumnAndCell() {
    assertThat(text("training.price", cell("e", "<f>B9</f><v>#REF!</v>"))).isEqualTo("""
        a.xlsx:2:3: error: a, training.price (C2): '#REF!' is no value [no-value]
          help: correct the formula, or write the value in its place""");
    assertThat(text("contingency", formula("A1&amp;A2", ""))).startsWith("""
        a.xlsx:2:3: error: a, contingency (C2): the formula '=A1&A2' has no value in the file [no-value]
        """);
  }

  @Test
  void aBrokenNameIsOneToo() {
    Workbook workbook = new Workbook().row("scenario", "title").row(cell("e", "<v>#N/A</v>"), "T");
    assertThat(read(workbook).issues())
        .extracting(Issue::text)
        .singleElement()
        .asString()
        .startsWith("a.xlsx:2:1: error: #N/A, scenario (A2): '#N/A' is no value [no-value]");
  }

  /** Spreadsheets take 2-3 for the second of March, or the third of February. */
  @Test
  void aDateWhereANumberIsDueIsAnIssue() {
    assertThat(text("training.price", number("46083", "d-mmm"))).isEqualTo("""
        a.xlsx:2:3: error: a, training.price (C2): '2026-03-02' is a date or a time, where a number is due [date-cell]
          help: format the cell as text and write the number anew, such as 2 to 3""");
  }

  @Test
  void whatIsForPeopleMayBeBroken() {
    Workbook workbook = new Workbook()
        .row("scenario", "title", "notes", "started", "ignore")
        .row("a", "T", cell("e", "<v>#REF!</v>"), number("46083", "d-mmm"), "started");
    assertThat(scenario(workbook)).isEqualTo(Map.of("title", "T"));
  }

  @Test
  void aCellBesideTheTableIsInAColumnWithoutAName() {
    assertThat(
            read(new Workbook().row("scenario", "title").row("a", "T", "more")).issues())
        .extracting(Issue::text)
        .contains("a.xlsx:1:3: error: heading (C1): the column has no name [no-column-name]");
  }

  @Test
  void anEmptySheetIsAnIssueBesideThoseThatAreNotRead() {
    assertThat(read(new Workbook().sheet("Notes", "visible")).issues())
        .extracting(Issue::code)
        .containsExactly("empty-file", "sheets-not-read");
  }

  @Test
  void standardInputMayBeAWorkbook() {
    byte[] bytes = new Workbook().row("scenario", "title").row("a", "T").bytes();
    assertThat(plain(DocumentReader.read("-", bytes).get().root()))
        .isEqualTo(Map.of("scenarios", Map.of("a", Map.of("title", "T"))));
  }

  @Test
  void aWorkbookIsKnownByTheHashOfItsBytes() {
    byte[] bytes = new Workbook().row("scenario", "title").row("a", "T").bytes();
    assertThat(DocumentReader.read("a.xlsx", bytes).get().input())
        .isEqualTo(InputFile.of("a.xlsx", bytes));
  }

  @Test
  void aTableOfAnotherKindIsNamed() {
    Workbook runs = new Workbook()
        .row("parameters", "tokens", "loss")
        .row(number("7E+9"), number("2E+12"), number("2.1"));
    assertThat(read(runs).issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("other-file");
      assertThat(issue.message())
          .isEqualTo("this is a table of training runs, not a scenario file");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsm", "xls", "ods", "numbers"})
  void otherWorkbooksAreToBeSavedAsATable(String ending) {
    List<Issue> issues = DocumentReader.read("plan." + ending, new byte[0]).issues();
    assertThat(issues).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("unknown-format");
      assertThat(issue.help()).startsWith("save the sheet as plan.csv (in Excel: File, Save As");
    });
  }
}
