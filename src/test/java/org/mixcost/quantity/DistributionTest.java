package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.quantity.Distribution.Beta;
import org.mixcost.quantity.Distribution.Empirical;
import org.mixcost.quantity.Distribution.Fixed;
import org.mixcost.quantity.Distribution.LogNormal;
import org.mixcost.quantity.Distribution.Normal;
import org.mixcost.quantity.Distribution.Pert;
import org.mixcost.quantity.Distribution.Triangular;
import org.mixcost.quantity.Distribution.Truncated;
import org.mixcost.quantity.Distribution.Uniform;

/** Distributions against known answers, and what all of them have in common. */
class DistributionTest {

  /** One of each kind. */
  private static List<Distribution> every() {
    return List.of(
        new Fixed(3),
        new Uniform(1, 10),
        new Triangular(1, 3, 10),
        new Pert(1, 3, 10),
        new Normal(100, 15),
        new LogNormal(2, 8),
        new LogitNormal(0.2, 0.35),
        new Beta(2, 5),
        Band.of(1, 2, 8, false),
        new Truncated(new Normal(0.4, 0.15), 0.2, 0.6),
        new Empirical(List.of(2.0, 1.0, 4.0, 4.0)));
  }

  @Test
  void everyKindIsTested() {
    assertThat(every())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(Distribution.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "distributions-known.csv", numLinesToSkip = 1)
  void aDistributionHasItsKnownValues(
      String name, String parameters, String statistic, String p, double expected) {
    Distribution distribution = known(name);
    switch (statistic) {
      case "quantile" ->
        assertEquals(
            expected, distribution.quantile(Double.parseDouble(p)), expected * 1e-13, parameters);
      case "mean" -> assertEquals(expected, mean(distribution), expected * 1e-4, parameters);
      case "variance" ->
        assertEquals(expected, variance(distribution), expected * 2e-3, parameters);
      default -> throw new AssertionError(statistic);
    }
  }

  private static Distribution known(String name) {
    return switch (name) {
      case "normal" -> new Normal(100, 15);
      case "lognormal" ->
        new LogNormal(
            Math.exp(2 - 0.5 * StandardNormal.Z95), Math.exp(2 + 0.5 * StandardNormal.Z95));
      case "lognormal_p5_p95" -> new LogNormal(2, 8);
      case "triangular" -> new Triangular(1, 3, 10);
      case "uniform" -> new Uniform(1, 10);
      case "pert" -> new Pert(1, 3, 10);
      case "beta" -> new Beta(2, 5);
      case "truncated_normal" -> new Truncated(new Normal(0.4, 0.15), 0.2, 0.6);
      default -> throw new AssertionError(name);
    };
  }

  @ParameterizedTest
  @CsvFileSource(resources = "tv_distributions.csv", numLinesToSkip = 1)
  void anIntervalAndAPertCurveHaveTheirKnownShape(
      String name,
      String function,
      String inputs,
      String output,
      double expected,
      double tolerance,
      String source) {
    Distribution distribution = function.equals("pert")
        ? new Pert(input(inputs, "min"), input(inputs, "mode"), input(inputs, "max"))
        : new LogNormal(input(inputs, "lo"), input(inputs, "hi"));
    double actual = switch (output) {
      case "mu" -> ((LogNormal) distribution).mu();
      case "sigma" -> ((LogNormal) distribution).sigma();
      case "mean" ->
        Math.exp(
            ((LogNormal) distribution).mu() + Math.pow(((LogNormal) distribution).sigma(), 2) / 2);
      case "median" -> distribution.quantile(0.5);
      case "p05" -> distribution.quantile(0.05);
      case "p95" -> distribution.quantile(0.95);
      case "sd" -> Math.sqrt(variance(distribution));
      default -> throw new AssertionError(output);
    };
    double asExact = output.equals("sd") ? 1e-5 : tolerance; // summed up here, not read off
    assertEquals(expected, actual, expected * asExact, name + ": " + source);
  }

  private static double input(String json, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\": ([0-9.]+)").matcher(json);
    assertThat(matcher.find()).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "normal-inverse-known.csv", numLinesToSkip = 1)
  void theStandardNormalHasItsKnownQuantiles(double p, double z) {
    // half of the last bit of p, over the density, moves the quantile
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    double tolerance = 1e-14 * Math.abs(z) + Math.ulp(p) / 2 / density + 1e-16;
    assertEquals(z, new Normal(0, 1).quantile(p), tolerance);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "quantiles-known.csv", numLinesToSkip = 1)
  void quantilesOfSeveralValuesAreOfTypeSeven(ArgumentsAccessor row) {
    List<Double> values =
        Arrays.stream(row.getString(1).split(" ")).map(Double::valueOf).toList();
    if (values.size() > 1) { // one value is no spread
      double expected = row.getDouble(9);
      assertThat(new Empirical(values).quantile(row.getDouble(2)))
          .isCloseTo(expected, within(1e-15 * Math.abs(expected)));
    }
  }

  @ParameterizedTest
  @MethodSource("every")
  void theProbabilityOfAQuantileIsTheOneAskedFor(Distribution distribution) {
    if (distribution instanceof Fixed fixed) {
      assertThat(fixed.probability(fixed.value())).isOne();
      assertThat(fixed.probability(Math.nextDown(fixed.value()))).isZero();
      return;
    }
    double most = distribution instanceof Empirical
        ? 0.66
        : 0.999; // a third of the quotes are the greatest one
    for (double p = 0.001; p <= most; p += 0.001) {
      assertEquals(p, distribution.probability(distribution.quantile(p)), 1e-10);
    }
  }

  @ParameterizedTest
  @MethodSource("every")
  void quantilesRiseAndTheMedianLiesBetweenTheEnds(Distribution distribution) {
    double before = distribution.quantile(0.001);
    for (double p = 0.002; p < 1; p += 0.001) {
      double value = distribution.quantile(p);
      assertThat(value).isGreaterThanOrEqualTo(before);
      before = value;
    }
    assertThat(distribution.quantile(0.5))
        .isBetween(distribution.quantile(0.05), distribution.quantile(0.95));
  }

  @ParameterizedTest
  @MethodSource("every")
  void inASmallerUnitEveryQuantileIsAsManyTimesLarger(Distribution distribution) {
    if (distribution instanceof Beta || distribution instanceof LogitNormal) {
      assertThat(distribution.scale(1)).isEqualTo(distribution);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> distribution.scale(2))
          .withMessageContaining("share");
      return;
    }
    Distribution scaled = distribution.scale(1000);
    for (double p = 0.01; p < 1; p += 0.01) {
      double expected = 1000 * distribution.quantile(p);
      assertEquals(expected, scaled.quantile(p), expected * 1e-12);
      assertEquals(
          distribution.probability(distribution.quantile(p)), scaled.probability(expected), 1e-9);
    }
  }

  @Test
  void everyKindIsWrittenAsInAScenarioFile() {
    assertThat(every())
        .extracting(distribution -> distribution.text(NumberText::plain))
        .containsExactly(
            "3",
            "uniform(1, 10)",
            "triangular(1, 3, 10)",
            "pert(1, 3, 10)",
            "normal(100, 15)",
            "2 to 8",
            "0.2 to 0.35",
            "beta(2, 5)",
            "band(1, 2, 8)",
            "normal(0.4, 0.15) in 0.2..0.6",
            "values(1, 2, 4, 4)");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 1.75", "0.5, 3", "0.75, 4", "1, 4"})
  void quotesAreJoinedByStraightLines(double p, double expected) {
    // type 7 of Hyndman and Fan: place p (n - 1) among 1, 2, 4, 4
    assertEquals(expected, new Empirical(List.of(4.0, 2.0, 4.0, 1.0)).quantile(p), 1e-15);
  }

  @Test
  void observedValuesThatAgreeAreOneNumber() {
    assertEquals(new Fixed(3), Distribution.ofObserved(List.of(3.0)));
    assertEquals(new Fixed(3), Distribution.ofObserved(List.of(3.0, 3.0)));
    assertEquals(new Empirical(List.of(1.0, 3.0)), Distribution.ofObserved(List.of(3.0, 1.0)));
  }

  @Test
  void aCutTakesTheTailsAwayAndKeepsTheShapeBetween() {
    Truncated half = new Truncated(new Normal(0, 1), 0, Double.POSITIVE_INFINITY);
    assertEquals(0.5, half.cutShare(), 1e-15);
    assertEquals(0.6744897501960817, half.quantile(0.5), 1e-13); // the third quartile of the whole
    // The last 1e-12 counts as one value: a density of 2 φ(0) = 0.798 at the edge makes that
    // 1.25e-12.
    assertEquals(1e-12 / Math.sqrt(2 / Math.PI), half.quantile(0), 1e-15);
    assertThat(half.probability(-1)).isZero();
  }

  @Test
  void aShareBetweenTwoHasThosePercentilesAndCutsNothing() {
    LogitNormal share = new LogitNormal(0.20, 0.35);
    assertEquals(0.20, share.quantile(0.05), 1e-15);
    assertEquals(0.35, share.quantile(0.95), 1e-15);
    // log-odds ln(1/4) and ln(7/13), of which the middle is ln(sqrt(7/52)): odds 0.36690, share
    // 0.26842
    double odds = Math.sqrt(7.0 / 52);
    assertEquals(odds / (1 + odds), share.quantile(0.5), 1e-15);
    assertThat(share.quantile(1e-300)).isPositive();
    assertThat(share.quantile(1)).isLessThan(1);
    assertEquals(0.05, share.probability(0.20), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0.001, 0.01, 0.0625", "20, 35, 55", "1, 1, 4", "1, 4, 4", "0, 5, 8", "0, 0, 3"})
  void aBandHasItsTypicalValueInTheMiddle(double low, double typical, double high) {
    Band band = Band.of(low, typical, high, false);
    assertThat(band.quantile(0.5)).isEqualTo(typical);
    assertEquals(low == 0 ? typical / 10 : low, band.quantile(0.05), 1e-12);
    assertEquals(typical == 0 ? 0.9 * high : high, band.quantile(0.95), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.45, 0.9", "0.1, 0.95, 1", "0, 0.02, 0.107", "0, 0, 1"})
  void aBandOfAShareLeavesNeitherNothingNorAll(double low, double typical, double high) {
    Band band = Band.of(low, typical, high, true);
    assertThat(band.quantile(0.5)).isEqualTo(typical);
    assertThat(band.quantile(1e-9)).isBetween(0.0, 1.0);
    assertThat(band.quantile(1 - 1e-9)).isBetween(typical, 1.0);
    assertEquals(low == 0 ? typical / 10 : low, band.quantile(0.05), 1e-12);
  }

  @Test
  void aCutLeavesTheTypicalValueInTheMiddle() {
    Distribution band = Domain.AT_LEAST_ONE.cut(Band.of(1.2, 2, 5, false));
    assertThat(band.quantile(0.5)).isEqualTo(2);
    assertThat(band.quantile(1e-9)).isBetween(1.0, 1.01);
    assertThat(band.quantile(1 - 1e-9)).isGreaterThan(5);
    assertThat(band.probability(1)).isZero();
    assertThat(Domain.SHARE.cut(Band.of(0, 0, 1, true)).quantile(0.5)).isZero();
  }

  @Test
  void aBandRisesThroughItsTypicalValue() {
    Band band = Band.of(0.3, 0.45, 0.9, true);
    double before = 0;
    for (int i = 1; i < 1000; i++) {
      double value = band.quantile(i / 1000.0);
      assertThat(value).isGreaterThan(before);
      assertEquals(i / 1000.0, band.probability(value), 1e-9);
      before = value;
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fixed(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fixed(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Uniform(2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new LogNormal(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new LogNormal(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Normal(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Beta(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Pert(1, 11, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Triangular(1, Double.NaN, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Truncated(new Uniform(0, 1), 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Truncated(new Uniform(0, 1), 0.6, 0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Empirical(List.of(1.0)));
  }

  private static double mean(Distribution distribution) {
    return Arrays.stream(midpoints(distribution)).average().orElseThrow();
  }

  private static double variance(Distribution distribution) {
    double mean = mean(distribution);
    return Arrays.stream(midpoints(distribution))
        .map(x -> (x - mean) * (x - mean))
        .average()
        .orElseThrow();
  }

  /** Quantiles in the middle of so many equal shares: their average is the mean, but for the outermost tails. */
  private static double[] midpoints(Distribution distribution) {
    double[] values = new double[20_000];
    Arrays.setAll(values, i -> distribution.quantile((i + 0.5) / values.length));
    return values;
  }
}
