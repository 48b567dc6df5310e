package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lost time against published intervals, runs played out at random, and what was seen of real runs. */
class LostTimeFormulasTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** Daly 2006, captions of figures 3 to 5: 117, 57 and 9.1 minutes, with checkpoints of 5 minutes. */
  @ParameterizedTest
  @CsvSource({"1440, 117, 0.5", "360, 57, 0.5", "15, 9.1, 0.05"})
  void theIntervalIsTheOneThatDalyPublished(double meanTime, double expected, double rounding) {
    assertEquals(expected, LostTimeFormulas.dalyInterval(5, meanTime), rounding);
  }

  /** √(2 · 5 · 1440) = 120. */
  @Test
  void youngsIntervalIsTheFirstTermOfDalys() {
    assertThat(LostTimeFormulas.youngInterval(5, 1440)).isEqualTo(120);
    assertEquals(
        1, LostTimeFormulas.dalyInterval(1e-8, 1) / LostTimeFormulas.youngInterval(1e-8, 1), 1e-3);
  }

  /** No interval from a tenth of it to ten times it does better by more than the series leaves out. */
  @ParameterizedTest
  @CsvSource({"0.05, 3", "0.5, 3", "0.001, 24", "1, 1"})
  void noOtherIntervalLosesMuchLess(double checkpoint, double meanTime) {
    double best = LostTimeFormulas.dalyInterval(checkpoint, meanTime);
    double goodput = LostTimeFormulas.interruptedGoodput(best, meanTime, 0.2, checkpoint);
    for (double factor = 0.1; factor <= 10; factor *= 1.05) {
      double other = LostTimeFormulas.interruptedGoodput(best * factor, meanTime, 0.2, checkpoint);
      assertThat(other).isLessThan(goodput * 1.0005);
    }
  }

  @Test
  void aCheckpointThatTakesLongerThanARunLastsIsWrittenOnceInThatTime() {
    assertThat(LostTimeFormulas.dalyInterval(6, 3)).isEqualTo(3);
    assertThat(LostTimeFormulas.dalyInterval(100, 3)).isEqualTo(3);
  }

  /** Runs played out one interruption after another; in hours, with the best interval and with others. */
  @ParameterizedTest
  @CsvSource({
    "0.55, 3, 0.3333, 0.05, 1",
    "2, 3, 0.3333, 0.05, 2",
    "0.1, 3, 0.3333, 0.05, 3",
    "1, 1, 1, 0.5, 4",
    "5, 100, 0, 0.1, 5"
  })
  void theGoodputIsThatOfRunsPlayedOut(
      double interval, double meanTime, double restart, double checkpoint, long seed) {
    InterruptedRun run = new InterruptedRun(interval, meanTime, restart, checkpoint, seed);
    run.play(40_000);
    double expected = LostTimeFormulas.interruptedGoodput(interval, meanTime, restart, checkpoint);
    assertThat(run.goodput()).isCloseTo(expected, within(3 * run.standardError()));
    assertThat(run.standardError()).isLessThan(0.02 * expected);
  }

  @Test
  void theEndsHaveTheirAnswers() {
    assertThat(LostTimeFormulas.interruptedGoodput(0.9, INFINITE, 1, 0.1)).isEqualTo(0.9);
    assertThat(LostTimeFormulas.interruptedGoodput(INFINITE, INFINITE, 1, 0.1)).isEqualTo(1);
    assertThat(LostTimeFormulas.interruptedGoodput(INFINITE, 3, 1, 0.1)).isZero();
    assertThat(LostTimeFormulas.interruptedGoodput(1e6, 3, 1, 0.1)).isZero();
    assertThat(LostTimeFormulas.interruptedGoodput(0, 3, 1, 0.1)).isZero();
    assertThat(LostTimeFormulas.interruptedGoodput(0, 3, 0, 0)).isEqualTo(1);
    assertThat(LostTimeFormulas.interruptedGoodput(0, 3, 3, 0)).isEqualTo(StrictMath.exp(-1));
    assertThat(LostTimeFormulas.dalyInterval(0, 3)).isZero();
    assertThat(LostTimeFormulas.dalyInterval(0, INFINITE)).isZero();
    assertThat(LostTimeFormulas.dalyInterval(0.1, INFINITE)).isInfinite();
    assertThat(LostTimeFormulas.meanTime(3, 0)).isInfinite();
  }

  @Test
  void twoCausesInterruptAsOftenAsBothTogether() {
    assertThat(LostTimeFormulas.combinedMeanTime(3, 6)).isCloseTo(2, within(1e-15));
    assertThat(LostTimeFormulas.combinedMeanTime(3, INFINITE)).isCloseTo(3, within(1e-15));
    assertThat(LostTimeFormulas.combinedMeanTime(INFINITE, INFINITE)).isInfinite();
  }

  /** 3 hours of 16,384 accelerators are 6 of 8,192. */
  @Test
  void halfTheAcceleratorsRunTwiceAsLong() {
    assertThat(LostTimeFormulas.meanTime(3 * 16_384, 8_192)).isEqualTo(6);
  }

  /** A run that loses 20 minutes twice a day: 40 of its 1,440 minutes, less what is lost while it is lost already. */
  @Test
  void whatIsLostIsTheTimeOfTheInterruptions() {
    double meanTime = LostTimeFormulas.timeOfRate(2);
    assertThat(meanTime).isEqualTo(12);
    assertEquals(1 - 40 / 1440.0, LostTimeFormulas.resumedGoodput(20 / 60.0, meanTime), 5e-4);
    InterruptedRun run = new InterruptedRun(0.001, 12, 20 / 60.0, 0, 6);
    run.play(1_000_000);
    assertThat(run.goodput())
        .isCloseTo(
            LostTimeFormulas.resumedGoodput(20 / 60.0, meanTime), within(3 * run.standardError()));
  }

  /** Half an hour every 2 hours and 2 hours every 6: three of the one for each of the other. */
  @Test
  void theRarerCauseCountsLess() {
    assertEquals((3 * 0.5 + 2) / 4, LostTimeFormulas.meanRestart(0.5, 2, 2, 6), 1e-15);
    assertThat(LostTimeFormulas.meanRestart(0.5, 2, 2, INFINITE)).isEqualTo(0.5);
  }

  @Test
  void whatNothingInterruptsIsNotRestarted() {
    assertThat(LostTimeFormulas.meanRestart(0.5, INFINITE, 2, INFINITE)).isZero();
  }

  /** Failures every 3 hours, each 20 minutes, and a seller twice a day, each an hour. */
  @Test
  void twoCausesLoseWhatIsPlayedOut() {
    double meanTime = LostTimeFormulas.combinedMeanTime(3, 12);
    double restart = LostTimeFormulas.meanRestart(20 / 60.0, 3, 1, 12);
    double interval = LostTimeFormulas.dalyInterval(0.05, meanTime);
    InterruptedRun run = new InterruptedRun(
        interval, meanTime, random -> random.nextDouble() < 0.8 ? 20 / 60.0 : 1, 0.05, 7);
    run.play(100_000);
    assertThat(run.goodput())
        .isCloseTo(
            LostTimeFormulas.interruptedGoodput(interval, meanTime, restart, 0.05),
            within(3 * run.standardError() + 0.002));
  }
}
