package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
