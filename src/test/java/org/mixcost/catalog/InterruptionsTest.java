package org.mixcost.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.formula.LostTimeFormulas;
import org.mixcost.quantity.Quantity;

/**
 * Published interruptions against the formulas of lost time.
 *
 * <p>Of one row alone all is known that goodput follows from, {@code rsc-1}. Others tell a part of it: {@code
 * bloom-176b-saves} what checkpoints cost, {@code rsc-16384} and {@code rsc-131072} how mean times go with size, {@code
 * llama3-405b} how long a checkpoint may last at most.
 */
class InterruptionsTest {
  private static final double MINUTES_PER_HOUR = 60;

  private final Catalog catalog = Catalog.builtIn();

  private Interruptions row(String id) {
    return catalog.interruptions(id).orElseThrow();
  }

  private static double value(Optional<Quantity> quantity) {
    return quantity.orElseThrow().median();
  }

  private static double hours(Optional<Quantity> minutes) {
    return value(minutes) / MINUTES_PER_HOUR;
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    assertThat(catalog.interruptions("none")).isEmpty();
    assertThat(row("llama3-405b").restart()).isEmpty();
    assertThat(row("llama3-405b").citation().text()).contains("The Llama 3 Herd of Models");
    assertThat(value(row("llama3-405b").accelerators())).isEqualTo(16_384);
  }

  /** 54 days · 24 h / 419 unexpected interruptions, printed with three digits. */
  @Test
  void theMeanTimeIsTheTimeOverTheInterruptions() {
    assertEquals(54 * 24 / 419.0, value(row("llama3-405b").meanTime()), 0.005);
  }

  /** Every row that has all three: the mean time of one is that of all times their number, but for rounding. */
  @Test
  void theMeanTimeOfOneGoesWithThatOfAll() {
    for (Row row : CatalogTables.builtIn().rows("failures")) {
      Optional<Double> all = row.find(Columns.MEAN_TIME);
      Optional<Double> one = row.find(Columns.MEAN_TIME_OF_ONE);
      Optional<Double> accelerators = row.find(Columns.ACCELERATORS);
      if (all.isPresent() && one.isPresent() && accelerators.isPresent()) {
        assertThat(LostTimeFormulas.meanTime(one.get(), accelerators.get()))
            .as(row.id())
            .isCloseTo(all.get(), within(0.02 * all.get()));
      }
    }
  }

  /** The projections of Kokolis et al. from the rate of their cluster, printed with two digits. */
  @ParameterizedTest
  @CsvSource({"rsc-16384, 0.05", "rsc-131072, 0.005"})
  void meanTimesGoWithTheNumberOfAccelerators(String id, double rounding) {
    double ofOne = number("rsc-1", Columns.MEAN_TIME_OF_ONE);
    double projected = LostTimeFormulas.meanTime(ofOne, value(row(id).accelerators()));
    assertEquals(value(row(id).meanTime()), projected, rounding);
  }

  /** 90% of jobs over 1,024 accelerators, from the rate of the cluster, an hour, 5 and 12.5 minutes. */
  @Test
  void theGoodputOfTheResearchClusterIsTheOneThatFollows() {
    Interruptions cluster = row("rsc-1");
    double meanTime = LostTimeFormulas.meanTime(number("rsc-1", Columns.MEAN_TIME_OF_ONE), 1024);
    assertEquals(value(cluster.goodput()), goodput(cluster, meanTime), 0.005);
  }

  /** Jobs of that size were interrupted 3.6 times as often as the rate says, by all causes: then 84% follow. */
  @Test
  void theMeanTimeThatWasMeasuredAtThatSizeGivesLess() {
    double measured = value(row("rsc-1024").meanTime());
    assertEquals(0.84, goodput(row("rsc-1"), measured), 0.005);
  }

  private static double goodput(Interruptions run, double meanTime) {
    return LostTimeFormulas.interruptedGoodput(
        hours(run.checkpointInterval()), meanTime, hours(run.restart()), hours(run.checkpoint()));
  }

  /** 8 hours of 90 days. */
  @Test
  void theCheckpointsOfBloomCostWhatFollows() {
    Interruptions saves = row("bloom-176b-saves");
    double share = LostTimeFormulas.interruptedGoodput(
        hours(saves.checkpointInterval()), Double.POSITIVE_INFINITY, 0, hours(saves.checkpoint()));
    double days = number("bloom-176b-saves", Columns.DAYS);
    assertEquals(number("bloom-176b-saves", Columns.LOST), days * 24 * (1 - share), 0.05);
  }

  /**
   * Llama 3 was over 90% with 3.09 hours between interruptions: with a restart as MegaScale has it, a pause of three seconds
   * does that, and one until a checkpoint of that size is written does not.
   */
  @Test
  void theGoodputOfLlamaAsksForCheckpointsThatHardlyPause() {
    double published = value(row("llama3-405b").goodput());
    double threeSeconds = 3 / 3600.0;
    assertThat(best(threeSeconds)).isGreaterThan(published);
    assertThat(best(hours(row("bytecheckpoint-405b").checkpoint()))).isLessThan(published);
  }

  private double best(double checkpoint) {
    double meanTime = value(row("llama3-405b").meanTime());
    double interval = LostTimeFormulas.dalyInterval(checkpoint, meanTime);
    return LostTimeFormulas.interruptedGoodput(
        interval, meanTime, hours(row("megascale").restart()), checkpoint);
  }

  private static double number(String id, Column.Numeric column) {
    return CatalogTables.builtIn().rows("failures", id).get(0).number(column);
  }
}
