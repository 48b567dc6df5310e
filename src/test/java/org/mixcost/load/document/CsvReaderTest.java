package org.mixcost.load.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.load.document.Trees.at;
import static org.mixcost.load.document.Trees.only;
import static org.mixcost.load.document.Trees.plain;
import static org.mixcost.load.document.Trees.read;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mixcost.issue.Issue;

/** CSV, one scenario a row. */
class CsvReaderTest {

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

  @Test
  void semicolonsAreToldToBeCommas() {
    List<Issue> issues = read("a.csv", "scenario;title\na;T\n").issues();
    assertThat(issues.get(0).code()).isEqualTo("missing-column");
    assertThat(issues.get(0).where()).hasToString("a.csv:1:1");
    assertThat(issues.get(0).help()).isEqualTo("separate the columns by commas, not semicolons");
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
  void aTextInQuotesMayHaveCommasAndLines() {
    assertThat(plain("a.csv", "scenario,title\na,\"One, \"\"two\"\"\nthree\"\n"))
        .isEqualTo(Map.of("scenarios", Map.of("a", Map.of("title", "One, \"two\"\nthree"))));
  }
}
