package org.mixcost.report.write;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mixcost.report.document.Calculator;
import org.mixcost.report.document.ReportDocument;

/** The page of a report, whatever browser reads it. */
class HtmlWriterTest {
  private static ReportDocument document;
  private static String page;

  @BeforeAll
  static void write() {
    document = SampleDocuments.all().stream()
        .filter(sample -> sample.kind().equals("report"))
        .findFirst()
        .orElseThrow();
    page = page();
  }

  private static String page() {
    return new String(Format.HTML.write(document), StandardCharsets.UTF_8);
  }

  @Test
  void itIsWholeInOneFile() {
    assertThat(page)
        .contains("Content-Security-Policy", "<svg", "<style>", "<script>")
        .doesNotContainPattern("(src|href)=\"(?!#)")
        .doesNotContain("@import", "url(http");
    assertThat(page.length()).isLessThan(1_500_000);
  }

  @Test
  void itIsTheSameEachTime() {
    assertThat(page()).isEqualTo(page);
  }

  /** 807,066.66 USD, in full for a program that sorts it and as people read it. */
  @Test
  void aNumberIsInFullAndAsPeopleReadIt() {
    assertThat(page)
        .containsPattern("<td class=\"number\" data-value=\"8070\\d\\d[.\\d]*\">807\\.1k</td>");
  }

  @Test
  void aPageOpensWithItsFindingOrItsTitle() {
    assertThat(SampleDocuments.all())
        .allSatisfy(
            sample -> assertThat(new String(Format.HTML.write(sample), StandardCharsets.UTF_8))
                .containsPattern("<main>\\s*(<h1>|<p class=\"finding\">)"));
  }

  @Test
  void everySectionIsInTheContents() {
    List<String> anchors = List.of("what-each-costs", "what-if", "what-it-rests-on");
    assertThat(anchors)
        .allSatisfy(anchor ->
            assertThat(page).contains("href=\"#" + anchor + "\"", "id=\"" + anchor + "\""));
  }

  /** In every document that says so, whatever the names of its scenarios. */
  @Test
  void aFigureLeadsToHowItWasComputed() {
    for (ReportDocument sample : SampleDocuments.all()) {
      String written = new String(Format.HTML.write(sample), StandardCharsets.UTF_8);
      Set<String> told = all(written, "class=\"working\" id=\"([^\"]+)\"");
      Set<String> asked = all(written, "class=\"why\" href=\"#([^\"]+)\"");
      assertThat(told).as(sample.kind()).containsAll(asked);
      assertThat(asked.isEmpty()).isEqualTo(sample.workings().isEmpty());
    }
  }

  private static Set<String> all(String written, String pattern) {
    return Pattern.compile(pattern)
        .matcher(written)
        .results()
        .map(found -> found.group(1))
        .collect(toSet());
  }

  /** Without a script there is nothing that could be set. */
  @Test
  void whatAScriptComputesIsHiddenUntilItDoes() {
    Calculator calculator = document.all(Calculator.class).findFirst().orElseThrow();
    assertThat(page).contains("<section class=\"what-if\" hidden>");
    calculator.outcomes().forEach(outcome -> assertThat(page).contains(outcome.script()));
    assertThat(new String(Format.MARKDOWN.write(document), StandardCharsets.UTF_8))
        .doesNotContain("function (s)");
  }
}
