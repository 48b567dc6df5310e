package org.mixcost.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PhraseTest {
  @Test
  void aNumberIsPrintedAsItsPlaceSays() {
    assertThat(Phrase.of("%s: %.3g of %d%%, %s", "a", 2e10, 7, "b"))
        .isEqualTo("a: 2.00e+10 of 7%, b");
  }

  @Test
  void aNumberWithAFractionIsNotPrintedAsItComes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.of("%d%% of %s", 7, 2e10))
        .withMessage("the place of 2.0E10 in '%d%% of %s' does not say how to print it");
  }
}
