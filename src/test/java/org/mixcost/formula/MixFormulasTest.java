package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of a group make a whole. */
class MixFormulasTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 0.75", "1, 0", "1.5, 0"})
  void theRestIsWhatTheOthersLeaveAndNeverNegative(double stated, double expected) {
    assertEquals(expected, MixFormulas.rest(stated), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.8, 0.3", "0.3, 1, 0.3", "0.6, 1.5, 0.4", "0, 0, 0"})
  void sharesAreScaledDownOnlyWhereTheyExceedTheWhole(
      double share, double stated, double expected) {
    assertEquals(expected, MixFormulas.fitted(share, stated), 1e-15);
  }

  @Test
  void sharesAndTheirRestAlwaysSumToOne() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1000; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      double c = random.nextDouble();
      double stated = a + b + c;
      double sum = MixFormulas.fitted(a, stated)
          + MixFormulas.fitted(b, stated)
          + MixFormulas.fitted(c, stated)
          + MixFormulas.rest(stated);
      assertThat(sum).isBetween(1 - 1e-15, 1 + 1e-15);
    }
  }
}
