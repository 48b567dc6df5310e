package org.mixcost.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.model.Models;
import org.mixcost.testing.Studies;

class SwingsTest {
  /** Sixty hours at 2 USD and a license in both; an extra, and half of the hours again, in the other alone. */
  private static final Models KNOWN = Studies.models("""
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          other: {license: 50 USD}
        b:
          extends: a
          other: {extra: 10 USD}
      """);

  private static Dial dial(Models models, String name) {
    return Dial.of(models, name).orElseThrow();
  }

  /**
   * The extra swings the difference by 20 − 5 USD, the price and the license by nothing; the price swings the first by
   * 60 · (4 − 1) = 180 USD, the license by 100 − 25.
   */
  @Test
  void whatSwingsTheDifferenceComesFirstAndThenWhatSwingsTheFirst() {
    List<String> names = Swings.names(KNOWN);
    assertThat(names.get(0)).isEqualTo("other.extra");
    assertThat(names).containsSubsequence("other.extra", "training.price", "other.license");
  }

  @Test
  void whatIsKnownMayBeSetToHalfAndToTwice() {
    Dial price = dial(KNOWN, "training.price");
    assertThat(List.of(price.low(), price.high())).containsExactly(1.0, 4.0);
  }

  /** Twice 50 % is all of it, and a share of 60 % can be no more than 100 %. */
  @Test
  void aShareIsAtMostAllOfIt() {
    assertThat(dial(KNOWN, "training.utilization").high()).isEqualTo(1);
    Models models =
        Studies.models(Studies.PRICE_AND_LICENSE.replace("utilization: 50%", "utilization: 60%"));
    assertThat(dial(models, "training.utilization").high()).isEqualTo(1);
  }

  @Test
  void whatTwoSayDifferentlyHasNoDial() {
    Models models = Studies.models(Studies.PRICE_AND_LICENSE.replace(
        "extends: a", "extends: a\n    training: {price: 5 USD/GPU-hour}"));
    assertThat(Dial.of(models, "training.price")).isEqualTo(Optional.empty());
  }
}
