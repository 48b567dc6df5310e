package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;

/** Numbers and units as people, data sheets and price lists write them. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$2.50/GPU-hr           | USD/GPU-hour | 2.5",
        "$ 2.50 / GPU-hour      | USD/GPU-hour | 2.5",
        "US$2.50 per GPU-hour   | USD/GPU-hour | 2.5",
        "2.50 USD/GPUh          | USD/GPU-hour | 2.5",
        "1.20 USD/chip-hour     | USD/GPU-hour | 1.2",
        "$1.20 per TPU-hour     | USD/GPU-hour | 1.2",
        "$12,000 USD/month      | USD/month    | 12000",
        "$5M                    | USD          | 5000000",
        "$1.5 million           | USD          | 1500000",
        "$0.15/1M tokens        | USD/Mtok     | 0.15",
        "$0.15 per million tokens | USD/Mtok   | 0.15",
        "0.15 USD / M tokens    | USD/Mtok     | 0.15",
        "$0.002 / 1K tokens     | USD/Mtok     | 2",
        "3 USD/Mtokens          | USD/Mtok     | 3",
        "$5 per 1,000 words     | USD/word     | 0.005",
        "5 USD/kword            | USD/word     | 0.005",
        "989 TFLOPS             | FLOP/s       | 9.89e14",
        "1.979 PFLOPS           | FLOP/s       | 1.979e15",
        "2 PFLOP/s              | FLOP/s       | 2e15",
        "2 trillion             | tokens       | 2e12",
        "2 trillion tokens      | tokens       | 2e12",
        "60 billion             | tokens       | 6e10",
        "1.5 Mio                | tokens       | 1500000",
        "160,000,000,000        | tokens       | 1.6e11",
        "1,024.5 tokens         | tokens       | 1024.5",
        "3x                     | x            | 3",
        "2 yrs                  | years        | 2",
        "30 mins                | hours        | 0.5"
      })
  void whatHasOneMeaningIsRead(String text, String unit, double value) {
    assertThat(Expression.parse(text, Unit.of(unit)).get().distribution().quantile(0.5))
        .isCloseTo(value, within(value * 1e-12));
  }

  @Test
  void wideSpacesAndSignsAreThoseOfOthers() {
    assertThat(median("2\u00a0USD/Mtok", Unit.USD_PER_MTOK)).isEqualTo(2);
    assertThat(median("\u22122", Unit.FACTOR)).isEqualTo(-2);
  }

  private static double median(String text, Unit unit) {
    return Expression.parse(text, unit).get().distribution().quantile(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$2.50       | USD/GPU-hour | write 2.50 USD/GPU-hour",
        "$2.50/hr    | USD/GPU-hour | write 2.50 USD/GPU-hour",
        "2 to 3 USD/hour | USD/GPU-hour | write 2 to 3 USD/GPU-hour",
        "12000 USD   | USD/month    | write 12000 USD/month",
        "989 TFLOPs  | FLOP/s       | write 989 TFLOPs/s",
        "9600 tokens | tokens/s     | write 9600 tokens/s",
        "15B words   | tokens       | write it in tokens"
      })
  void aUnitThatIsAPartOfTheOneDueIsCompleted(String text, String unit, String help) {
    Checked<Expression> read = Expression.parse(text, Unit.of(unit));
    assertThat(read.issues()).singleElement().extracting(Issue::help).isEqualTo(help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2-3 USD/GPU-hour | write 2 to 3 USD/GPU-hour",
        "30%-45%      | write 30% to 45%",
        "30\u201345%  | write 30% to 45%",
        "2 - 3B       | write 2B to 3B",
        "1B-2T tokens | write 1B to 2T tokens",
        "2..3         | write 2 to 3",
        "2 \u00b1 0.5 | write 1.5 to 2.5, a 90% interval, or normal(2, 0.5), where it is a standard deviation",
        "2 +/- 0.5 USD | write 1.5 to 2.5 USD, a 90% interval, or normal(2, 0.5) USD, where it is a standard deviation",
        "40% \u00b1 5% | write 35% to 45%, a 90% interval, or normal(40%, 5%), where it is a standard deviation",
        "200 \u00b1 10% | write 180 to 220, a 90% interval, or normal(200, 20), where it is a standard deviation",
        "~40%         | write 40%, or an interval such as 36% to 44%",
        "about 2T tokens | write 2T tokens, or an interval such as 1.8T to 2.2T tokens",
        "1,024        | write 1024, or 1.024 if the comma is a decimal sign",
        "12,000 USD/month | write 12000 USD/month, or 12.000 USD/month if the comma is a decimal sign",
        "0,125        | write 0.125",
        "$0,125/kwh   | write 0.125 USD/kwh",
        "38,5 %       | write 38.5%",
        "2,50 USD/GPU-hour | write 2.50 USD/GPU-hour",
        "1.000.000.000 tokens | write 1000000000 tokens"
      })
  void whatHasTwoMeaningsIsAnsweredByWhatToWrite(String text, String help) {
    assertThat(Expression.parse(text).issues())
        .singleElement()
        .extracting(Issue::help)
        .isEqualTo(help);
  }

  /** What a help says can be pasted: each form of it is read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2-3 USD/GPU-hour",
        "30%-45%",
        "2 \u00b1 0.5",
        "200 \u00b1 10%",
        "~40%",
        "about 2T tokens",
        "1,024",
        "38,5 %",
        "1.000.000 tokens",
        "3 tokns"
      })
  void whatIsSuggestedIsRead(String text) {
    String help = Expression.parse(text).issues().get(0).help();
    String[] forms = help.replaceFirst("^write ", "")
        .split(", or (?:an interval such as )?|, a 90% interval|, where it|(?= if the comma)");
    for (String form : forms) {
      if (form.matches("(?:\\d|normal).*")) {
        assertThat(Expression.parse(form).issues()).as(form).isEmpty();
      }
    }
  }

  /** A comma between arguments is none between thousands. */
  @Test
  void argumentsAreLeftAsTheyAre() {
    assertThat(Expression.parse("values(1,200,300)").get().points())
        .containsExactly(1.0, 200.0, 300.0);
  }

  /**
   * ln 2 and ln 8 are 1.386 apart; at 80% they are 2 · 1.2816 σ, so that σ = 0.5409 and the 95th percentile 4 · e^(1.6449
   * · 0.5409) = 9.738; of a share by log-odds: 2/3 and 1/3 are ± 0.6931, σ = 0.5409.
   */
  @Test
  void anIntervalMayHoldAnotherShare() {
    Expression number = Expression.parse("2 to 8 (80%) USD").get();
    assertThat(number.distribution().quantile(0.1)).isCloseTo(2, within(1e-9));
    assertThat(number.distribution().quantile(0.9)).isCloseTo(8, within(1e-9));
    assertThat(number.distribution().quantile(0.95)).isCloseTo(9.7376, within(1e-3));
    assertThat(number.percent()).isFalse();
    Expression share = Expression.parse("0.2 to 0.4 (95%)").get();
    assertThat(share.asShare().quantile(0.025)).isCloseTo(0.2, within(1e-9));
    assertThat(share.asShare().quantile(0.975)).isCloseTo(0.4, within(1e-9));
    Expression signed = Expression.parse("-1 to 1 (99%)").get();
    assertThat(signed.distribution().quantile(0.995)).isCloseTo(1, within(1e-9));
    assertThat(Expression.parse("2 to 8 (90%)").get()).isNotNull();
    assertThat(Expression.parse("2 to 8 (90%)").get().distribution())
        .isEqualTo(Expression.parse("2 to 8").get().distribution());
    assertThat(Expression.parse("2 to 8 (0.8)").issues())
        .singleElement()
        .extracting(Issue::help)
        .isEqualTo("write it as in 2 to 3 (80%)");
    assertThat(Expression.parse("2 to 8 (100%)").issues()).isNotEmpty();
  }
}
