package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;

/** What is said about numbers that cannot be meant. */
@Isolated("sets the locale")
class ExpressionIssueTest {

  @ParameterizedTest
  @CsvSource({"40, 0.4 or 40%?", "2.9, 0.029 or 2.9%?", "100, 1 or 100%?", "40 to 60, 0.4 or 40%?"})
  void aShareAboveOneAsksForItsPercentSign(String text, String help) {
    for (Domain domain : List.of(Domain.SHARE, Domain.POSITIVE_SHARE, Domain.PROPER_SHARE)) {
      Issue issue = only(text, Unit.FRACTION, domain);
      assertThat(issue.code()).isEqualTo("percent-sign");
      assertThat(issue.help()).isEqualTo(help);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "195%",
        "-5%",
        "101",
        "-0.1",
        "60% to 105%",
        "uniform(-10%, 50%)",
        "normal(140%, 10%)"
      })
  void anEndOutsideItsDomainIsAnError(String text) {
    Issue issue = only(text, Unit.FRACTION, Domain.SHARE);
    assertThat(issue.code()).isEqualTo("out-of-domain");
    assertThat(issue.message()).isEqualTo("'" + text + "' must be from 0% to 100%");
  }

  @Test
  void anOpenDomainDoesNotHoldItsEnd() {
    assertThat(only("0", Unit.FRACTION, Domain.POSITIVE_SHARE).code()).isEqualTo("out-of-domain");
    assertThat(only("100%", Unit.FRACTION, Domain.PROPER_SHARE).code()).isEqualTo("out-of-domain");
    assertThat(parse("100%", Unit.FRACTION, Domain.POSITIVE_SHARE).issues()).isEmpty();
    assertThat(parse("0%", Unit.FRACTION, Domain.PROPER_SHARE).issues()).isEmpty();
  }

  @Test
  void aNumberWithoutItsUnitIsToldWhatToWrite() {
    Issue issue = only("2.50", Unit.USD_PER_GPU_HOUR, Domain.POSITIVE);
    assertThat(issue.code()).isEqualTo("unit-missing");
    assertThat(issue.message()).isEqualTo("'2.50' has no unit");
    assertThat(issue.help()).isEqualTo("write 2.50 USD/GPU-hour");
  }

  /** Prices per token are a million times smaller than those per million, and as often published. */
  @Test
  void aPriceOfTokensWithoutAUnitIsAskedForIt() {
    Issue issue = only("1.5e-07", Unit.USD_PER_MTOK, Domain.NOT_NEGATIVE);
    assertThat(issue.code()).isEqualTo("unit-missing");
    assertThat(issue.help())
        .isEqualTo("USD/token or USD/Mtok? write 1.5e-07 USD/token or 1.5e-07 USD/Mtok");
  }

  /** 100 B may be a hundred bytes, and a hundred billion. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 B  | write 100B, or 100 B of text for bytes",
        "7.5 B  | write 7.5B, or 7.5 B of text for bytes",
        "100 M  | write 100M",
        "2 T    | write 2T",
        "40 k   | write 40k",
      })
  void aMagnitudeStandsRightBehindItsNumber(String text, String help) {
    Issue issue = Expression.parse(text).issues().get(0);
    assertThat(issue.code()).isEqualTo("number-apart");
    assertThat(issue.help()).isEqualTo(help);
  }

  @ParameterizedTest
  @CsvSource({
    "98.32 USD/node-hour, USD/GPU-hour, a price per GPU-hour",
    "40%, USD/Mtok, a price per Mtok",
    "40%, tokens, a number of tokens",
    "7 days, USD, an amount of money in USD",
    "0.60 USD/word, USD/Mtok, a price per Mtok",
    "5 USD, W, a number in W"
  })
  void aUnitOfAnotherThingIsAMismatch(String text, String due, String message) {
    Issue issue = only(text, Unit.of(due), Domain.ANY);
    assertThat(issue.code()).isEqualTo("unit-mismatch");
    assertThat(issue.message()).isEqualTo("'" + text + "' is not " + message);
  }

  @Test
  void aTimeIsAskedOfHowManyAcceleratorsItIs() {
    assertThat(only("3 hours", Unit.GPU_HOUR, Domain.POSITIVE).help())
        .isEqualTo("say of how many, such as 3 hours of 1024 GPUs, or write it in GPU-hours");
    assertThat(only("3 days of 1k hours", Unit.GPU_HOUR, Domain.POSITIVE).code())
        .isEqualTo("unit-mismatch");
    assertThat(only("3 hours of 0 GPUs", Unit.GPU_HOUR, Domain.POSITIVE).message())
        .isEqualTo("'3 hours of 0 GPUs': a number of 0 is of nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "2 USD/GPU-hous, USD/GPU-hous, USD/GPU-hour",
    "3 tokns, tokns, tokens",
    "0.6 usd/Mtok, usd/Mtok, USD/Mtok",
    "1 to 2 USD/Mtokns, USD/Mtokns, USD/Mtokens"
  })
  void anUnknownUnitIsToldItsNearest(String text, String found, String suggested) {
    Issue issue = only(text);
    assertThat(issue.code()).isEqualTo("unknown-unit");
    assertThat(issue.message())
        .isEqualTo("unknown unit '" + found + "'; did you mean '" + suggested + "'?");
  }

  @Test
  void aUnitNearNoneIsOnlyUnknown() {
    assertThat(only("5 florins").message()).isEqualTo("unknown unit 'florins'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,000 | write 1000, or 1.000 if the comma is a decimal sign",
        "about five | ''",
        "'' | ''",
        "5 to | ''",
        "2 .. 4 | write 2 to 4",
        "normal(3, 1) in .. | ''",
        "normal | ''",
        "1.2.3 | ''",
        "5. | ''",
        "NaN | ''",
        "Infinity | ''",
        "0x10p3 USD USD | ''",
        "5 USD 6 | ''"
      })
  void whatIsNoNumberIsToldHowToWriteIt(String text, String help) {
    Issue issue = only(text);
    assertThat(issue.code()).isIn("not-a-number", "unknown-unit");
    assertThat(issue.help()).isEqualTo(help);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e308T",
        "1e99999999999",
        "1e-99999999999",
        "1e-400",
        "2 to 1e999",
        "1e10 to 1e302" // a draw far above its upper end is
      })
  void aNumberThatIsNoDoubleIsOutOfRange(String text) {
    Issue issue = only(text);
    assertThat(issue.code()).isEqualTo("number-range");
    assertThat(issue.message()).isEqualTo("'" + text + "' is beyond the range of numbers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 to 2 | the lower end must come first",
        "3 to 3 | the lower end must come first",
        "uniform(2, 1) | the lower end must come first",
        "lognormal(0, 2) | must be above 0",
        "normal(1, -1) | a standard deviation must be above 0",
        "pert(1, 5, 4) | the most likely value must lie between the ends",
        "beta(0, 1) | alpha must be above 0",
        "normal(3, 1) in 4..2 | nothing is left between the edges of the cut",
        "uniform(1, 2) in 3..4 | nothing is left between the edges of the cut",
        "uniform(1) | takes 2 numbers",
        "normal(1,000, 5) | takes 2 numbers",
        "triangular(1, 2) | takes 3 numbers",
        "pert(1, 2, 3, 4) | takes 3 numbers",
        "values(1) | takes 2 numbers",
        "beta(2, 5 | takes 2 numbers",
        "2 USD to 3 tokens | cannot be written in"
      })
  void aDistributionThatCannotBeIsTold(String text, String reason) {
    Issue issue = only(text);
    assertThat(issue.code()).isEqualTo("bad-distribution");
    assertThat(issue.message()).startsWith("'" + text + "'").contains(reason);
  }

  @Test
  void aShareByBetaHasNoOtherUnit() {
    assertThat(only("beta(2, 5) Mtok", Unit.TOKEN, Domain.ANY).code())
        .isEqualTo("bad-distribution");
  }

  @Test
  void aNumberThatOverflowsInTheUnitThatIsDueIsTold() {
    assertThat(only("1e300 Ttok", Unit.TOKEN, Domain.ANY).code()).isEqualTo("bad-distribution");
  }

  @Test
  void anUnknownDistributionIsToldItsNearest() {
    Issue issue = only("nromal(1, 2)");
    assertThat(issue.code()).isEqualTo("unknown-distribution");
    assertThat(issue.message()).isEqualTo("unknown distribution 'nromal'; did you mean 'normal'?");
    assertThat(issue.help())
        .isEqualTo(
            "known are normal, lognormal, uniform, triangular, pert, band, beta, values and 'a to b'");
  }

  @Test
  void aTailBeyondTheDomainIsCutAndToldWhenItIsNotable() {
    // ln: mean ln(sqrt(0.5 * 0.99)) = -0.35160, sd ln(1.98) / 3.28971 = 0.20764; above 0 lie 1 -
    // Phi(1.6933) = 4.5 %
    Checked<Expression> read = parse("lognormal(50%, 99%)", Unit.FRACTION, Domain.SHARE);
    assertThat(read.issues()).extracting(Issue::code).containsExactly("tail-cut");
    assertThat(read.issues().get(0).message()).startsWith("4.5% of 'lognormal(50%, 99%)' lies ");
    assertThat(read.get().distribution().quantile(1))
        .isLessThanOrEqualTo(1)
        .isCloseTo(1, within(1e-11));
  }

  @Test
  void aTailOfLessThanATenthOfAPercentIsCutInSilence() {
    // 3.5 standard deviations below 1: 1 - Phi(3.5) = 0.023 %
    Checked<Expression> read = parse("normal(65%, 10%)", Unit.FRACTION, Domain.SHARE);
    assertThat(read.issues()).isEmpty();
    assertThat(read.get().distribution()).isInstanceOf(Distribution.Truncated.class);
  }

  @Test
  void aTailThatIsNothingIsLeft() {
    assertThat(parse("normal(50%, 5%)", Unit.FRACTION, Domain.SHARE).get().distribution())
        .isEqualTo(new Distribution.Normal(0.5, 0.05));
  }

  @Test
  void whatWasCutAtAnOpenEndIsPrintedAndReadsBack() {
    Expression read = parse("0 to 4 USD", Unit.USD, Domain.NOT_NEGATIVE).get();
    Quantity quantity = new Quantity("q", read.distribution(), Unit.USD, Citation.stated("test"));
    assertThat(quantity.text()).endsWith(" in 0.. USD");
    assertThat(parse(quantity.text(), Unit.USD, Domain.NOT_NEGATIVE).get().distribution())
        .isEqualTo(read.distribution());
  }

  @Test
  void messagesAreTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(parse("lognormal(50%, 99%)", Unit.FRACTION, Domain.SHARE).text())
          .contains("4.5%");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "5 a-", "5 s-", "values(1,", "((((", "1 to ", "% ", "-"})
  void longTextIsRefusedAtOnce(String piece) {
    Checked<Expression> read = Expression.parse(piece.repeat(1_000_000 / piece.length()));
    assertThat(read.hasErrors()).isTrue();
    assertThat(read.text()).hasSizeLessThan(200);
    assertThat(Expression.parse(piece.repeat(1900 / piece.length())).hasErrors())
        .isTrue();
  }

  private static Issue only(String text) {
    return only(text, Unit.FACTOR, Domain.ANY);
  }

  private static Issue only(String text, Unit unit, Domain domain) {
    Checked<Expression> read = parse(text, unit, domain);
    assertThat(read.hasErrors()).as(text).isTrue();
    assertThat(read.issues()).hasSize(1);
    return read.issues().get(0);
  }

  private static Checked<Expression> parse(String text, Unit unit, Domain domain) {
    return Expression.parse(text).then(read -> read.in(List.of(unit), domain));
  }
}
