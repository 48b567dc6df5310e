package org.mixcost.load.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.load.document.Trees.at;
import static org.mixcost.load.document.Trees.only;
import static org.mixcost.load.document.Trees.plain;
import static org.mixcost.load.document.Trees.read;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Issue;
import org.mixcost.load.table.TableRow;

/** Tables in CSV, one scenario a row. */
class TableReaderTest {

  @Test
  void aPlaceIsTheLineAndTheNumberOfTheCell() {
    Node.Mapping root = read("a.csv", "mixcost,scenario,model.parameters\n1,a,7B\n\n,b,8B\n")
        .get()
        .root();
    assertThat(at(root, "mixcost").value().where()).hasToString("a.csv:2:1");
    assertThat(at(root, "scenarios.a.model.parameters").value().where()).hasToString("a.csv:2:3");
    assertThat(at(root, "scenarios.b").keyWhere()).hasToString("a.csv:4:1");
    assertThat(at(root, "scenarios.b.model.parameters").value().where()).hasToString("a.csv:4:3");
  }

  @Test
  void aPathIsAMapInAMapAndAnEmptyCellIsNotSaid() {
    assertThat(
            plain("a.csv", "scenario,data.real.web.kind,data.real.web.tokens,title\na,open,1T,\n"))
        .isEqualTo(Map.of(
            "scenarios",
            Map.of(
                "a",
                Map.of(
                    "data",
                    Map.of("real", Map.of("web", Map.of("kind", "open", "tokens", "1T")))))));
  }

  @Test
  void spacesAroundACellAreNoPartOfIt() {
    assertThat(plain("a.csv", "scenario , title\n a , Two words \n"))
        .isEqualTo(Map.of("scenarios", Map.of("a", Map.of("title", "Two words"))));
  }

  @Test
  void aShortAndALongRowAreIssues() {
    List<Issue> issues =
        read("a.csv", "scenario,title,note\na,T,N\nb,T\nc,T,N,1,000\n").issues();
    assertThat(issues).extracting(Issue::code).containsExactly("row-length", "row-length");
    assertThat(issues).extracting(issue -> issue.where().line()).containsExactly(3, 4);
    assertThat(issues.get(1).message()).isEqualTo("the row has 5 cells, the header 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void cellsAreSeparatedAsTheHeaderIs(String separator) {
    String text = "scenario,title,model.parameters\na,\"One; two, three\tfour\",7B\n"
        .replaceAll("(?<=scenario|title|a|\"),", separator);
    assertThat(plain("a.csv", text))
        .isEqualTo(Map.of(
            "scenarios",
            Map.of(
                "a",
                Map.of("title", "One; two, three\tfour", "model", Map.of("parameters", "7B")))));
  }

  @Test
  void aSpreadsheetSaysItsSeparatorMarkAndEmptyCells() {
    String text = "\uFEFFsep=;\r\n;;\r\nscenario;title;;\r\n;;;\r\na;T;;\r\n";
    assertThat(plain("a.csv", text))
        .isEqualTo(Map.of("scenarios", Map.of("a", Map.of("title", "T"))));
  }

  @Test
  void aPlaceIsCalledByScenarioColumnAndCell() {
    Node.Mapping root =
        read("a.csv", "scenario,title,model.parameters\n\na,T,7B\n").get().root();
    assertThat(at(root, "scenarios.a.model.parameters").value().where().called())
        .isEqualTo("a, model.parameters (C3)");
    assertThat(TableRow.of(List.of(), 1, 12).cell(25)).isEqualTo("Z12");
    assertThat(TableRow.of(List.of(), 1, 12).cell(26)).isEqualTo("AA12");
    assertThat(TableRow.of(List.of(), 1, 12).cell(26 * 27)).isEqualTo("AAA12");
  }

  @Test
  void notesAndIgnoredColumnsAreForPeople() {
    String text =
        "scenario,title,notes,Note 2,owner,cost center,ignore\na,T,n,m,me,7,\"owner, cost center\"\n";
    assertThat(plain("a.csv", text))
        .isEqualTo(Map.of("scenarios", Map.of("a", Map.of("title", "T"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2.50, 2.50 USD/GPU-hour",
    "2 to 3, 2 to 3 USD/GPU-hour",
    "1.50 USD/node-hour, 1.50 USD/node-hour",
    "$2.50, $2.50"
  })
  void aUnitInTheHeaderIsThatOfBareNumbers(String cell, String read) {
    String text = "scenario,training.price [USD/GPU-hour]\na," + cell + "\n";
    assertThat(plain("a.csv", text))
        .isEqualTo(Map.of("scenarios", Map.of("a", Map.of("training", Map.of("price", read)))));
  }

  @Test
  void aPercentSignInTheHeaderIsThatOfEachNumber() {
    String text = "scenario,training.utilization (%)\na,38\nb,30 to 45\nc,40%\n";
    assertThat(plain("a.csv", text))
        .isEqualTo(Map.of(
            "scenarios",
            Map.of(
                "a", Map.of("training", Map.of("utilization", "38%")),
                "b", Map.of("training", Map.of("utilization", "30% to 45%")),
                "c", Map.of("training", Map.of("utilization", "40%")))));
  }

  @Test
  void aUnitThatIsNoneIsAnIssueOfTheHeader() {
    Issue issue = only("a.csv", "scenario,training.price [florins]\na,2\n");
    assertThat(issue.code()).isEqualTo("unknown-unit");
    assertThat(issue.where()).hasToString("a.csv:1:2");
  }

  @Test
  void aCellThatSaysThereIsNothingIsToBeEmpty() {
    Issue issue = only("a.csv", "scenario,title,model.parameters\na,N/A,N/A\n");
    assertThat(issue.code()).isEqualTo("no-value");
    assertThat(issue.text())
        .startsWith("a.csv:2:3: error: a, model.parameters (C2): 'N/A' is no value");
  }

  @Test
  void aColumnThatComesTwiceIsAnIssue() {
    Issue issue = only("a.csv", "scenario,title,title\na,T,T\n");
    assertThat(issue.code()).isEqualTo("duplicate-key");
    assertThat(issue.where()).hasToString("a.csv:1:3");
  }

  @Test
  void aScenarioThatComesTwiceIsAnIssue() {
    Issue issue = only("a.csv", "scenario,title\na,T\na,U\n");
    assertThat(issue.code()).isEqualTo("duplicate-key");
    assertThat(issue.where()).hasToString("a.csv:3:1");
  }

  @Test
  void aRowWithoutANameIsAnIssue() {
    assertThat(only("a.csv", "scenario,title\n,T\n").code()).isEqualTo("missing-key");
  }

  @Test
  void aColumnThatIsAValueAndAGroupIsAnIssue() {
    assertThat(
            only("a.csv", "scenario,data.tokens,data.tokens.value\na,1T,2T\n").code())
        .isEqualTo("duplicate-key");
  }

  @Test
  void whatIsOneForTheFileMayBeRepeatedButNotChanged() {
    assertThat(plain("a.csv", "as_of,scenario,title\n2024,a,T\n2024,b,T\n"))
        .isEqualTo(Map.of(
            "as_of",
            "2024",
            "scenarios",
            Map.of("a", Map.of("title", "T"), "b", Map.of("title", "T"))));
    Issue issue = only("a.csv", "as_of,scenario,title\n2024,a,T\n2025,b,T\n");
    assertThat(issue.code()).isEqualTo("two-values");
    assertThat(issue.where()).hasToString("a.csv:3:1");
  }

  @Test
  void aQuoteThatIsNotClosedIsASyntaxError() {
    assertThat(only("a.csv", "scenario,title\na,\"T\n").code()).isEqualTo("csv-syntax");
    assertThat(only("a.csv", "scenario,title\na,\"T\"x\n").code()).isEqualTo("csv-syntax");
  }

  @Test
  void aQuoteThatIsNotClosedIsAtTheRowInWhichItOpens() {
    Issue issue = only("a.csv", "scenario,title\na,T\nb,\"T\nc,\"U\"\n");
    assertThat(issue.where()).hasToString("a.csv:3:1");
  }

  @Test
  void aTextInQuotesMayHaveCommasAndLines() {
    assertThat(plain("a.csv", "scenario,title\na,\"One, \"\"two\"\"\nthree\"\n"))
        .isEqualTo(Map.of("scenarios", Map.of("a", Map.of("title", "One, \"two\"\nthree"))));
  }
}
