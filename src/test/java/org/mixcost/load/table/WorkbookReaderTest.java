package org.mixcost.load.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.testing.Workbook.cell;
import static org.mixcost.testing.Workbook.formula;
import static org.mixcost.testing.Workbook.number;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.testing.Workbook;

/** The first sheet of a workbook, cell by cell; and workbooks that cannot be read. */
class WorkbookReaderTest {

  private static Checked<Table> read(Workbook workbook) {
    return WorkbookReader.parse("a.xlsx", workbook.bytes());
  }

  /** The cell of a table of one column and one row. */
  private static TableCell only(Object cell) {
    return read(new Workbook().row("heading").row(cell))
        .get()
        .rows()
        .get(0)
        .cells()
        .get(0);
  }

  private static Issue issue(byte[] bytes) {
    List<Issue> issues = WorkbookReader.parse("plans/a.xlsx", bytes).issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }

  private static List<List<String>> texts(Table table) {
    return table.rows().stream()
        .map(row -> row.cells().stream().map(TableCell::text).toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.224 | General | 0.224",
        "0.224 | 0.0% | 22.4%",
        "0.224 | 0% | 22.4%",
        "0.224 | 10 | 22.4%",
        "0.22400000000000001 | 0.0% | 22.4%",
        "0.38500000000000001 | #,##0.0\\ % | 38.5 %",
        "1024 | #,##0 | 1024",
        "1.024 | #,##0.000 | 1.024",
        "20000000000 | General | 20000000000",
        "2E+10 | 0.00E+00 | 20000000000",
        "1E-7 | General | 0.0000001",
        "7E+30 | General | 7E+30",
        "0 | General | 0",
        "2.5 | @ | 2.5",
        "0.5 | # ?/? | 0.5",
        "2.5 | \"$\"#,##0.00 | $2.5",
        "2.5 | [$€-407] #,##0.00 | € 2.5",
        "2.5 | #,##0.00\\ [$€-407];[Red]\\-#,##0.00\\ [$€-407] | 2.5 €",
        "2.5 | [$CHF] 0.00 | CHF 2.5",
        "2.5 | _(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_) | $2.5",
        "2.5 | 44 | 2.5",
        "2.5 | 0.00\" USD/GPU-hour\" | 2.5 USD/GPU-hour",
        "1500000000 | 0.0,,\"M\" | 1500M",
        "2.5 | [Blue][>1]0.0 | 2.5",
      })
  void aNumberIsReadAsItIsShownWithAllItsDigits(String value, String format, String text) {
    assertThat(only(number(value, format)))
        .isInstanceOf(TableCell.NumberCell.class)
        .extracting(TableCell::text)
        .isEqualTo(text);
  }

  /** 46204 days after the last of 1899 is the first of July 2026, as spreadsheets count. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "46204 | yyyy-mm-dd | 2026-07-01",
        "46204 | 14 | 2026-07-01",
        "46204 | [$-409]d. mmmm yyyy;@ | 2026-07-01",
        "46204 | 30 | 2026-07-01",
        "46204 | mmm-yy | 2026-07",
        "46204 | 17 | 2026-07",
        "46204 | yyyy\"年\"m\"月\" | 2026-07",
        "46204.75 | m/d/yy h:mm | 2026-07-01",
        "0.75 | h:mm | 18:00",
        "0.75 | 18 | 18:00"
      })
  void aDateIsADayOrAMonthAsItsFormatShows(String value, String format, String text) {
    assertThat(only(number(value, format))).isEqualTo(new TableCell.DateCell(text));
  }

  @Test
  void hoursThatGoOnAfterADayAreALengthOfTime() {
    assertThat(only(number("1.5", "[h]:mm")).text()).isEqualTo("1.5 days");
  }

  @Test
  void aFormulaIsReadAsItsValue() {
    assertThat(only(formula("A1*2", "0.448"))).isEqualTo(new TableCell.NumberCell("0.448", "", ""));
    assertThat(only(cell("str", "<f>A1</f><v>h100 </v>")))
        .isEqualTo(new TableCell.TextCell("h100"));
  }

  @Test
  void aFormulaThatComesToAnEmptyTextIsAnEmptyCell() {
    Table table = read(new Workbook().row("scenario").row("a", cell("str", "<f>A1</f><v></v>")))
        .get();
    assertThat(texts(table)).isEqualTo(List.of(List.of("a")));
  }

  @Test
  void aFormulaWithoutAValueIsBroken() {
    assertThat(only(formula("A1*2", "")))
        .isEqualTo(new TableCell.BrokenCell(
            "=A1*2",
            "the formula '=A1*2' has no value in the file",
            "open the workbook in a spreadsheet and save it, or write the value in its place"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#REF!", "#N/A", "#DIV/0!", "#NAME?"})
  void anErrorIsBrokenWithAndWithoutItsFormula(String error) {
    TableCell broken = new TableCell.BrokenCell(
        error,
        "'" + error + "' is no value",
        "correct the formula, or write the value in its place");
    assertThat(only(cell("e", "<v>" + error + "</v>"))).isEqualTo(broken);
    assertThat(only(cell("e", "<f>B7</f><v>" + error + "</v>"))).isEqualTo(broken);
  }

  @Test
  void truthsAreWrittenAsInScenarios() {
    assertThat(only(cell("b", "<v>1</v>")).text()).isEqualTo("true");
    assertThat(only(cell("b", "<f>1=2</f><v>0</v>")).text()).isEqualTo("false");
  }

  @Test
  void emptyRowsAndColumnsAtTheEndAreLeftOutAndCounted() {
    Table table = read(new Workbook()
            .row()
            .row("scenario", "title", number("", "0%"))
            .row("", number("", "0%"))
            .row("a")
            .row("b", "", " "))
        .get();
    assertThat(table.columns()).containsExactly("scenario", "title");
    assertThat(table.header().number()).isEqualTo(2);
    assertThat(table.rows()).extracting(TableRow::number).containsExactly(4, 5);
    assertThat(texts(table)).isEqualTo(List.of(List.of("a", ""), List.of("b", "")));
  }

  @Test
  void rowsAndCellsNeedNotSayWhereTheyStand() {
    Table table = read(new Workbook()
            .xml(
                "<row><c t=\"inlineStr\"><is><t>scenario</t></is></c></row><row><c><v>7</v></c></row>"))
        .get();
    assertThat(table.columns()).containsExactly("scenario");
    assertThat(table.rows()).extracting(TableRow::number).containsExactly(2);
    assertThat(texts(table)).isEqualTo(List.of(List.of("7")));
  }

  @Test
  void aWorkbookNeedNotHaveFormats() {
    Workbook plain = new Workbook()
        .row("scenario")
        .row("a")
        .part("xl/styles.xml", "")
        .part("[Content_Types].xml", "<Types/>");
    assertThat(texts(read(plain).get())).isEqualTo(List.of(List.of("a")));
  }

  @Test
  void whichSheetsAreNotReadIsAWarning() {
    Checked<Table> read =
        read(new Workbook().row("scenario").sheet("Notes", "visible").sheet("Prices", "hidden"));
    assertThat(read.get().columns()).containsExactly("scenario");
    assertThat(read.issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("sheets-not-read");
      assertThat(issue.message()).isEqualTo("only the sheet 'Plan' is read, not 'Notes', 'Prices'");
    });
  }

  @Test
  void aHiddenSheetIsNotTheFirst() {
    Workbook workbook = new Workbook()
        .row("scenario")
        .withoutSheets()
        .sheet("Notes", "hidden")
        .sheet("Plan", "visible");
    assertThat(read(workbook).get().columns()).containsExactly("scenario");
  }

  @Test
  void anEmptySheetIsATableWithoutColumns() {
    assertThat(read(new Workbook()).get().columns()).isEmpty();
  }

  @Test
  void aDamagedWorkbookIsAnIssueWhereverItEnds() {
    byte[] whole = new Workbook().row("scenario").row("a").bytes();
    for (int length = 0; length < whole.length; length += 7) {
      Issue issue = issue(Arrays.copyOf(whole, length));
      assertThat(issue.code()).isEqualTo("xlsx-syntax");
      assertThat(issue.help()).startsWith("save the sheet as plans/a.csv (in Excel: ");
    }
  }

  @Test
  void aZipFileOfOtherThingsIsAnIssue() {
    assertThat(issue(Workbook.zip(Map.of("readme.txt", "text"))).code()).isEqualTo("xlsx-syntax");
    assertThat(issue(new Workbook().withoutSheets().bytes()).code()).isEqualTo("xlsx-syntax");
    assertThat(issue(new Workbook().xml("<row><c></row>").bytes()).code()).isEqualTo("xlsx-syntax");
  }

  @Test
  void aWorkbookWithAPasswordIsAnIssue() {
    byte[] compound = Arrays.copyOf(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        512);
    assertThat(issue(compound).code()).isEqualTo("encrypted");
  }

  /** 65 MiB of spaces, which a zip file holds in less than 70 KiB. */
  @Test
  void aWorkbookThatIsFarLargerInsideIsAnIssue() {
    byte[] bomb = new Workbook().xml(" ".repeat(65 << 20)).bytes();
    assertThat(bomb).hasSizeLessThan(70 << 10);
    assertThat(issue(bomb).code()).isEqualTo("too-large");
  }

  /** 300 rows by 16,384 columns are 4.9 million cells, of which all but 301 are empty. */
  @Test
  void aSheetOfFarTooManyCellsIsAnIssue() {
    Workbook wide = new Workbook().xml("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>");
    for (int row = 2; row <= 300; row++) {
      wide.xml("<row r=\"%d\"><c r=\"A%d\"><v>1</v></c></row>".formatted(row, row));
    }
    assertThat(issue(wide.bytes()).code()).isEqualTo("too-large");
  }

  /** A file that an entity names is not opened, and one that stands for more and more of another is not written out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY e SYSTEM 'pom.xml'>",
        "<!ENTITY a 'aaaaaaaa'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;'>",
        "<!ENTITY % p SYSTEM 'pom.xml'> %p; <!ENTITY e 'a'>"
      })
  void anEntityIsAnIssue(String entities) {
    assertThat(read(sheet("", "a")).get().columns()).containsExactly("a");
    assertThat(issue(sheet("<!DOCTYPE worksheet [" + entities + "]>", "&e;").bytes())
            .code())
        .isEqualTo("xlsx-syntax");
  }

  /** A workbook of one cell, whose sheet begins with something. */
  private static Workbook sheet(String beginning, String cell) {
    return new Workbook().part("xl/worksheets/sheet1.xml", """
        %s<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>""".formatted(beginning, cell));
  }
}
