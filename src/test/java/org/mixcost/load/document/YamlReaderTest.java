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

/** YAML, as text with places. */
class YamlReaderTest {

  @Test
  void everyNodeHasItsLineAndColumn() {
    Node.Mapping root = read("a.yaml", """
        title: T
        scenarios:
          a:
            model: {parameters: 7B}
            list: [x, y]
        """).get().root();
    assertThat(at(root, "title").keyWhere()).hasToString("a.yaml:1:1");
    assertThat(at(root, "title").value().where()).hasToString("a.yaml:1:8");
    assertThat(at(root, "scenarios.a").keyWhere()).hasToString("a.yaml:3:3");
    assertThat(at(root, "scenarios.a").value().where()).hasToString("a.yaml:4:5");
    assertThat(at(root, "scenarios.a.model.parameters").keyWhere()).hasToString("a.yaml:4:13");
    assertThat(at(root, "scenarios.a.model.parameters").value().where()).hasToString("a.yaml:4:25");
    Node.Listing list = (Node.Listing) at(root, "scenarios.a.list").value();
    assertThat(list.items().get(1).where()).hasToString("a.yaml:5:15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22.4%",
        "1e3",
        "0x10",
        "0o17",
        "yes",
        "~",
        "null",
        "2024-10-01",
        "1_000",
        ".5",
        "NaN"
      })
  void noValueIsGivenAType(String written) {
    assertThat(plain("a.yaml", "key: " + written)).isEqualTo(Map.of("key", written));
  }

  @Test
  void quotesAndBlocksAreText() {
    assertThat(plain("a.yaml", "a: 'it''s'\nb: \"x\\ty\"\nc: >\n  two\n  lines\n"))
        .isEqualTo(Map.of("a", "it's", "b", "x\ty", "c", "two lines\n"));
  }

  @Test
  void anAliasStandsForWhatItsAnchorMarks() {
    assertThat(plain("a.yaml", "a: &price 2 USD\nb: *price\nc: &m {x: *price}\nd: *m\n"))
        .isEqualTo(Map.of(
            "a", "2 USD", "b", "2 USD", "c", Map.of("x", "2 USD"), "d", Map.of("x", "2 USD")));
  }

  @Test
  void anAliasWithoutItsAnchorIsAnIssue() {
    Issue issue = only("a.yaml", "a: 1\nb: *price\n");
    assertThat(issue.code()).isEqualTo("unknown-anchor");
    assertThat(issue.where()).hasToString("a.yaml:2:4");
  }

  @Test
  void aMapInsideItselfIsAnIssue() {
    assertThat(only("a.yaml", "a: &a {b: *a}").code()).isEqualTo("unknown-anchor");
  }

  @Test
  void aliasesThatMultiplyAreAnIssue() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 31; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(only("a.yaml", bomb.toString()).code()).isEqualTo("too-large");
  }

  @Test
  void aliasesThatNestAreAsDeepAsWhatTheyStandFor() {
    StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    assertThat(only("a.yaml", chain.toString()).code()).isEqualTo("too-deep");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: !!str 5', 1:4",
    "'a: !!java.util.Date x', 1:4",
    "'!x {a: 1}', 1:1",
    "'a: !local [1]', 1:4"
  })
  void aTagIsAnIssue(String text, String place) {
    Issue issue = only("a.yaml", text);
    assertThat(issue.code()).isEqualTo("tag");
    assertThat(issue.where()).hasToString("a.yaml:" + place);
  }

  @Test
  void aTabAsIndentIsToldToBeSpaces() {
    Issue issue = only("a.yaml", "a:\n\tb: 1\n");
    assertThat(issue.code()).isEqualTo("yaml-syntax");
    assertThat(issue.where().line()).isEqualTo(2);
    assertThat(issue.help()).contains("spaces");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \"open\nb: \"x\"\n",
        "a: \"open\nb: c\n",
        "a: 'open\n  deeper\nb: 'x'\n",
        "a: {b: c\nd: e\n",
        "a: [b,\n  c\n# d\ne: f\n",
        "a: {b: {c: d}\n"
      })
  void aQuoteOrBracketThatIsNotClosedIsToldWhereItOpens(String text) {
    Issue issue = only("a.yaml", text);
    assertThat(issue.code()).isEqualTo("yaml-syntax");
    assertThat(issue.where()).hasToString("a.yaml:1:4");
    assertThat(issue.message()).contains("that opens here is not closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \"x\n  y\"\nb: 1\n",
        "a: {\n  b: c\n}\nd: 1\n",
        "a:\n  {b: c,\n  d: e}\n",
        "{\n\"a\": 1\n}\n",
        "a: [b,\n# c\n  d]\n"
      })
  void whatIsDeeperOrAnEndIsInside(String text) {
    assertThat(read("a.yaml", text).issues()).isEmpty();
  }

  @Test
  void aCommaThatIsMissingInABracketIsToldWhereItIsMissing() {
    assertThat(only("a.yaml", "a: {\n  b: c\n  d: e\n}\n").where()).hasToString("a.yaml:3:4");
  }

  @Test
  void aKeyThatComesTwiceIsAnIssueAtTheSecond() {
    List<Issue> issues = read("a.yaml", "a: 1\nb: 2\na: 3\nb: 4\n").issues();
    assertThat(issues).extracting(Issue::code).containsExactly("duplicate-key", "duplicate-key");
    assertThat(issues.get(0).where()).hasToString("a.yaml:3:1");
    assertThat(issues.get(0).message()).endsWith("the first is on line 1");
  }

  @Test
  void aKeyThatIsAMapIsAnIssue() {
    assertThat(only("a.yaml", "? {a: 1}\n: b\n").code()).isEqualTo("complex-key");
  }

  @Test
  void thirtyTwoLevelsAreReadAndOneMoreIsAnIssue() {
    assertThat(read("a.yaml", nested(32)).issues()).isEmpty();
    assertThat(only("a.yaml", nested(33)).code()).isEqualTo("too-deep");
    assertThat(only("a.yaml", "a: " + "[".repeat(100_000)).code()).isEqualTo("too-deep");
  }

  private static String nested(int levels) {
    return "{a: ".repeat(levels) + "1" + "}".repeat(levels);
  }

  /** As YAML allows it, which a parser need not know. */
  @ParameterizedTest
  @CsvSource({
    "'first: 1\n: second', 2:1, without a key",
    "'a: [x, :y]', 1:8, without a key",
    "'a: {b: 1, : 2}', 1:11, without a key",
    "'- :', 1:3, without a key",
    "'a: {b\n  : 1}', 2:3, apart from its",
    "'a: {''two\n  lines'': 1}', 2:9, apart from its",
    "'--- |\ntext\n', 2:1, not indented",
    "'--- >-\n%text\n', 2:1, not indented",
    "'\t[a]', 1:1, a tab",
    "'a:\n  one\n  \t\n  two\n', 4:3, a tab",
    "'a: &x*y 1', 1:6, for an anchor",
    "'{\n  a: !!str,\n  b: 1}', 2:11, a tag"
  })
  void whatNoScenarioNeedsIsNotUsedAndNoErrorOfSyntax(String text, String place, String what) {
    Issue issue = only("a.yaml", text);
    assertThat(issue.code()).isEqualTo("not-used");
    assertThat(issue.where()).hasToString("a.yaml:" + place);
    assertThat(issue.message()).contains("not used", what);
    assertThat(issue.help()).isNotBlank();
  }

  @Test
  void oddButPlainYamlIsRead() {
    assertThat(plain("a.yaml", "? a\n: 1\n? |\n  b\n: &c-1 2 # two\n\"d\" : *c-1\n"))
        .isEqualTo(Map.of("a", "1", "b\n", "2", "d", "2"));
    assertThat(plain("a.yaml", "%YAML 1.2\n# comment\n--- # of this\n{a: 'x\n  y', b: [],\n}\n"))
        .isEqualTo(Map.of("a", "x y", "b", List.of()));
    assertThat(plain("a.yaml", "inline:\n  in: {one: 1,\ntwo: 2}\n"))
        .isEqualTo(Map.of("inline", Map.of("in", Map.of("one", "1", "two", "2"))));
    assertThat(plain(
            "a.yaml", "list: [\n  a, # first\n# second\n  b\n]\nmap: &m\n  k: \"x\n    y\"\n"))
        .isEqualTo(Map.of("list", List.of("a", "b"), "map", Map.of("k", "x y")));
  }

  @ParameterizedTest
  @CsvSource({
    "'a: [b]# no comment', 1:7, a comment begins here",
    "'a: \"b\"# no comment', 1:7, a comment begins here",
    "'a: [b,# no comment\n  c]', 1:7, a comment begins here",
    "'a: &x\n  b: \"c\n  d\"', 2:6, is not closed before line 3",
    "'a: \"b\n\tc\"', 2:2, begins left of it"
  })
  void whatTheParserLetsPassOfTheLayoutIsASyntaxError(String text, String place, String what) {
    Issue issue = only("a.yaml", text);
    assertThat(issue.code()).isEqualTo("yaml-syntax");
    assertThat(issue.where()).hasToString("a.yaml:" + place);
    assertThat(issue.message()).contains(what);
  }

  /** The parser counts a letter beyond the first plane once, and a text counts it twice. */
  @Test
  void aLetterOfTwoCharactersMovesNoPlace() {
    String letters = "a: \"\uD83D\uDE00\uD83D\uDE00\"";
    assertThat(plain("a.yaml", letters + " # comment\nb: 'x\n y'\n")).isInstanceOf(Map.class);
    assertThat(only("a.yaml", letters + "#\n").code()).isEqualTo("yaml-syntax");
  }

  @Test
  void aDocumentWithoutItsFirstLineIsASecondOneToo() {
    Issue issue = only("a.yaml", "a: 1\n...\n# more\nb: 2\n");
    assertThat(issue.code()).isEqualTo("second-document");
    assertThat(issue.where()).hasToString("a.yaml:4:1");
    assertThat(only("a.yaml", "a: 1\n... b\n").code()).isEqualTo("yaml-syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# comment\n", "...\n", "# comment\n...\n"})
  void aFileWithoutAValueIsEmpty(String text) {
    assertThat(only("a.yaml", text).code()).isEqualTo("empty-file");
  }

  @Test
  void aSecondDocumentIsAnIssue() {
    Issue issue = only("a.yaml", "---\na: 1\n---\nb: 2\n");
    assertThat(issue.code()).isEqualTo("second-document");
    assertThat(issue.where().line()).isEqualTo(3);
    assertThat(read("a.yaml", "---\na: 1\n...\n").issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [1, 2",
        "a: 'open",
        "a: b: c",
        "a: {b: 1",
        "a: @x",
        "%YAML 9\na: 1",
        "a: \"\\q\"",
        "- a\nb: 1"
      })
  void textThatIsNotYamlIsASyntaxErrorOfOneLine(String text) {
    Issue issue = only("a.yaml", text);
    assertThat(issue.code()).isEqualTo("yaml-syntax");
    assertThat(issue.message()).isNotBlank().doesNotContain("\n");
    assertThat(issue.where().line()).isPositive();
  }
}
