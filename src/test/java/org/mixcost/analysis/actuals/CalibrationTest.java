package org.mixcost.analysis.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Of two hundred projects whose truth is known, variances add up to the cent, and nine in ten end within the interval. */
class CalibrationTest {
  private static final int PROJECTS = 200;
  private static final SimulationPlan DRAWS = SimulationPlan.of(1024, 42);

  /** Eight months, in the first of which data is made; training and people take all of them. */
  private static final Study PLAN = MixCost.create().parse("plan.yaml", """
          mixcost: 1
          as_of: 2026-11
          scenarios:
            plan:
              schedule: {start: 2027-01, phases: {data: {days: 243.5 days}, training: {beside: data}, development: {days: 150 days}}}
              model: {parameters: 8B}
              training: {accelerator: h100-sxm-80gb, accelerators: 8, utilization: 25% to 40%, price: 2.0 to 2.6 USD/GPU-hour, development: 1.2 to 1.6 x}
              data:
                real:
                  web: {kind: open, tokens: 1T, processing: 0.02 to 0.04 USD/Mtok}
              people:
                engineers: {count: 3, duration: 8 months, salary: 11k to 13k USD/month}
          """).get();

  /** By the end of a quarter, half and three quarters of it, where months differ as the forecast believes before any is seen. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6})
  void nineInTenEndWithinTheInterval(int months) {
    assertThat(shareWithin(months, Series.USUAL_SPREAD)).isBetween(0.85, 0.95);
  }

  /** It learns by how much months differ, from few of them. */
  @ParameterizedTest
  @CsvSource({"2, 0.05", "4, 0.05", "6, 0.05", "2, 0.2", "4, 0.2", "6, 0.2"})
  void monthsThatDifferLessOrMoreDoLittleHarm(int months, double spread) {
    assertThat(shareWithin(months, spread)).isBetween(0.82, 0.98);
  }

  private static double shareWithin(int months, double spread) {
    int within = 0;
    for (int i = 0; i < PROJECTS; i++) {
      SyntheticProject project = new SyntheticProject(PLAN, i, spread);
      Charges bill = project.until(months);
      Actuals actuals = ActualsRun.of(PLAN, bill, DRAWS, new Progress()).get();
      assertAddsUp(actuals, bill);
      Summary total = actuals.completion().total().spread().orElseThrow();
      within += total.p5() <= project.totalUsd() && project.totalUsd() <= total.p95() ? 1 : 0;
    }
    return (double) within / PROJECTS;
  }

  /** The bill itself says what all parts add up to. */
  private static void assertAddsUp(Actuals actuals, Charges bill) {
    long paid = bill.all().stream()
        .map(Charge::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointRight(2)
        .longValueExact();
    Variance total = actuals.total();
    assertThat(total.actualCents()).isEqualTo(paid);
    assertThat(total.plannedCents()
            + total.scopeCents()
            + total.volumeCents()
            + total.speedCents()
            + total.priceCents()
            + total.priceAndSpeedCents())
        .isEqualTo(paid);
  }
}
