package org.mixcost.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an issue looks like, and which comes first. */
class IssueTest {
  private static final Where LINE_14 = new Where("writer.yaml", 14, 12);

  @Test
  void anIssueIsOneLineAsCompilersWriteIt() {
    Issue issue =
        Issue.error("unknown-key", LINE_14, "unknown key 'acceptence'; did you mean 'acceptance'?");
    assertThat(issue.text())
        .isEqualTo(
            "writer.yaml:14:12: error: unknown key 'acceptence'; did you mean 'acceptance'? [unknown-key]");
  }

  @Test
  void helpIsASecondLine() {
    Issue issue = Issue.error("unit-mismatch", LINE_14, "not a price").withHelp("divide by 8");
    assertThat(issue.text())
        .isEqualTo("writer.yaml:14:12: error: not a price [unit-mismatch]\n  help: divide by 8");
  }

  @Test
  void whatIsQuotedOfAnInputIsCutWhereItIsLong() {
    String message =
        "unknown key '" + "k".repeat(5000) + "' in the file's defaults; did you mean 'x'?";
    assertThat(Issue.error("unknown-key", LINE_14, message).message())
        .isEqualTo("unknown key '" + "k".repeat(100)
            + "\u2026' in the file's defaults; did you mean 'x'?");
    String hundred = "'" + "k".repeat(100) + "' is a word";
    assertThat(Issue.error("x", LINE_14, hundred).message()).isEqualTo(hundred);
  }

  @Test
  void whatIsNotQuotedHasAnEndToo() {
    String path = "data.real." + "\uD835\uDC00".repeat(5000) + " has no price";
    assertThat(Issue.error("x", LINE_14, path).message()).hasSize(2001).endsWith("\uDC00\u2026");
  }

  @Test
  void anIssueOfAWholeFileNamesNoLine() {
    assertThat(Issue.warning("early-price", Where.inFile("a.yaml"), "no older price")
            .text())
        .isEqualTo("a.yaml: warning: no older price [early-price]");
  }

  @Test
  void anIssueThatWasNotReadFromAFileNamesNone() {
    assertThat(Issue.error("no-catalog", Where.NOWHERE, "no table").text())
        .isEqualTo("error: no table [no-catalog]");
  }

  @ParameterizedTest
  @CsvSource({
    "0x00, \\u{0}",
    "0x07, \\u{7}",
    "0x09, \\u{9}",
    "0x0D, \\u{d}",
    "0x1B, \\u{1b}",
    "0x7F, \\u{7f}",
    "0x9B, \\u{9b}",
    "0x200B, \\u{200b}",
    "0x202E, \\u{202e}",
    "0xFEFF, \\u{feff}",
    "0xD800, \\u{d800}"
  })
  void aCharacterThatCouldRepaintATerminalIsSpelledOut(int character, String shown) {
    Issue issue = Issue.error("x", Where.NOWHERE, "'a" + Character.toString(character) + "b'");
    assertThat(issue.text()).isEqualTo("error: 'a" + shown + "b' [x]");
  }

  @Test
  void lettersOfAnyScriptAndSymbolsArePrintedAsTheyAre() {
    String harmless = "Zürich 東京 €5 → 🙂";
    assertThat(Issue.error("x", Where.NOWHERE, harmless).text())
        .isEqualTo("error: " + harmless + " [x]");
  }

  @Test
  void aFileNameIsMadePrintableToo() {
    assertThat(Issue.error("x", new Where("a\u001b.yaml", 1, 2), "m").text())
        .isEqualTo("a\\u{1b}.yaml:1:2: error: m [x]");
  }

  @Test
  void errorsComeBeforeWarningsAndThenLinesInOrder() {
    Issue warning = Issue.warning("w", new Where("a", 1, 1), "m");
    Issue line9 = Issue.error("e", new Where("a", 9, 1), "m");
    Issue line10 = Issue.error("e", new Where("a", 10, 1), "m");
    Issue laterInLine = Issue.error("e", new Where("a", 10, 2), "m");
    Issue otherFile = Issue.error("e", new Where("b", 1, 1), "m");
    Issues issues = new Issues();
    issues.addAll(List.of(warning, otherFile, laterInLine, line10, line9));
    assertThat(issues.toList()).containsExactly(line9, line10, laterInLine, otherFile, warning);
  }

  @Test
  void issuesOfOnePlaceKeepTheOrderInWhichTheyWereFound() {
    Issues issues = new Issues();
    issues.error("second", LINE_14, "z");
    issues.error("first", LINE_14, "a");
    assertThat(issues.toList()).extracting(Issue::code).containsExactly("second", "first");
  }

  @Test
  void anIssueFoundTwiceIsToldOnce() {
    Issues issues = new Issues();
    issues.error("x", LINE_14, "m");
    issues.error("x", LINE_14, "m");
    assertThat(issues.toList()).hasSize(1);
  }

  @Test
  void anIssueMovedToAPlaceKeepsAllElse() {
    Issue issue = Issue.warning("x", Where.NOWHERE, "m").withHelp("h");
    assertThat(issue.at(LINE_14)).isEqualTo(new Issue(Severity.WARNING, "x", LINE_14, "m", "h"));
  }

  @Test
  void theNameOfAPlaceIsCutWhereItIsLong() {
    Where cell = new Where("a.csv", 2, 1).called("n".repeat(20_000), "row 2");
    assertThat(Issue.error("x", cell, "no key").text())
        .isEqualTo("a.csv:2:1: error: " + "n".repeat(100) + "\u2026 (row 2): no key [x]");
  }
}
