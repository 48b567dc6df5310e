package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** A number with its unit and its source. */
class QuantityTest {
  private static final Citation MEMO = Citation.stated("memo");

  @Test
  void aQuantityIsWhatAPlannerWrites() {
    Quantity price =
        Quantity.parse("training.price", "2.00 to 3.00 USD/GPU-hour", Unit.USD_PER_GPU_HOUR, MEMO);
    assertThat(price.distribution()).isEqualTo(new Distribution.LogNormal(2, 3));
    assertThat(price.text()).isEqualTo("2 to 3 USD/GPU-hour");
    assertThat(price.isFixed()).isFalse();
  }

  @Test
  void theMedianOfAnIntervalIsItsGeometricMiddle() {
    Quantity price = Quantity.parse("p", "2 to 8 USD", Unit.USD, MEMO);
    assertThat(price.median()).isEqualTo(4, org.assertj.core.api.Assertions.within(1e-14));
  }

  @Test
  void textOfAnotherUnitThrowsWithItsIssue() {
    assertThatThrownBy(() -> Quantity.parse("p", "2 USD", Unit.TOKEN, MEMO))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("[unit-mismatch]");
  }

  @Test
  void aQuantityInAnotherUnitIsTheSame() {
    Quantity tokens = Quantity.fixed("t", 2.5e9, Unit.TOKEN, MEMO);
    assertThat(tokens.to(Unit.of("Mtok")).distribution()).isEqualTo(new Distribution.Fixed(2500));
  }

  @Test
  void aQuantityOfAnotherUnitIsRefused() {
    Quantity tokens = Quantity.fixed("t", 1, Unit.TOKEN, MEMO);
    assertThat(tokens.require(Unit.TOKEN, "tokens")).isSameAs(tokens);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens.require(Unit.USD, "fee"))
        .withMessage("fee is in 'tokens', expected 'USD'");
  }

  @Test
  void aCitationIsOneLine() {
    Citation full = new Citation(
        Citation.Basis.CATALOG, "Price list", "https://a.org", "2024-10", "list price", "");
    assertThat(full.text()).isEqualTo("Price list, 2024-10, https://a.org (list price)");
    assertThat(MEMO.text()).isEqualTo("memo");
  }
}
