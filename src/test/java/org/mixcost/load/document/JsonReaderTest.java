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

/** JSON, as text with places. */
class JsonReaderTest {

  @Test
  void everyNodeHasItsLineAndColumn() {
    Node.Mapping root = read("a.json", "{\n  \"title\": \"T\",\n  \"m\": {\"list\": [1, 2]}\n}\n")
        .get()
        .root();
    assertThat(root.where()).hasToString("a.json:1:1");
    assertThat(at(root, "title").keyWhere()).hasToString("a.json:2:3");
    assertThat(at(root, "title").value().where()).hasToString("a.json:2:12");
    assertThat(at(root, "m").value().where()).hasToString("a.json:3:8");
    Node.Listing list = (Node.Listing) at(root, "m.list").value();
    assertThat(list.items().get(1).where()).hasToString("a.json:3:21");
  }

  @Test
  void numbersKeepTheirDigitsAndWordsTheirSpelling() {
    assertThat(plain(
            "a.json",
            "{\"a\": 2.50, \"b\": 1e400, \"c\": true, \"d\": null, \"e\": 123456789012345678901}"))
        .isEqualTo(Map.of(
            "a", "2.50", "b", "1e400", "c", "true", "d", "none", "e", "123456789012345678901"));
  }

  @Test
  void aKeyThatComesTwiceIsAnIssueAtTheSecond() {
    Issue issue = only("a.json", "{\"a\": 1,\n \"a\": 2}");
    assertThat(issue.code()).isEqualTo("duplicate-key");
    assertThat(issue.where()).hasToString("a.json:2:2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{} 5", "{} x", "{}}", "{},"})
  void whatComesAfterTheMapIsAnIssue(String text) {
    assertThat(only("a.json", text).code()).isIn("second-document", "json-syntax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1",
        "{\"a\": [1, 2}",
        "{a: 1}",
        "{'a': 1}",
        "{\"a\": 01}",
        "{\"a\": 1,}",
        "{\"a\" 1}",
        "{\"a\": NaN}",
        "{\"a\": \"x\ny\"}",
        "// no\n{}",
        "{\"a\": .5}",
        "\"open"
      })
  void textThatIsNotJsonIsASyntaxErrorOfOneLine(String text) {
    Issue issue = only("a.json", text);
    assertThat(issue.code()).isEqualTo("json-syntax");
    assertThat(issue.message()).isNotBlank().doesNotContain("\n");
    assertThat(issue.where().line()).isPositive();
  }

  @Test
  void whatTheParserDoesNotTellIsNoPartOfAMessage() {
    assertThat(only("a.json", "{\"a\": [1}").message())
        .isEqualTo("unexpected close marker '}': expected ']'");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\n  \"a\": {\n    \"b\": 1\n}\n', 2:8",
    "'{\n  \"a\": {\n  },\n  \"b\": \"{\\\"[\"\n', 1:1"
  })
  void aBracketThatIsNotClosedIsToldWhereItOpens(String text, String place) {
    Issue issue = only("a.json", text.replace("\\n", "\n"));
    assertThat(issue.where()).hasToString("a.json:" + place);
  }

  @Test
  void thirtyTwoLevelsAreReadAndOneMoreIsAnIssue() {
    assertThat(read("a.json", nested(32)).issues()).isEmpty();
    List<String> deeper = List.of(nested(33), "{\"a\": " + "[".repeat(100_000));
    assertThat(deeper)
        .allSatisfy(text -> assertThat(only("a.json", text).code()).isEqualTo("too-deep"));
  }

  private static String nested(int levels) {
    return "{\"a\": ".repeat(levels) + "1" + "}".repeat(levels);
  }

  @Test
  void anEndlessNumberIsAnIssue() {
    assertThat(only("a.json", "{\"a\": " + "9".repeat(100_000) + "}").code())
        .isEqualTo("json-syntax");
  }
}
