package org.mixcost.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.model.Line;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Middle;
import org.mixcost.testing.Studies;

/** The arithmetic of the study 10-books-licensed-or-rewritten, every input at its median. */
class BooksOrRewritingTest {
  private static final Study STUDY = Studies.shipped("10-books-licensed-or-rewritten.yaml");
  private static final double TOKENS = 1.08e9;
  private static final double KEPT = 0.90;
  private static final double NEGOTIATION = Math.sqrt(0.05 * 0.15);
  private static final double WRITTEN = TOKENS / ((0.10 + 0.99) / 2);

  private static Estimate estimate(String scenario) {
    return MixCost.create().estimate(STUDY.get(scenario));
  }

  private static double value(String scenario, String line) {
    return estimate(scenario).value(line);
  }

  @Test
  void tenThousandTitlesArePaidByTheTitle() {
    double titles = TOKENS / (120_000 * KEPT);
    assertEquals(10_000, titles, 1e-9);
    assertEquals(titles * 5000 * (1 + NEGOTIATION), value("by-title", "data.books.acquire"), 1e-3);
  }

  @Test
  void theSameTextIsPaidByTheWord() {
    double words = TOKENS / (1.33 * KEPT);
    assertEquals(words * 0.001 * (1 + NEGOTIATION), value("by-word", "data.books.acquire"), 1e-3);
  }

  @Test
  void aFeeStaysAFeeAndHasNoPricePerToken() {
    assertEquals(22e6, value("for-a-fee", "data.books.acquire"), 1e-3);
    assertThat(estimate("for-a-fee").model().lines())
        .extracting(Line::id)
        .doesNotContain("data.books.usd_per_mtok");
  }

  /** A fee of 22 million buys as much as 4,049 titles would cost. */
  @Test
  void theFeeIsTheCheaperContractFromSoManyTitlesOn() {
    double titles = 22e6 / (5000 * (1 + NEGOTIATION));
    assertEquals(4049, titles, 0.5);
    assertEquals(437.3e6, titles * 120_000 * KEPT, 0.05e6);
  }

  @Test
  void exposureStandsBesideTheTotal() {
    double claim = 3000;
    assertEquals(1000 * claim * 0.05, value("for-a-fee", "data.books.exposure"), 1e-3);
    assertEquals(
        value("for-a-fee", "data.books.acquire") + value("for-a-fee", "compute.training"),
        estimate("for-a-fee").totalUsd(),
        1e-3);
  }

  @Test
  void rewritingIsPaidByTheHourForWhatIsRejectedToo() {
    double hours = WRITTEN / 556 / 3600;
    assertEquals(hours, value("rewritten", "data.textbooks.gpu_hours"), 1e-9);
    assertEquals(hours * 3.29, value("rewritten", "data.textbooks.generate"), 1e-6);
  }

  /** Between the two in the middle of four hosts (0.59 and 0.72 USD/Mtok read, 0.79 and 0.72 written). */
  @Test
  void everyTextIsJudgedTheRejectedOnesToo() {
    double sample = 718;
    double judgement = ((300 + sample) * (0.59 + 0.72) / 2 + 10 * (0.79 + 0.72) / 2) / 1e6;
    assertEquals(WRITTEN / sample * judgement, value("rewritten", "data.textbooks.judge"), 1e-6);
  }

  @Test
  void trainingIsPaidByTheTokensSeen() {
    double usdPerToken = 6 * 3e9 / (989.4e12 * Middle.ofShare(0.30, 0.45) * 3600) * 3.29;
    assertEquals(usdPerToken * 100e9, value("web-only", "compute.training"), 1e-3);
    for (String scenario : List.of("by-title", "by-word", "for-a-fee", "rewritten")) {
      assertEquals(usdPerToken * (100e9 + TOKENS), value(scenario, "compute.training"), 1e-3);
    }
  }
}
