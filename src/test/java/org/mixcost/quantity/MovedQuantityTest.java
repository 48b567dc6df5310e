package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mixcost.quantity.Distribution.Fixed;
import org.mixcost.quantity.Distribution.Uniform;

/** Numbers that are exchanged from one currency into another, or moved by a factor. */
class MovedQuantityTest {
  private static final Citation MEMO = Citation.stated("memo");
  private static final Currency EURO = currency("EUR", new Fixed(1.25));
  private static final Currency YEN = currency("JPY", new Uniform(0.005, 0.015));
  private static final Unit EURO_PER_HOUR = Unit.USD_PER_GPU_HOUR.in("EUR");
  private static final Quantity PRICE =
      Quantity.fixed("price", 4, EURO_PER_HOUR, MEMO).at(EURO);

  private static Currency currency(String code, Distribution usd) {
    return new Currency(code, new Quantity("rates." + code, usd, Unit.USD, MEMO));
  }

  private static Quantity factor(double times) {
    return Quantity.fixed("factor", times, Unit.FRACTION, MEMO);
  }

  private static Quantity dollars(double number) {
    return Quantity.fixed("fee", number, Unit.USD, MEMO);
  }

  @Test
  void foreignMoneyIsCountedInDollarsByItsRate() {
    assertThat(PRICE.unit()).isEqualTo(Unit.USD_PER_GPU_HOUR);
    assertThat(PRICE.median()).isEqualTo(4 * 1.25);
    assertThat(PRICE.quantile(0.9)).isEqualTo(4 * 1.25);
    assertThat(PRICE.isWritten()).isFalse();
    assertThat(PRICE.settled()).isEqualTo(Quantity.fixed("price", 5, Unit.USD_PER_GPU_HOUR, MEMO));
  }

  @Test
  void whatIsWrittenIsKeptInItsCurrency() {
    assertThat(PRICE.written()).isEqualTo(Quantity.fixed("price", 4, EURO_PER_HOUR, MEMO));
    assertThat(PRICE.written().isWritten()).isTrue();
    assertThat(PRICE.text()).isEqualTo("4 EUR/GPU-hour");
  }

  @Test
  void aRateOfAnotherCurrencyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.fixed("price", 4, EURO_PER_HOUR, MEMO).at(YEN))
        .withMessage("price needs no rate of JPY: EUR/GPU-hour");
  }

  @Test
  void dollarsAreCountedInAnotherCurrencyByTheInverseOfItsRate() {
    Quantity fee = dollars(5).in(EURO);
    assertThat(fee.median()).isEqualTo(5 / 1.25);
    assertThat(fee.settled()).isEqualTo(Quantity.fixed("fee", 4, Unit.USD.in("EUR"), MEMO));
    assertThat(PRICE.in(EURO).median()).isEqualTo(4);
    assertThat(PRICE.in(EURO).isWritten()).isTrue();
    assertThat(dollars(5).in(Currency.USD).isWritten()).isTrue();
  }

  @Test
  void whatIsNoMoneyHasNoCurrency() {
    Quantity tokens = Quantity.fixed("tokens", 5, Unit.TOKEN, MEMO);
    assertThat(tokens.in(EURO)).isSameAs(tokens);
  }

  @Test
  void aFactorMultipliesAndAFurtherOneToo() {
    Quantity once = dollars(50).scaled(factor(0.5), Domain.NOT_NEGATIVE);
    assertThat(once.median()).isEqualTo(50 * 0.5);
    Quantity twice = once.scaled(factor(0.25), Domain.NOT_NEGATIVE);
    assertThat(twice.median()).isEqualTo(50 * 0.5 * 0.25);
    assertThat(twice.isWritten()).isFalse();
    assertThat(twice.unscaled()).isEqualTo(dollars(50));
    assertThat(twice.settled()).isEqualTo(dollars(6.25));
    assertThat(once.text()).isEqualTo("50 USD · 50%");
  }

  @Test
  void theMiddleOfAScaledShareStaysAShare() {
    Quantity share = Quantity.fixed("share", 0.5, Unit.FRACTION, MEMO);
    assertThat(share.scaled(factor(3), Domain.SHARE).median()).isEqualTo(1);
  }

  @Test
  void itIsKnownWhereAllThatItIsMultipliedByIs() {
    Quantity doubtful = new Quantity("factor", new Uniform(0.5, 1), Unit.FRACTION, MEMO);
    assertThat(PRICE.isFixed()).isTrue();
    assertThat(dollars(1).in(YEN).isFixed()).isFalse();
    assertThat(dollars(1).scaled(factor(2), Domain.ANY).isFixed()).isTrue();
    assertThat(dollars(1).scaled(doubtful, Domain.ANY).isFixed()).isFalse();
    assertThat(doubtful.isFixed()).isFalse();
  }

  @Test
  void nothingIsKnownToBeNothing() {
    assertThat(dollars(0).isNothing()).isTrue();
    assertThat(dollars(1).isNothing()).isFalse();
    assertThat(dollars(1).withDistribution(new Uniform(0, 1)).isNothing()).isFalse();
  }

  @Test
  void aListIsToldByItsName() {
    assertThat(dollars(1).named("generators/gpt").isOfList()).isTrue();
    assertThat(dollars(1).named("laws/chinchilla").isOfList()).isTrue();
    assertThat(dollars(1).isOfList()).isFalse();
  }

  @Test
  void knownNumbersAreTheSameByAnyNameAndUncertainOnesByTheirs() {
    Quantity doubtful = dollars(1).withDistribution(new Uniform(0, 1));
    assertThat(dollars(1).isSame(dollars(1).named("other"))).isTrue();
    assertThat(dollars(1).isSame(dollars(2))).isFalse();
    assertThat(doubtful.isSame(doubtful.withCitation(Citation.ofDefault("else"))))
        .isTrue();
    assertThat(doubtful.isSame(doubtful.named("other"))).isFalse();
  }

  @Test
  void numbersAreTheSameOnlyWhereTheyAreMultipliedByTheSame() {
    Quantity one = dollars(1);
    assertThat(one.in(EURO).isSame(one.in(currency("EUR", new Fixed(1.25))))).isTrue();
    assertThat(one.in(EURO).isSame(one.in(currency("EUR", new Fixed(1.5))))).isFalse();
    assertThat(one.in(EURO).isSame(one.in(currency("CHF", new Fixed(1.25))))).isFalse();
    assertThat(one.in(EURO).isSame(one)).isFalse();
    assertThat(PRICE.in(YEN).isSame(PRICE)).isFalse();
    Quantity scaled = one.scaled(factor(2), Domain.ANY);
    assertThat(scaled.isSame(one.scaled(factor(2), Domain.ANY))).isTrue();
    assertThat(scaled.isSame(one.scaled(factor(3), Domain.ANY))).isFalse();
    assertThat(scaled.isSame(one)).isFalse();
  }

  @Test
  void aRatioIsThatOfTheMedians() {
    assertThat(PRICE.timesOf(PRICE.unscaled().withDistribution(new Uniform(0, 4))))
        .isCloseTo(2, within(1e-15));
  }
}
