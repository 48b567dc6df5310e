package org.mixcost.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

class InputPathTest {
  private static final Citation PLAN = Citation.stated("the plan");

  @Test
  void aQuantityHasItsPathAsNameAndTheUsualUnit() {
    assertThat(InputPath.TRAINING_PRICE.of(2.6, PLAN))
        .isEqualTo(Quantity.fixed("training.price", 2.6, Unit.USD_PER_GPU_HOUR, PLAN));
  }

  @Test
  void aTextIsReadAsInAFile() {
    assertThat(InputPath.of("energy.pue").parse("1.2", PLAN).get())
        .isEqualTo(Quantity.fixed("energy.pue", 1.2, Unit.FACTOR, PLAN));
    assertThat(InputPath.TRAINING_UTILIZATION.parse("40", PLAN).issues())
        .extracting(Issue::code)
        .containsExactly("percent-sign");
  }

  @Test
  void theKeyOfASourceStandsUnderItsName() {
    assertThat(InputPath.ofReal("web", "tokens").text()).isEqualTo("data.real.web.tokens");
    assertThat(InputPath.ofSynthetic("textbooks", "acceptance").text())
        .isEqualTo("data.synthetic.textbooks.acceptance");
  }

  @Test
  void theNameOfASourceMayHoldDots() {
    assertThat(InputPath.ofReal("v1.5", "tokens").of(2e9, PLAN))
        .isEqualTo(Quantity.fixed("data.real.v1.5.tokens", 2e9, Unit.TOKEN, PLAN));
  }

  @Test
  void aSlipIsToldAtOnce() {
    assertThatThrownBy(() -> InputPath.of("training.prise"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'training.prise'");
    assertThatThrownBy(() -> InputPath.ofReal("web", "prompt_ratio"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
