package org.mixcost.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.testing.Optima.limit;

import org.junit.jupiter.api.Test;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Variant.Word;
import org.mixcost.testing.Optima;

/** What the study 16-accelerator-and-mix-by-a-date says of money and days. */
class AcceleratorByADateTest {
  private static final String FILE = "16-accelerator-and-mix-by-a-date.yaml";
  private static final Best BEST = Optima.of(FILE);

  private static String accelerator(Best best) {
    return best.variant().words().stream().map(Word::text).findFirst().orElseThrow();
  }

  @Test
  void moneyAndDaysSufficeInFourDrawsOfFive() {
    assertThat(Optima.limit(BEST, "total").share().orElseThrow()).isBetween(0.8, 0.801);
    assertThat(Optima.limit(BEST, "training.days").share().orElseThrow()).isBetween(0.8, 0.81);
  }

  /** What the limits leave room for is not what the bill is expected to be. */
  @Test
  void atTheMediansTheBillIsFarBelowTheMoney() {
    assertThat(Optima.limit(BEST, "total").found().central()).isBetween(0.4e6, 0.6e6);
    assertThat(Optima.limit(BEST, "training.days").found().central()).isLessThan(25);
  }

  @Test
  void theDateBuysTheNewerAccelerator() {
    Best later = Optima.of(FILE, limit("training.days", "at most 60 days", 0.8));
    assertThat(accelerator(BEST)).endsWith("b200-sxm-180gb");
    assertThat(accelerator(later)).endsWith("h100-sxm-80gb");
    assertThat(later.value()).isCloseTo(BEST.value(), within(0.001));
    assertThat(BEST.rival().orElseThrow().goal() - BEST.value()).isGreaterThan(0.01);
  }

  /** Of every limit that holds the goal back the price is told, of one in a share of the draws too. */
  @Test
  void theMoneyHasAPrice() {
    Best poorer = Optima.of(FILE, limit("total", "at most 500k USD", 0.8));
    assertThat(Optima.limit(BEST, "total").price()).isPresent();
    assertThat(Optima.limit(poorer, "total").price()).isPresent();
    assertThat(poorer.value()).isGreaterThan(BEST.value());
  }
}
