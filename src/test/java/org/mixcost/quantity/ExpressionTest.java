package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Distribution.Beta;
import org.mixcost.quantity.Distribution.Empirical;
import org.mixcost.quantity.Distribution.Fixed;
import org.mixcost.quantity.Distribution.LogNormal;
import org.mixcost.quantity.Distribution.Normal;
import org.mixcost.quantity.Distribution.Pert;
import org.mixcost.quantity.Distribution.Triangular;
import org.mixcost.quantity.Distribution.Truncated;
import org.mixcost.quantity.Distribution.Uniform;

/** What people write, and what it means. */
class ExpressionTest {

  @ParameterizedTest
  @CsvSource({
    "175B, 175e9",
    "15.6T, 15.6e12",
    "1.5k, 1500",
    "2K, 2000",
    "3M, 3e6",
    "7G, 7e9",
    "2.9, 2.9",
    ".5, 0.5",
    "-3, -3",
    "+4, 4",
    "1e6, 1000000",
    "2.5E-3, 0.0025",
    "1e3k, 1e6",
    "' 42 ', 42"
  })
  void aNumberMayHaveAMagnitude(String text, double value) {
    assertThat(read(text, Unit.COUNT)).isEqualTo(new Fixed(value));
  }

  static List<String> functions() {
    return Expression.functions();
  }

  /** Each takes two numbers or three. */
  @ParameterizedTest
  @MethodSource("functions")
  void everyDistributionThatIsNamedCanBeRead(String name) {
    assertThat(List.of("(2, 3)", "(2, 3, 5)"))
        .anyMatch(arguments -> Expression.parse(name + arguments).found().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"22.4%, 0.224", "100%, 1", "0.5%, 0.005", "22.4 %, 0.224", "0.224, 0.224", "1, 1"})
  void aShareMayHaveAPercentSign(String text, double value) {
    assertThat(read(text, Unit.FRACTION)).isEqualTo(new Fixed(value));
  }

  @ParameterizedTest
  @CsvSource({
    "300B tokens, tokens, 300e9",
    "300B, tokens, 300e9", // a number of tokens needs no unit
    "300 Btok, tokens, 300e9",
    "5M USD, USD, 5e6",
    "5TB, TB, 5", // a unit, not 5 trillion bytes
    "5 TB, TB, 5",
    "0.60 USD/Mtok, USD/Mtok, 0.60",
    "0.60 USD/ktok, USD/Mtok, 600",
    "20 USD/Mcharacter, USD/character, 0.00002",
    "2 USD/GPU-h, USD/GPU-hour, 2",
    "2 weeks, days, 14",
    "2/day, /day, 2",
    "1 /week, /day, 0.14285714285714285", // 1/7
    "3 hours of 16k GPUs, GPU-hours, 48e3",
    "180 minutes of 16k GPUs, GPU-hours, 48e3",
    "3 of 16k GPU-hours, GPU-hours, 48e3",
    "12 USD/day of 8, USD/day, 96"
  })
  void aNumberIsConvertedToTheUnitThatIsDue(String text, String unit, double value) {
    assertThat(read(text, Unit.of(unit)).quantile(0.5)).isCloseTo(value, within(value * 1e-15));
  }

  @Test
  void eachFormOfDoubtIsRead() {
    assertThat(read("2 to 4", Unit.FACTOR)).isEqualTo(new LogNormal(2, 4));
    assertThat(read("lognormal(2, 4)", Unit.FACTOR)).isEqualTo(new LogNormal(2, 4));
    assertThat(read("normal(3, 0.5)", Unit.FACTOR)).isEqualTo(new Normal(3, 0.5));
    assertThat(read("uniform(1,2)", Unit.FACTOR)).isEqualTo(new Uniform(1, 2));
    assertThat(read("triangular(1, 2, 4)", Unit.FACTOR)).isEqualTo(new Triangular(1, 2, 4));
    assertThat(read("pert ( 1, 2, 4 )", Unit.FACTOR)).isEqualTo(new Pert(1, 2, 4));
    assertThat(read("beta(2, 5)", Unit.FRACTION)).isEqualTo(new Beta(2, 5));
    assertThat(read("values(3, 1, 2)", Unit.FACTOR))
        .isEqualTo(new Empirical(List.of(1.0, 2.0, 3.0)));
    assertThat(read("normal(3, 0.5) in 2..4", Unit.FACTOR))
        .isEqualTo(new Truncated(new Normal(3, 0.5), 2, 4));
  }

  /** Each number and each end of the interval is of so many. */
  @Test
  void doubtMayBeOfSoMany() {
    assertThat(read("2 to 4 hours of 16k GPUs", Unit.GPU_HOUR))
        .isEqualTo(new LogNormal(32e3, 64e3));
    assertThat(read("normal(3, 1) in 2.. hours of 1k GPUs", Unit.GPU_HOUR))
        .isEqualTo(read("normal(3k, 1k) in 2k..", Unit.GPU_HOUR));
  }

  @Test
  void anIntervalThatReachesZeroOrLessIsNormal() {
    assertThat(read("-1 to 3", Unit.FACTOR)).isEqualTo(Normal.ofInterval(-1, 3));
    Distribution fromZero = read("0 to 4", Unit.FACTOR);
    assertThat(fromZero.quantile(0.05)).isCloseTo(0, within(1e-14));
    assertThat(fromZero.quantile(0.95)).isCloseTo(4, within(1e-14));
    assertThat(fromZero.quantile(0.5)).isCloseTo(2, within(1e-14));
  }

  @Test
  void aCutMayHaveOneOpenEnd() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(read("normal(3, 1) in 2..", Unit.FACTOR))
        .isEqualTo(new Truncated(new Normal(3, 1), 2, infinity));
    assertThat(read("normal(3, 1) in ..4", Unit.FACTOR))
        .isEqualTo(new Truncated(new Normal(3, 1), -infinity, 4));
    assertThat(read("normal(3, 1) USD in 2.. USD", Unit.USD))
        .isEqualTo(new Truncated(new Normal(3, 1), 2, infinity));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 to 3 USD/Mtok",
        "2 USD/Mtok to 3 USD/Mtok",
        "lognormal(2, 3) USD/Mtok",
        "lognormal(2 USD/Mtok, 3)"
      })
  void theUnitMayStandOnceOrWithEachNumber(String text) {
    assertThat(read(text, Unit.USD_PER_MTOK)).isEqualTo(new LogNormal(2, 3));
  }

  @Test
  void numbersOfOneQuantityMayBeInDifferentUnitsOfOneThing() {
    LogNormal interval = (LogNormal) read("500M tokens to 2 Btok", Unit.TOKEN);
    assertThat(interval.p5()).isCloseTo(500e6, within(1e-6));
    assertThat(interval.p95()).isCloseTo(2e9, within(1e-6));
  }

  @Test
  void percentSignsMayBeInAnIntervalAndItsCut() {
    assertThat(read("20% to 35% in 10%..50%", Unit.FRACTION, Domain.SHARE))
        .isEqualTo(new Truncated(new LogitNormal(0.20, 0.35), 0.10, 0.50));
  }

  @Test
  void anIntervalMeansAnotherCurveOfAShareThanOfAnyOtherNumber() {
    assertThat(read("20% to 35%", Unit.FRACTION, Domain.SHARE))
        .isEqualTo(new LogitNormal(0.20, 0.35));
    assertThat(read("5% to 15%", Unit.FRACTION, Domain.NOT_NEGATIVE))
        .isEqualTo(new LogNormal(0.05, 0.15));
    assertThat(read("lognormal(20%, 35%)", Unit.FRACTION, Domain.NOT_NEGATIVE))
        .isEqualTo(new LogNormal(0.20, 0.35));
  }

  @Test
  void anIntervalOfAShareThatReachesAnEndIsCutThere() {
    assertThat(read("0% to 10%", Unit.FRACTION, Domain.SHARE))
        .isEqualTo(new Truncated(Normal.ofInterval(0, 0.10), 0, 1));
    assertThat(read("90% to 100%", Unit.FRACTION, Domain.SHARE))
        .isEqualTo(new Truncated(new LogNormal(0.90, 1), 0, 1));
  }

  @Test
  void aBandHasALowATypicalAndAHighValue() {
    assertThat(read("band(1, 2, 8) USD", Unit.USD)).isEqualTo(Band.of(1, 2, 8, false));
    assertThat(read("band(0%, 2%, 10%)", Unit.FRACTION, Domain.SHARE))
        .isEqualTo(Band.of(0, 0.02, 0.10, true));
  }

  @Test
  void whatIsPrintedReadsAsTheSameDistribution() {
    SplittableRandom random = new SplittableRandom(3);
    List<Unit> units = List.of(
        Unit.FRACTION,
        Unit.FACTOR,
        Unit.TOKEN,
        Unit.USD_PER_GPU_HOUR,
        Unit.USD,
        Unit.USD_PER_TB_MONTH);
    for (int i = 0; i < 5000; i++) {
      Unit unit = units.get(random.nextInt(units.size()));
      Quantity quantity =
          new Quantity("q", distribution(random, unit), unit, Citation.stated("test"));
      boolean isShare = quantity.distribution() instanceof LogitNormal
          || (quantity.distribution() instanceof Band band && band.isShare());
      assertThat(read(quantity.text(), unit, isShare ? Domain.SHARE : Domain.ANY))
          .as(quantity.text())
          .isEqualTo(quantity.distribution());
    }
  }

  /** What a domain has cut says its ends, also one that the domain leaves out, and can be read again. */
  @Test
  void whatWasCutToItsDomainCanBeWritten() {
    Distribution cut = read("lognormal(60%, 95%)", Unit.FRACTION, Domain.POSITIVE_SHARE);
    assertThat(cut).isEqualTo(new Truncated(new LogNormal(0.6, 0.95), 0, 1));
    assertThat(text(cut)).isEqualTo("lognormal(60%, 95%) in 0%..100%");
    assertThat(read(text(cut), Unit.FRACTION, Domain.POSITIVE_SHARE)).isEqualTo(cut);
  }

  @Test
  void aCutOfACutIsWrittenAsOne() {
    Distribution cut = read("normal(80%, 10%) in 30%..", Unit.FRACTION, Domain.POSITIVE_SHARE);
    assertThat(text(cut)).isEqualTo("normal(80%, 10%) in 30%..100%");
    assertThat(read(text(cut), Unit.FRACTION, Domain.POSITIVE_SHARE).quantile(0.9))
        .isEqualTo(cut.quantile(0.9), within(1e-9));
  }

  @Test
  void anEdgeBeyondTheDomainIsRefused() {
    assertThat(Expression.parse("normal(80%, 10%) in 0%..110%")
            .then(read -> read.in(List.of(Unit.FRACTION), Domain.POSITIVE_SHARE))
            .issues())
        .extracting(Issue::code)
        .containsExactly("out-of-domain");
  }

  private static String text(Distribution share) {
    return new Quantity("q", share, Unit.FRACTION, Citation.stated("test")).text();
  }

  private static Distribution distribution(SplittableRandom random, Unit unit) {
    double scale = Math.pow(10, random.nextInt(-6, 16));
    double[] x = DoubleStream.generate(() -> scale * (0.01 + random.nextDouble()))
        .limit(3)
        .sorted()
        .toArray();
    if (unit.equals(Unit.FRACTION) && random.nextInt(4) == 0) {
      double share = random.nextDouble(0.01, 0.9);
      return random.nextBoolean()
          ? new LogitNormal(share, share + 0.05)
          : Band.of(share / 2, share, share + 0.05, true);
    }
    Distribution whole = switch (random.nextInt(unit.isPlain() ? 9 : 8)) {
      case 0 -> new Fixed(x[0]);
      case 1 -> new Uniform(x[0], x[1]);
      case 2 -> new Triangular(x[0], x[1], x[2]);
      case 3 -> new Pert(-x[0], x[1], x[2]);
      case 4 -> new Normal(-x[0], x[1]);
      case 5 -> new LogNormal(x[0], x[1]);
      case 6 -> new Empirical(Arrays.stream(x).boxed().toList());
      case 7 -> Band.of(x[0], x[1], x[2], false);
      default -> new Beta(x[0] / scale, x[1] / scale);
    };
    double low = whole.quantile(0.2);
    double high = whole.quantile(0.7);
    return low < high && random.nextInt(3) == 0
        ? whole.cut(random.nextBoolean() ? low : Double.NEGATIVE_INFINITY, high)
        : whole;
  }

  private static Distribution read(String text, Unit unit) {
    return read(text, unit, Domain.ANY);
  }

  private static Distribution read(String text, Unit unit, Domain domain) {
    return Expression.parse(text)
        .then(read -> read.in(List.of(unit), domain))
        .get()
        .distribution();
  }
}
