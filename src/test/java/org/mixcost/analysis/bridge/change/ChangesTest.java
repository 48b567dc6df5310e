package org.mixcost.analysis.bridge.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.scenario.Study;
import org.mixcost.testing.Studies;

class ChangesTest {
  /** What both inherit is no difference, although only one of them has a use for it. */
  @Test
  void whatBothInheritIsNoChange() {
    Study study = Studies.of("""
        defaults:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          quality: {best_share: 20% to 30%, saturation_ratio: 2, tail_exponent: 1.2}
          data: {real: {web: {kind: open, tokens: 10B}}}
        scenarios:
          real: {}
          mixed:
            data:
              synthetic:
                books:
                  tokens: 1B
                  method: rephrase
                  seed: web
                  acceptance: 80%
                  generator: {model: x, input_price: 1 USD/Mtok, output_price: 2 USD/Mtok}
        """);
    Changes changes =
        Changes.between(study.scenarios().get(0), study.scenarios().get(1));
    assertThat(changes.all())
        .extracting(change -> change.place().path())
        .containsExactly("data.books");
  }
}
