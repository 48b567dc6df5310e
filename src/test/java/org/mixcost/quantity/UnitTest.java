package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What units are the same thing, and how large each is in another. */
class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "Mtok, tokens, 1e6",
    "Ttok, Mtok, 1e6",
    "USD/ktok, USD/Mtok, 1000", // a price a thousand is a thousand times as much a million
    "USD/MWh, USD/kWh, 0.001",
    "USD/GPU-h, USD/GPU-hour, 1",
    "USD/GPU-day, USD/GPU-hour, 0.041666666666666667", // 1/24
    "weeks, days, 7",
    "years, days, 365.25",
    "years, months, 12",
    "months, hours, 730.5", // 8766 / 12
    "GPU-days, GPU-hours, 24",
    "TFLOP/s, FLOP/s, 1e12",
    "kW-hours, kWh, 1",
    "kW, W, 1000",
    "PB, TB, 1000",
    "USD/GB-month, USD/TB-month, 1000",
    "kgCO2e/kWh, gCO2e/kWh, 1000",
    "gCO2e/kWh, kgCO2e/MWh, 1",
    "tokens/minute, tokens/s, 0.016666666666666667", // 1/60
    "/hour, /day, 24",
  })
  void aUnitIsSoManyOfAnother(String from, String to, double factor) {
    assertThat(Unit.of(from).to(Unit.of(to))).isCloseTo(factor, within(factor * 1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "tokens, words",
    "USD/Mtok, USD/word",
    "USD/GPU-hour, USD/node-hour",
    "USD/GPU-hour, USD/GPU",
    "USD/GPU-hour, USD/hour",
    "GPU-hours, hours",
    "/day, days",
    "W, kWh",
    "FLOP, FLOP/s",
    "TB, TB-month",
    "USD, tokens",
    "items, words",
    "Mtok/USD, USD/Mtok"
  })
  void differentThingsCannotBeWrittenInEachOther(String from, String to) {
    Unit unit = Unit.of(from);
    Unit other = Unit.of(to);
    assertThat(unit.isConvertibleTo(other)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unit.to(other))
        .withMessageContaining("cannot be written in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EURO",
        "usd",
        "USD/",
        "/USD",
        "USD/GPU/hour",
        "USD/GPU-",
        "-hour",
        "USD per hour",
        "40%",
        " USD"
      })
  void whatIsNotBuiltFromKnownWordsIsNoUnit(String symbol) {
    assertThat(Unit.parse(symbol)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.of(symbol))
        .withMessage("no unit '" + symbol + "'");
  }

  @Test
  void aUnitIsWrittenAsItWasRead() {
    for (String symbol : List.of("USD/GPU-h", "tok", "USD/TB-month", "gpu-hour")) {
      assertThat(Unit.of(symbol)).hasToString(symbol);
    }
  }

  @Test
  void everyNamedUnitReadsBackFromItsSymbol() throws IllegalAccessException {
    for (var field : Unit.class.getFields()) {
      assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
      Unit unit = (Unit) field.get(null);
      assertThat(unit.isPlain() || Unit.named(unit.symbol()).orElseThrow().equals(unit))
          .as(field.getName())
          .isTrue();
    }
  }

  @Test
  void everySpellingIsAUnit() {
    assertThat(UnitSymbols.all()).allSatisfy(word -> assertThat(Unit.of(word)).hasToString(word));
  }

  @Test
  void sharesFactorsAndCountsArePlain() {
    assertThat(List.of(Unit.FRACTION, Unit.FACTOR, Unit.COUNT)).allMatch(Unit::isPlain);
    assertThat(Arrays.asList(Unit.TOKEN, Unit.USD, Unit.FLOP)).noneMatch(Unit::isPlain);
  }

  @Test
  void aUnitOfNoSizeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Unit("nothing", Map.of(), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Unit("nothing", Map.of(), Double.NaN));
  }

  @Test
  void howOftenIsWrittenWithoutASpaceAndAShareAYearWithItsSign() {
    assertThat(Unit.PER_DAY.text(2)).isEqualTo("2/day");
    assertThat(Unit.SHARE_PER_YEAR.text(0.08, 0.1)).isEqualTo("8% to 10%/year");
  }

  /** Money of two currencies is never taken for one another. */
  @Test
  void aCurrencyIsAUnitOfItsOwn() {
    Unit euros = Unit.of("EUR/GPU-hour");
    assertThat(euros.isConvertibleTo(Unit.USD_PER_GPU_HOUR)).isFalse();
    assertThat(euros.isConvertibleTo(Unit.of("EUR/GPU-day"))).isTrue();
    assertThat(euros.foreignCurrency()).contains("EUR");
    assertThat(euros.in("USD")).isEqualTo(Unit.USD_PER_GPU_HOUR);
    assertThat(Unit.USD.foreignCurrency()).isEmpty();
    assertThat(Unit.GPU_HOUR.foreignCurrency()).isEmpty();
  }

  @Test
  void aSpeedIsHowMuchIsDoneInATime() {
    assertThat(Unit.TOKEN_PER_SECOND.isSpeed()).isTrue();
    assertThat(Unit.FLOP_PER_SECOND.isSpeed()).isTrue();
    assertThat(Unit.TOKEN.isSpeed()).isFalse();
    assertThat(Unit.SECOND.isSpeed()).isFalse();
    assertThat(Unit.PER_DAY.isSpeed()).isFalse();
    assertThat(Unit.TOKEN_PER_WORD.isSpeed()).isFalse();
    assertThat(Unit.GPU_HOUR.isSpeed()).isFalse();
  }

  @Test
  void aPriceOfSomethingNamedIsAPriceOfThatAlone() {
    Unit image = Unit.named("USD/image").orElseThrow();
    assertThat(image.isNamed()).isTrue();
    assertThat(Unit.USD.isNamed()).isFalse();
    assertThat(image.below()).isEqualTo("image");
    assertThat(image.isConvertibleTo(Unit.named("USD/images").orElseThrow())).isTrue();
    assertThat(image.isConvertibleTo(Unit.USD_PER_NAMED)).isTrue();
    assertThat(image.isConvertibleTo(Unit.named("USD/video").orElseThrow())).isFalse();
    assertThat(image.isConvertibleTo(Unit.USD)).isFalse();
    assertThat(Unit.named("USD/as").orElseThrow().below()).isEqualTo("as");
    assertThat(Unit.USD.below()).isEmpty();
  }

  @Test
  void aNumberAboutIsOneOfFourDigits() {
    assertThat(Unit.USD_PER_GPU_HOUR.about(2.123456)).isEqualTo("2.123 USD/GPU-hour");
    assertThat(Unit.FRACTION.about(0.123456)).isEqualTo("12.35%");
  }
}
