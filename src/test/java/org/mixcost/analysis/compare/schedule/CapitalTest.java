package org.mixcost.analysis.compare.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.compare.schedule.Spending.Period;
import org.mixcost.model.Category;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** What own accelerators cost in capital, apart from what it costs to run them. */
class CapitalTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final Offset<Double> CENT = within(1e-2);
  private static final double MONTH = 365.25 / 12;

  /** In each hour of 35,064 in four years, all busy: 1 USD of purchase, 0.10 of electricity and 0.01 of staff. */
  private static final String OWNED =
      "owned: {purchase: 35064 USD/GPU, life: 4 years, busy: 100%, power: 1 kW, pue: 1, electricity: 0.1 USD/kWh, "
          + "staff: 87.66 USD/GPU-year}";

  /** 960,000 GPU-hours on 500 accelerators are 80 days. */
  private static final String PROJECT = """
      mixcost: 1
      title: Own accelerators
      as_of: 2026-07
      scenarios:
        plan:
          schedule: {start: 2027-11, phases: {training: {beside: data}%s}}
          model: {parameters: 8B}
          training: {accelerator: h100-sxm-80gb, accelerators: 500, gpu_hours: 960k GPU-hours, %s}
          data: {real: {web: {kind: open, tokens: 1T, processing: 0.10 USD/Mtok}}}
          contingency: 10%%
      """;

  private static Comparison comparison(String phases, String training) {
    Study study =
        MIX_COST.parse("plan.yaml", PROJECT.formatted(phases, training)).get();
    return MIX_COST.compare(study, SimulationPlan.of(16, 7));
  }

  private static Spending spending(Comparison comparison) {
    return MIX_COST.spending(comparison, new Progress()).get(0);
  }

  private static double capital(Spending spending) {
    return spending.months().stream()
        .mapToDouble(month -> month.capital().orElseThrow())
        .sum();
  }

  @Test
  void eachMonthPaysCapitalAndRunningCostInOneRatio() {
    Spending spending = spending(comparison("", OWNED));
    assertThat(spending.months()).hasSize(3);
    double[] days = {MONTH, MONTH, 80 - 2 * MONTH};
    for (int i = 0; i < days.length; i++) {
      Period month = spending.months().get(i);
      double hours = 500 * 24 * days[i];
      assertThat(month.capital().orElseThrow()).isCloseTo(hours * 1.0, CENT);
      assertThat(month.byCategory().get(Category.COMPUTE)).isCloseTo(hours * 1.11, CENT);
    }
  }

  /** A fifth is left, servers cost half as much again, and a quarter of all is network: 1.5 / 0.75 · 0.8 in an hour. */
  @Test
  void serversNetworkAndWhatIsLeftAreCapitalToo() {
    Comparison comparison = comparison(
        "",
        OWNED.replace("owned: {", "owned: {server_ratio: 1.5, interconnect: 25%, residual: 20%, "));
    assertThat(capital(spending(comparison))).isCloseTo(960e3 * 1.6, CENT);
    assertThat(comparison.baseline().get("schedule.capital").central())
        .isCloseTo(960e3 * 1.6, CENT);
    assertThat(comparison.baseline().get("schedule.purchase").central())
        .isCloseTo(500 * 35064 * 2.0, CENT);
  }

  /** With 10% a year for two years, 1 USD is paid back by 2 · 0.1 / (1 − 1.1^−2). */
  @Test
  void theCostOfCapitalIsCapital() {
    String twoYears = OWNED
        .replace("35064", "17532")
        .replace("4 years", "2 years")
        .replace("pue: 1,", "pue: 1, capital: 10%/year,");
    double paidBack = 2 * 0.1 / (1 - Math.pow(1.1, -2));
    assertThat(capital(spending(comparison("", twoYears)))).isCloseTo(960e3 * paidBack, CENT);
  }

  @Test
  void developmentAndStagesOnTheSameAcceleratorsCountAndRentedOnesDoNot() {
    Spending spending = spending(comparison(", development: {days: 10 days}", OWNED + """
        , development: 1.5, post_training: 20%,
                     stages: {same: {kind: tuning, gpu_hours: 1000, development: 3},
                              rented: {kind: tuning, gpu_hours: 5000, price: 3 USD/GPU-hour}}"""));
    double compute = spending.months().stream()
        .mapToDouble(month -> month.byCategory().get(Category.COMPUTE))
        .sum();
    double hours = 960e3 * 1.7 + 3000;
    assertThat(capital(spending)).isCloseTo(hours, CENT);
    assertThat(compute).isCloseTo(hours * 1.11 + 15_000, CENT);
  }

  /** A stage of its own, on others that cost twice as much: both are bought. */
  @Test
  void otherOwnAcceleratorsAreBoughtBesides() {
    String others = OWNED.replace("35064", "70128");
    Comparison comparison = comparison("", OWNED + """
        , stages: {same: {kind: tuning, gpu_hours: 1000, accelerators: 600},
                             other: {kind: tuning, gpu_hours: 100, accelerators: 8, %s}}""".formatted(others));
    assertThat(capital(spending(comparison))).isCloseTo(960e3 + 1000 + 100 * 2, CENT);
    assertThat(comparison.baseline().get("schedule.purchase").central())
        .isCloseTo(600 * 35064.0 + 8 * 70128, CENT);
  }

  /**
   * 100,000 samples of 36,000 tokens, at 1,000 tokens a second: 1,000 hours of writing on 50 accelerators that are owned, beside
   * learning on 10 that are rented.
   */
  @Test
  void ofTwoSidesOfAStageOnlyThatOnOwnAcceleratorsCounts() {
    Comparison comparison = comparison("", """
        price: 2 USD/GPU-hour,
              stages: {rl: {kind: reinforcement, prompts: 100k, samples_per_prompt: 1, tokens_per_sample: 36000 tokens, accelerators: 10,
                reference: false, development: 1.5, rollout: {tokens_per_second: 1000 tokens/s, accelerators: 50, %s}}}""".formatted(OWNED));
    double held = comparison.baseline().get("training.rl.days").central() * 24 * 50;
    assertThat(held).isGreaterThanOrEqualTo(1000 - 1e-6);
    assertThat(capital(spending(comparison))).isCloseTo(held * 1.5, CENT);
    assertThat(comparison.baseline().get("schedule.purchase").central())
        .isCloseTo(50 * 35064.0, CENT);
  }

  @Test
  void theCashIsNoPartOfTheTotal() {
    Comparison comparison = comparison("", OWNED);
    Figure purchase = spending(comparison).purchase().orElseThrow();
    assertThat(purchase.central()).isCloseTo(500 * 35064.0, CENT);
    assertThat(comparison.baseline().total().central())
        .isCloseTo((960e3 * 1.11 + 100e3) * 1.1, CENT);
  }

  @Test
  void withoutTheirNumberThereIsNoCash() {
    String file = PROJECT.formatted("", OWNED).replace("accelerators: 500, ", "");
    Study study = MIX_COST.parse("plan.yaml", file).get();
    Spending spending = spending(MIX_COST.compare(study, SimulationPlan.of(16, 7)));
    assertThat(capital(spending)).isCloseTo(960e3, CENT);
    assertThat(spending.purchase()).isEmpty();
  }

  @Test
  void whatIsRentedHasNeither() {
    Comparison comparison = comparison("", "price: 2 USD/GPU-hour");
    Spending spending = spending(comparison);
    Result plan = comparison.baseline();
    assertThat(spending.hasCapital()).isFalse();
    assertThat(spending.purchase()).isEmpty();
    assertThat(plan.find("schedule.capital")).isEmpty();
    assertThat(plan.find("schedule.purchase")).isEmpty();
  }

  @Test
  void acceleratorsInEurosAreBoughtInEuros() {
    String file = PROJECT
        .formatted("", OWNED)
        .replace(
            "scenarios:", "currency: EUR\nrates: {EUR: {value: 1.25 USD, source: us}}\nscenarios:");
    Study study = MIX_COST.parse("plan.yaml", file).get();
    Spending spending = spending(MIX_COST.compare(study, SimulationPlan.of(16, 7)));
    Figure purchase = spending.purchase().orElseThrow();
    assertThat(purchase.unit().symbol()).isEqualTo("EUR");
    assertThat(purchase.central()).isCloseTo(500 * 35064 / 1.25, CENT);
    assertThat(capital(spending)).isCloseTo(960e3 / 1.25, CENT);
  }
}
