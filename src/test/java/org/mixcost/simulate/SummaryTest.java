package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.testing.Studies.PRICE_AND_LICENSE;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mixcost.model.Models;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Summary.Errors;
import org.mixcost.testing.Studies;

/** What is told of draws, and how exact it is. */
class SummaryTest {
  private static final int REPEATS = 200;
  private static final int SAMPLES = 4096;
  private static final Odds ODDS = new Odds(0.1, 0);

  @Test
  void theStatedErrorOfFreeDrawsIsWhatRepeatingThemShows() {
    Summary[] repeats =
        LongStream.range(0, REPEATS).mapToObj(SummaryTest::free).toArray(Summary[]::new);
    assertRight(repeats, Summary::p5, errors -> errors.p5());
    assertRight(repeats, Summary::p50, errors -> errors.p50());
    assertRight(repeats, Summary::p95, errors -> errors.p95());
  }

  private static Summary free(long seed) {
    double[] values =
        new SplittableRandom(seed).doubles(SAMPLES).map(u -> Math.exp(3 * u)).toArray();
    QuantileCounter counter = new QuantileCounter();
    counter.add(values, SAMPLES);
    return counter.summary(Arrays.stream(values).sum() / SAMPLES);
  }

  private static void assertRight(
      Summary[] repeats, ToDoubleFunction<Summary> quantile, ToDoubleFunction<Errors> error) {
    double stated = mean(repeats, summary -> error.applyAsDouble(summary.errors()));
    assertThat(stated / deviation(repeats, quantile)).isBetween(1 / 1.5, 1.5);
  }

  private static double mean(Summary[] repeats, ToDoubleFunction<Summary> of) {
    return Arrays.stream(repeats).mapToDouble(of).average().orElseThrow();
  }

  private static double deviation(Summary[] repeats, ToDoubleFunction<Summary> of) {
    double mean = mean(repeats, of);
    double squares = mean(repeats, summary -> Math.pow(of.applyAsDouble(summary) - mean, 2));
    return Math.sqrt(squares * repeats.length / (repeats.length - 1));
  }

  /** Strata do better, so that the stated error is on the safe side; 200 repeats know the true one to 5 %. */
  @Test
  void theStatedErrorOfASimulationIsNotTooSmall() {
    Models models = Studies.models(PRICE_AND_LICENSE);
    Measure total = new Measure.OfLine(1, models.all().get(1).total());
    Summary[] repeats = LongStream.range(0, REPEATS)
        .mapToObj(seed -> Simulation.run(
                models.all(), models.inputs(), List.of(total), new SimulationPlan(SAMPLES, seed, 1))
            .get(total))
        .toArray(Summary[]::new);
    for (ToDoubleFunction<Summary> quantile :
        List.<ToDoubleFunction<Summary>>of(Summary::p5, Summary::p50, Summary::p95)) {
      double largest = Arrays.stream(repeats)
          .mapToDouble(s ->
              Math.max(s.errors().p5(), Math.max(s.errors().p50(), s.errors().p95())))
          .average()
          .orElseThrow();
      assertThat(deviation(repeats, quantile)).isLessThan(1.15 * largest);
    }
    double stated = mean(repeats, summary -> summary.errors().p50());
    assertThat(deviation(repeats, Summary::p50)).isLessThan(1.15 * stated);
  }

  @Test
  void theWorstRelativeErrorIsTheLargestOfThree() {
    Summary summary = new Summary(100, 5, percentiles(-2, 4, 10), ODDS, new Errors(0.1, 0.4, 0.5));
    assertThat(summary.worstRelativeError()).isCloseTo(0.1, within(1e-15)); // 0.4 / 4
    Summary aroundZero =
        new Summary(100, 5, percentiles(-2, 0, 10), ODDS, new Errors(0.1, 0.4, 0.2));
    assertThat(aroundZero.worstRelativeError()).isCloseTo(0.05, within(1e-15)); // 0.1 / 2
  }

  @Test
  void whatIsFixedHasNoErrorAndNoSpread() {
    Summary fixed = Summary.fixed(-3);
    assertThat(fixed.worstRelativeError()).isZero();
    assertThat(fixed.odds()).isEqualTo(new Odds(1, 0));
    assertThat(Figure.of(Unit.USD, -3, fixed).spread()).isEmpty();
    assertThat(Figure.of(Unit.USD, -3, fixed).p50()).isEqualTo(-3);
  }

  @Test
  void theMedianOfAFigureIsThatOfItsDraws() {
    Summary summary = new Summary(100, 5, percentiles(2, 4, 10), ODDS, Errors.NONE);
    Figure figure = Figure.of(Unit.USD, 3.5, summary);
    assertThat(figure.spread()).contains(summary);
    assertThat(figure.p50()).isEqualTo(4);
    assertThat(figure.central()).isEqualTo(3.5);
  }

  @Test
  void everyWholePercentileIsKnown() {
    double[] values =
        LongStream.rangeClosed(1, 100_000).mapToDouble(i -> i / 1000.0).toArray();
    QuantileCounter counter = new QuantileCounter();
    counter.add(values, values.length);
    Summary summary = counter.summary(50);
    for (int percent = 1; percent <= 99; percent++) {
      assertThat(summary.percentiles().at(percent))
          .isCloseTo(percent, within(2e-4 * percent + 1e-3));
    }
  }

  /** As many of each as it takes. */
  private static Percentiles percentiles(double p5, double p50, double p95) {
    return Percentiles.of(p -> p < 0.3 ? p5 : p < 0.8 ? p50 : p95);
  }
}
