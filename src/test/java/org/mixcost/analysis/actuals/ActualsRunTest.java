package org.mixcost.analysis.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.load.charges.LineMapping;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** A variance is the arithmetic of standard costs: of a plan of 10,000 hours at 2 USD in the first month. */
class ActualsRunTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final String TRAINING = "Training, final run";

  /** 6 · 1e9 · 6e12 FLOP at 1e15 FLOP/s · 1 are 10,000 hours: 3.6e22 / 1e15 / 3600; on 64 accelerators 6.5 days. */
  private static final String MODEL = """
          model: {parameters: 1B}
          training:
            peak: 1000 TFLOP/s
            utilization: 100%
            accelerators: 64
            price: 2 USD/GPU-hour
          data: {real: {web: {kind: open, tokens: 6T, processing: 0.01 USD/Mtok}}}
      """;

  private static final String PLAN =
      "mixcost: 1\nscenarios:\n  plan:\n" + MODEL.indent(-4).indent(4);
  private static final String SCHEDULED = PLAN + "    schedule: {start: 2027-01}\n";

  @TempDir
  private Path folder;

  private static Study study(String text) {
    return MIX_COST.parse("plan.yaml", text).get();
  }

  private Checked<Actuals> actuals(String plan, String bill) throws IOException {
    Path file = folder.resolve("bill.csv");
    Files.writeString(file, bill);
    return MIX_COST
        .readBill(file, List.<LineMapping>of())
        .then(charges -> MIX_COST.actuals(
            study(plan), "plan", charges, SimulationPlan.of(256, 42), new Progress()));
  }

  /** 60% of the work for 7,000 hours at 2.20 USD, where all of it was due. */
  @Test
  void eachCauseIsItsPartOfTheDifference() throws IOException {
    Actuals found = actuals(SCHEDULED, """
            month,line,cost [USD],quantity [GPU-hours],done
            2027-01,compute.training,15400,7000,60%
            """).get();
    Variance training = found.byLine().get(TRAINING);
    assertThat(training.plannedCents()).isEqualTo(20_000_00);
    assertThat(training.volumeCents()).isEqualTo(-8_000_00); // 2 · 10,000 · (0.6 − 1)
    assertThat(training.speedCents()).isEqualTo(2_000_00); // 2 · (7,000 − 6,000)
    assertThat(training.priceCents()).isEqualTo(1_400_00); // 0.20 · 7,000
    assertThat(training.differenceCents()).isEqualTo(-4_600_00);
    assertThat(found.unpaid()).containsExactly("web: process");
  }

  @Test
  void withoutAQuantityPriceAndSpeedAreToldTogether() throws IOException {
    Variance training = actuals(
            SCHEDULED, "month,line,cost,done\n2027-01,compute.training,15400,60%\n")
        .get()
        .byLine()
        .get(TRAINING);
    assertThat(training.priceAndSpeedCents()).isEqualTo(3_400_00); // 15,400 − 0.6 · 20,000
    assertThat(training.priceCents()).isZero();
    assertThat(training.speedCents()).isZero();
  }

  /** 3.6T of 6T tokens are 60%. */
  @Test
  void workMayBeToldInTokens() throws IOException {
    Variance training = actuals(
            SCHEDULED, "month,line,cost,done [Mtok]\n2027-01,compute.training,15400,3600000\n")
        .get()
        .byLine()
        .get(TRAINING);
    assertThat(training.volumeCents()).isEqualTo(-8_000_00);
  }

  @Test
  void whatIsOnNoLineIsScope() throws IOException {
    Actuals found = actuals(
            SCHEDULED, "month,line,cost,what\n2027-02,,4200.10,support\n2027-02,,-0.10,credit\n")
        .get();
    assertThat(found.total().scopeCents()).isEqualTo(4_200_00);
    assertThat(found.byMonth().get(YearMonth.of(2027, 2)).actualCents()).isEqualTo(4_200_00);
    assertThat(found.unplanned()).extracting(Charge::what).containsExactly("support", "credit");
  }

  /** Where nothing says when it is due, what was done is what was to be done. */
  @Test
  void withoutAScheduleThereIsNoVolume() throws IOException {
    Variance total = actuals(PLAN, "month,line,cost,done\n2027-01,compute.training,15400,60%\n")
        .get()
        .total();
    assertThat(total.volumeCents()).isZero();
    assertThat(total.plannedCents()).isEqualTo(12_000_00);
  }

  @Test
  void withoutAScheduleABillSaysWhatWasDone() throws IOException {
    assertThat(
            actuals(PLAN, "month,line,cost\n2027-01,compute.training,15400\n").text())
        .contains("missing-number")
        .contains("done");
  }

  /** What is done has cost what it has, whatever was believed of it. */
  @Test
  void aProjectThatIsDoneEndsAtWhatItHasCost() throws IOException {
    Actuals found = actuals(SCHEDULED, """
            month,line,cost,done
            2027-01,compute.training,25000,100%
            2027-01,data.web.process,61000,100%
            """).get();
    assertThat(found.completion().total().central()).isEqualTo(86_000);
    assertThat(found.completion().total().spread()).isEmpty();
  }

  /**
   * One month of half the work at half more than planned: prior variance 0.1² of the plan and 0.1² of a month, so that half
   * of its logarithm is believed: 30,000 + 20,000 · 1.5^0.5 at the median, but for what draws leave to chance.
   */
  @Test
  void theRestCostsWhatTheMonthsSeenAndThePlanSayTogether() throws IOException {
    Actuals found = actuals(PLAN.replace("price: 2 USD", "price: 4 USD"), """
            month,line,cost,done
            2027-01,compute.training,30000,50%
            2027-01,data.web.process,60000,100%
            """).get();
    double training = found.completion().lines().stream()
        .filter(line -> line.label().equals(TRAINING))
        .mapToDouble(line -> line.total().central())
        .findFirst()
        .orElseThrow();
    assertThat(training).isCloseTo(30_000 + 20_000 * Math.sqrt(1.5), within(700.0));
  }

  @Test
  void whatCannotBeComparedIsSaidAtItsPlace() throws IOException {
    assertThat(actuals(SCHEDULED, """
                month,line,cost [EUR],quantity,unit
                2027-01,compute.trainin,15400,7000,GPU-hours
                2027-01,compute.training,15400,7000,pages
                """).text())
        .contains(
            "bill.csv:2:2: error: the plan has no line 'compute.trainin'; did you mean 'compute.training'?")
        .contains("currency-mismatch")
        .contains("no-planned-price");
  }
}
