package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Middle;

/** What people write in a scenario is shown as they wrote it, and does nothing. */
class UserTextTest {
  private static final String BODY = """
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: 30% to 40%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 20B}}}
        """;

  @TempDir
  private Path place;

  private CliRun run(String yaml, String... arguments) throws IOException {
    Path file = Files.writeString(place.resolve("study.yaml"), yaml);
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of(file.toString(), "--quiet"));
    return CliRun.of(all.toArray(String[]::new));
  }

  private Path report(String yaml) throws IOException {
    Path folder = place.resolve("out");
    CliRun run = run(yaml, "report", "--samples", "64", "-o", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return folder;
  }

  @Test
  void aNameWithABlankStandsInTextsAlone() throws IOException {
    Path folder = report("mixcost: 1\nscenarios:\n  Option A:\n" + BODY + """
          Option B:
            extends: Option A
            training: {price: 3 USD/GPU-hour}
        """);
    assertThat(folder.resolve("charts/bridge-option-b.png")).isNotEmptyFile();
    assertThat(folder.resolve("tables/option-a-costs.csv")).isNotEmptyFile();
    assertThat(folder.resolve("report.md"))
        .content()
        .contains("Option B costs", "](charts/bridge-option-b.png)");
  }

  /** At 15 times the price the bridge says so; one file for both would say it of the wrong one. */
  @Test
  void twoNamesThatDifferInCaseHaveTwoFiles() throws IOException {
    Path folder = report("mixcost: 1\nscenarios:\n  base:\n" + BODY + """
          Dear: {extends: base, training: {price: 3 USD/GPU-hour}}
          dear: {extends: base, training: {price: 30 USD/GPU-hour}}
        """);
    double hours = 6 * 1e9 * 20e9 / (989.4e12 * Middle.ofShare(0.30, 0.40) * 3600);
    assertThat(folder.resolve("charts/bridge-dear.svg"))
        .content()
        .contains("Dear costs " + Math.round(10 * hours) / 10.0);
    assertThat(folder.resolve("charts/bridge-dear-2.svg")).content().contains("dear costs 2.7");
    assertThat(folder.resolve("report.md"))
        .content()
        .contains("(charts/bridge-dear.png)", "(charts/bridge-dear-2.png)");
  }

  @Test
  void aSpreadsheetTakesNothingForAFormula() throws IOException {
    String yaml =
        "mixcost: 1\nscenarios:\n  a:\n    title: \"=HYPERLINK(\\\"http://127.0.0.1/\\\")\"\n"
            + BODY
            + "    other: {\"=1+1\": 5k USD, \"-2\": 1 USD, \"\\e[31mred\": 1k USD, \"@x\": -3k USD}\n";
    Path folder = report(yaml);
    assertThat(folder.resolve("tables/totals.csv"))
        .content()
        .contains("\n\"'=HYPERLINK(\"\"http://127.0.0.1/\"\")\",");
    assertThat(folder.resolve("tables/a-costs.csv"))
        .content()
        .contains("\n'=1+1,5000", "\n'-2,1", "\n'@x,-3000", "\n\\u{1b}[31mred,1000")
        .doesNotContain("\u001b");
  }

  @Test
  void aTerminalIsNotRepainted() throws IOException {
    CliRun run =
        run("mixcost: 1\nscenarios:\n  \"a\\e[2J\":\n" + BODY, "estimate", "--samples", "64");
    assertThat(run.out()).contains("a\\u{1b}[2J").doesNotContain("\u001b");
  }

  @Test
  void markdownIsShownAsItWasWritten() throws IOException {
    Path folder = report("""
        mixcost: 1
        title: "x](javascript:alert(1)) ![](http://127.0.0.1/x) <img src=x>"
        statements:
          s1: {kind: claim, text: "a\\n\\n# H\\n| x | y |", source: "[s](javascript:1)"}
        scenarios:
          base:
            title: "[click](javascript:alert(2)) *b* _i_ &lt; R&D snake_case `c` $1$"
        """ + BODY);
    assertThat(folder.resolve("report.md"))
        .content()
        .startsWith("# x\\](javascript:alert(1)) ![\\](http://127.0.0.1/x) &lt;img src=x>\n\n")
        .contains(
            "“[click\\](javascript:alert(2)) \\*b\\* \\_i\\_ &amp;lt; R&D snake_case \\`c\\` \\$1\\$” costs ",
            "![x\\](javascript:alert(1)) !\\[\\](http://127.0.0.1/x) &lt;img src=x>](charts/cost-by-category.png)",
            "| a  # H \\| x \\| y \\| | [s\\](javascript:1) |");
  }

  @Test
  void anErrorIsOneLine() throws IOException {
    CliRun run = run("""
        mixcost: 1
        as_of: "20\\n26"
        baseline: "x\\ny\\u2028z"
        scenarios:
          a: {zz: 1}
        """, "check");
    assertThat(run.err())
        .contains(
            "error: '20\\u{a}26' is not a month or day [bad-date]\n",
            "error: no scenario 'x\\u{a}y\\u{2028}z' [unknown-scenario]\n");
    assertThat(run.err().lines())
        .allMatch(line -> line.startsWith("  help: ")
            || line.startsWith("mixcost: ")
            || line.contains("study.yaml:"));
  }

  @Test
  void aFailureNamesAScenarioOnOneLine() throws IOException {
    CliRun run = run("mixcost: 1\nscenarios:\n  a:\n" + BODY, "bridge", "--to", "x\ny\u001b[2J");
    assertThat(run.err()).startsWith("mixcost: no scenario 'x\\u{a}y\\u{1b}[2J'");
  }
}
