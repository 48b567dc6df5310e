package org.mixcost.report.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.Bridge.Attribution;
import org.mixcost.analysis.bridge.Bridge.Driver;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.quantity.Unit;
import org.mixcost.report.chart.WaterfallChart;
import org.mixcost.report.chart.WaterfallChart.Step;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.testing.Studies;

/** A difference and its drivers in words, in rows and in bars. */
class BridgeDocumentTest {
  private static final Line TOTAL = new Line(0, "total", "Total", Unit.USD, Category.TOTAL);
  private static final Line DAYS =
      new Line(0, "training.days", "Training time", Unit.DAY, Category.FIGURE);
  private static final Study STUDY = Studies.of(Studies.PRICE_AND_LICENSE);

  private static Bridge bridge(Line of, double start, Driver... drivers) {
    return bridge(of, new Attribution.Exact(), start, drivers);
  }

  private static Bridge bridge(Line of, Attribution method, double start, Driver... drivers) {
    double difference =
        Arrays.stream(drivers).mapToDouble(driver -> driver.part().central()).sum();
    return new Bridge(
        STUDY.get("a"),
        STUDY.get("b"),
        of,
        figure(of, start),
        figure(of, start + difference),
        figure(of, difference),
        List.of(drivers),
        method);
  }

  private static Figure figure(Line of, double value) {
    return new Figure(of.unit(), value, Optional.empty());
  }

  private static Driver driver(String label, double part) {
    return new Driver("training." + label, label, new Figure(Unit.USD, part, Optional.empty()));
  }

  private static String sentence(Bridge bridge) {
    return document(bridge).title();
  }

  private static BridgeDocument document(Bridge bridge) {
    return new BridgeDocument(
        bridge,
        new Provenance("0", List.of(), List.of(), List.of(), "2026-07", "", "2026-07", 42, 1));
  }

  private static WaterfallChart waterfall(Bridge bridge) {
    return document(bridge).waterfall().orElseThrow();
  }

  @Test
  void nothingThatMovesIsNothingToDraw() {
    assertThat(document(bridge(TOTAL, 5, driver("price", 0))).waterfall()).isEmpty();
  }

  /** 3.6M of 3.8M is more than nine tenths. */
  @Test
  void fewDriversThatComeToMostOfItExplainIt() {
    assertThat(sentence(bridge(
            TOTAL,
            4.6e6,
            driver("hardware", -2e6),
            driver("price", -1.6e6),
            driver("utilization", -0.44e6),
            driver("mix", 0.24e6))))
        .isEqualTo("b costs 3.8M USD less than a: hardware and price together explain 3.6M of it; "
            + "utilization takes away 440k; mix adds 240k.");
  }

  @Test
  void whereTheLargestGoBeyondItAllAreListed() {
    assertThat(sentence(
            bridge(TOTAL, 10, driver("price", 8), driver("hardware", -4), driver("mix", -1))))
        .isEqualTo("b costs 3 USD more than a: price adds 8; hardware takes away 4, mix 1.");
  }

  @Test
  void manySmallOnesAreTakenTogether() {
    List<Driver> drivers = new ArrayList<>(List.of(driver("price", 50)));
    for (int i = 1; i <= 6; i++) {
      drivers.add(driver("d" + i, 20 - i));
    }
    drivers.add(driver("mix", -30));
    assertThat(sentence(bridge(TOTAL, 10, drivers.toArray(Driver[]::new))))
        .isEqualTo("b costs 119 USD more than a: price adds 50, d1 19, d2 18, 4 others 62; "
            + "mix takes away 30.");
  }

  @Test
  void oneDriverIsAllThereIs() {
    assertThat(sentence(bridge(DAYS, 30, driver("hardware", -10), driver("price", 0))))
        .isEqualTo("Training time is 10 days lower in b than in a: hardware takes away 10.");
  }

  @Test
  void whatCancelsIsTold() {
    assertThat(sentence(bridge(TOTAL, 10, driver("price", 3), driver("mix", -3))))
        .isEqualTo("b costs the same as a: price adds 3; mix takes away 3.");
    assertThat(sentence(bridge(DAYS, 10)))
        .isEqualTo("Training time is the same in b as in a: nothing that it depends on differs.");
  }

  @Test
  void whatHasNoBoundIsNotDividedAndNotDrawn() {
    Bridge bridge = bridge(TOTAL, 10, driver("price", Double.POSITIVE_INFINITY));
    assertThat(sentence(bridge))
        .startsWith("Total cost is not a number or has no bound in a or in b");
    assertThat(document(bridge).waterfall()).isEmpty();
  }

  @Test
  void howItWasDividedIsTold() {
    assertThat(notes(new Attribution.Exact())).contains("over all orders");
    assertThat(notes(new Attribution.InOrder())).contains("one after the other");
    assertThat(notes(new Attribution.Sampled(512, 12.5)))
        .contains("over 512 sampled orders; its standard error is 12.5 USD at most");
  }

  private static String notes(Attribution method) {
    return String.join(
        "\n", document(bridge(TOTAL, method, 10, driver("price", 5))).table().notes());
  }

  @Test
  void aDriverWithoutAPartHasNoRowUnlessItWasAskedFor() {
    Driver idle = driver("mix", 0);
    ReportTable table = document(bridge(TOTAL, 10, driver("price", 5), idle)).table();
    assertThat(table.rows()).hasSize(4);
    assertThat(table.notes()).contains("Without any part in it: mix.");
    Bridge ordered = bridge(TOTAL, new Attribution.InOrder(), 10, driver("price", 5), idle);
    assertThat(document(ordered).table().rows()).hasSize(5);
  }

  @Test
  void barsThatAddComeFirstUnlessThereIsAnOrder() {
    Driver[] drivers = {driver("hardware", -12), driver("price", 5), driver("mix", 1)};
    assertThat(waterfall(bridge(TOTAL, 10, drivers)).drivers())
        .extracting(Step::label)
        .containsExactly("price", "mix", "hardware");
    assertThat(waterfall(bridge(TOTAL, new Attribution.InOrder(), 10, drivers)).drivers())
        .extracting(Step::label)
        .containsExactly("hardware", "price", "mix");
  }

  @Test
  void theSmallestOfVeryManyAreOneBar() {
    Driver[] drivers = new Driver[20];
    Arrays.setAll(drivers, i -> driver("d" + i, 20 - i));
    List<Step> steps = waterfall(bridge(TOTAL, 10, drivers)).drivers();
    assertThat(steps).hasSize(12);
    assertThat(steps.get(11)).isEqualTo(new Step("9 others", 9 * 10 / 2));
  }
}
