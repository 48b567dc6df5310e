package org.mixcost.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mixcost.testing.Optima.limit;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Price;
import org.mixcost.scenario.Study;
import org.mixcost.testing.Middle;
import org.mixcost.testing.Optima;
import org.mixcost.testing.Studies;

/** The arithmetic of the study 15-cheapest-mix-at-equal-loss, every input at its median. */
class CheapestMixTest {
  private static final String FILE = "15-cheapest-mix-at-equal-loss.yaml";
  private static final Study STUDY = Studies.shipped(FILE);
  private static final Best BEST = Optima.of(FILE);
  private static final double FEE = 30_000;

  private static double best(String path) {
    return Optima.setting(BEST, path).best();
  }

  private static double value(String scenario, String line) {
    return MixCost.create().estimate(STUDY.get(scenario)).value(line);
  }

  @Test
  void theLargeModelSeesThePublishedTokens() {
    assertEquals(300e9, value("large", "training.tokens"), 0.5e9);
    double hours = 6 * 13.3e9 * 38e9 * 7.9 / (989.4e12 * Middle.ofShare(0.30, 0.45) * 3600);
    assertEquals(hours, value("large", "training.gpu_hours"), 1e-6 * hours);
  }

  /** Equal loss is what is asked, and where it holds the bill back. */
  @Test
  void theBestHasTheLossOfTheLargeModel() {
    double loss = value("large", "quality.loss");
    assertEquals(loss, Optima.limit(BEST, "quality.loss").found().central(), 1e-6);
  }

  /** What trains a token, what writes one and the fee are all that it costs. */
  @Test
  void theBillIsThatOfItsParts() {
    double perSeen = value("small", "compute.training") / value("small", "training.tokens");
    double perWritten = value("small", "data.rephrased.generate") / 20e9;
    double seen = best("data.real.web.epochs") * 38e9
        + best("data.real.archive.epochs") * best("data.real.archive.tokens")
        + best("data.synthetic.rephrased.tokens");
    double usd = perSeen * seen + perWritten * best("data.synthetic.rephrased.tokens") + FEE;
    assertThat(BEST.goal().central()).isCloseTo(usd, withinPercentage(1e-6));
  }

  /** Text of the same worth and price is read equally often. */
  @Test
  void bothTextsAreReadEquallyOften() {
    assertThat(best("data.real.archive.epochs"))
        .isCloseTo(best("data.real.web.epochs"), withinPercentage(0.1));
    assertEquals(4e9, best("data.real.archive.tokens"));
  }

  /** 0.001 USD a word, 1.33 tokens each, against what a million tokens more would save. */
  @Test
  void brokersAskForThousandsOfTimesWhatALicenseSaves() {
    double asked = 0.001 * 1e6 / 1.33;
    assertEquals(752, asked, 0.5);
    Optional<Price> price = Optima.setting(BEST, "data.real.archive.tokens").price();
    double saved = price.orElseThrow().worth() / (price.orElseThrow().unit() / 1e6);
    assertThat(saved).isBetween(0.1, 1.0);
    assertThat(asked / saved).isGreaterThan(1000);
  }

  @Test
  void doubtHasAPriceToo() {
    Best sure = Optima.of(FILE, limit("quality.loss", "at most baseline", 0.8));
    assertThat(sure.goal().central()).isGreaterThan(1.2 * BEST.goal().central());
    assertThat(Optima.limit(sure, "quality.loss").share().orElseThrow()).isBetween(0.8, 0.801);
  }
}
