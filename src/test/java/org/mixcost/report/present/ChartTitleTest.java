package org.mixcost.report.present;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.testing.Studies;

/** A letter for private use stands for all that no font of a machine has. */
class ChartTitleTest {
  private static final Study ODD = Studies.of("""
      title: "Plans \uDBEA\uDFCD"
      defaults:
        model: {parameters: 1B}
        training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
        data: {real: {web: {kind: open, tokens: 20B}}}
      scenarios:
        plain: {title: Plain words}
        odd: {title: "\uDBEA\uDFCD words"}
      """);

  @Test
  void idsStandInForTitlesThatCannotBeDrawn() {
    assertThat(ChartTitle.of(ODD.get("plain"))).isEqualTo("Plain words");
    assertThat(ChartTitle.of(ODD.get("odd"))).isEqualTo("odd");
    assertThat(ChartTitle.of(ODD)).isEqualTo("plain, odd");
  }

  @Test
  void aTitleThatNobodyReadsIsCut() {
    Study endless = Studies.of("""
        title: %s
        scenarios:
          a:
            title: Plain words
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 20B}}}
        """.formatted("long ".repeat(4000)));
    assertThat(ChartTitle.of(endless))
        .startsWith("long long")
        .endsWith("\u2026")
        .hasSize(120);
    assertThat(ChartTitle.of(endless.get("a"))).isEqualTo("Plain words");
  }

  @Test
  void theReaderIsToldSo() {
    assertThat(ChartTitle.warnings(ODD))
        .extracting(Issue::message)
        .containsExactly(
            "no font of this machine has all letters of 'Plans \uDBEA\uDFCD'; charts say 'plain, odd'",
            "no font of this machine has all letters of '\uDBEA\uDFCD words'; charts say 'odd'");
    assertThat(ChartTitle.warnings(Studies.shipped("01-headline.yaml"))).isEmpty();
  }
}
