package org.mixcost.analysis.compare.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.schedule.Spending.Period;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Severity;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.testing.RandomScenarios;

/** When the money of a scenario is spent. */
class SpendingTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final double MONTH = 365.25 / 12;

  /** 240,000 GPU-hours on 500 accelerators are 20 days, at 2 USD 480,000 USD. */
  private static final String PROJECT = """
      mixcost: 1
      title: Two phases
      as_of: 2026-07
      scenarios:
        plan:
          schedule: {start: 2027-11, %s}
          model: {parameters: 8B}
          training: {accelerator: h100-sxm-80gb, accelerators: 500, gpu_hours: 240k GPU-hours, price: 2 USD/GPU-hour}
          data:
            real:
              web: {kind: open, tokens: 1T, processing: 0.10 USD/Mtok}
              books: {kind: flat_fee, tokens: 20B, fee: 70k USD}
          %s
      """;

  private static Study study(String schedule, String more) {
    return MIX_COST.parse("plan.yaml", PROJECT.formatted(schedule, more)).get();
  }

  private static Spending spending(Study study) {
    return all(study, SimulationPlan.of(512, 7)).get(0);
  }

  private static List<Spending> all(Study study, SimulationPlan plan) {
    Comparison comparison = MIX_COST.compare(study, plan);
    return MIX_COST.spending(comparison, new Progress());
  }

  private static Spending spending(String schedule, String more) {
    return spending(study(schedule, more));
  }

  private static List<String> names(List<Period> periods) {
    return periods.stream().map(Period::name).toList();
  }

  private static List<Double> usd(Spending spending) {
    return spending.months().stream().map(month -> month.usd().central()).toList();
  }

  private static void assertMonths(Spending spending, double... expected) {
    assertThat(usd(spending)).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(usd(spending).get(i)).as("month " + i).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void aProjectOfTwoPhasesIsSpreadMonthByMonth() {
    Spending spending = spending("phases: {data: {days: 50 days}}", "");
    double inFirst = MONTH / 50;
    double ofRun = (2 * MONTH - 50) / 20;
    assertThat(names(spending.months())).containsExactly("2027-11", "2027-12", "2028-01");
    assertMonths(
        spending,
        70e3 + 100e3 * inFirst,
        100e3 * (1 - inFirst) + 480e3 * ofRun,
        480e3 * (1 - ofRun));
    assertThat(spending.months().get(1).byCategory())
        .containsEntry(Category.COMPUTE, 480e3 * ofRun);
    assertThat(spending.months().get(1).soFar().central())
        .isCloseTo(170e3 + 480e3 * ofRun, within(1e-6));
  }

  @Test
  void whatHasNoDaysIsPaidAtTheBeginningOfItsPhaseAndNamed() {
    Spending spending = spending("phases: {training: {after: data}}", "evaluation: 30k USD");
    assertMonths(spending, 170e3 + 480e3 + 30e3);
    assertThat(spending.atOnce())
        .extracting(Line::id)
        .containsExactly("data.web.process", "evaluation");
  }

  @Test
  void aPhaseBesideAnotherBeginsWithIt() {
    Spending spending = spending("phases: {data: {days: 60 days}, training: {beside: data}}", "");
    double first = MONTH / 60;
    assertMonths(spending, 70e3 + 480e3 + 100e3 * first, 100e3 * (1 - first));
  }

  @Test
  void aPhaseAfterAnotherWaitsForItsEnd() {
    Spending spending = spending(
        "phases: {data: {days: 60 days, after: other}, other: {days: 30.4375 days}, training: {beside: data}}",
        "other: {lawyers: 9000 USD}");
    double first = MONTH / 60;
    assertMonths(spending, 9000, 70e3 + 480e3 + 100e3 * first, 100e3 * (1 - first));
  }

  @Test
  void peopleAndReserveArePaidOverTheirMonths() {
    Spending spending = spending("phases: {data: {days: 30.4375 days}}", """
        people: {engineers: {count: 2, duration: 3 months, salary: 10k USD/month}}
            contingency: 10%""");
    assertMonths(spending, 1.1 * (170e3 + 20e3), 1.1 * (480e3 + 20e3), 1.1 * 20e3);
    assertThat(spending.months().get(2).byCategory().get(Category.CONTINGENCY))
        .isCloseTo(2000, within(1e-9));
  }

  @Test
  void theMonthsOfAnyScenarioSumToItsTotal() {
    RandomScenarios.forEach(60, file -> {
      for (Spending spending : all(file.study(), SimulationPlan.of(64, 3))) {
        Figure total = spending.total();
        double scale = Math.abs(total.central()) + 1;
        double sum = usd(spending).stream().mapToDouble(usd -> usd).sum();
        assertThat(sum).isCloseTo(total.central(), within(scale * 1e-12));
        double shown = spending.periods().stream()
            .mapToDouble(period -> period.usd().central())
            .sum();
        assertThat(shown).isCloseTo(total.central(), within(scale * 1e-12));
        double byCategory = spending.months().stream()
            .flatMap(month -> month.byCategory().values().stream())
            .mapToDouble(usd -> usd)
            .sum();
        assertThat(byCategory).isCloseTo(total.central(), within(scale * 1e-12));
        double means =
            spending.months().stream().mapToDouble(month -> mean(month.usd())).sum();
        assertThat(means).isCloseTo(mean(total), within(Math.abs(mean(total)) * 1e-9));
        Period last = spending.months().get(spending.months().size() - 1);
        assertThat(last.soFar().p50()).isCloseTo(total.p50(), within(scale * 0.01));
      }
    });
  }

  @Test
  void theCapitalOfTheMonthsOfAnyScenarioIsItsFigure() {
    RandomScenarios.forEach(60, file -> {
      Comparison comparison = MIX_COST.compare(file.study(), SimulationPlan.of(1, 3));
      for (Spending spending : MIX_COST.spending(comparison, new Progress())) {
        double all = comparison
            .get(spending.scenario().name())
            .find("schedule.capital")
            .map(Figure::central)
            .orElse(0.0);
        double sum = 0;
        for (Period month : spending.months()) {
          double capital = month.capital().orElse(0.0);
          double compute = month.byCategory().getOrDefault(Category.COMPUTE, 0.0);
          assertThat(capital).isBetween(0.0, compute * (1 + 1e-12));
          sum += capital;
        }
        assertThat(sum).isCloseTo(all, within(all * 1e-12));
      }
    });
  }

  private static double mean(Figure figure) {
    return figure.spread().map(Summary::mean).orElse(figure.central());
  }

  @Test
  void aLongProjectIsShownInQuartersOrYears() {
    String people = "people: {one: {count: 1, duration: %s months, salary: 1000 USD/month}}";
    Spending quarters = spending("phases: {data: {days: 1 days}}", people.formatted(30));
    assertThat(names(quarters.periods()))
        .startsWith("2027 Q4", "2028 Q1")
        .endsWith("2030 Q1", "2030 Q2")
        .hasSize(11);
    assertThat(quarters.months()).hasSize(30);
    Spending years = spending("phases: {data: {days: 1 days}}", people.formatted(100));
    assertThat(names(years.periods())).startsWith("2027", "2028").hasSize(10);
  }

  @Test
  void theProjectEndsAsItsDeadlineSays() {
    Study study = study("phases: {evaluation: {days: 3 days}}", """
        deadline: 90 days
            evaluation: 1000 USD
        """);
    Comparison comparison = MIX_COST.compare(study, SimulationPlan.of(64, 1));
    double project = comparison.baseline().get("project.days").central();
    assertThat(project).isEqualTo(20);
    assertThat(comparison.baseline().get("schedule.days").central()).isEqualTo(project + 3);
  }

  /** A year's rate r makes what is paid evenly over n whole months worth (1 − v^n) / (1 − v) / n, v = (1 + r)^(−1/12). */
  @Test
  void whatIsPaidEvenlyIsAnAnnuity() {
    Study study = study(
        "discount: 8%/year, phases: {data: {days: 365.25 days}, training: {after: data}}",
        "contingency: 50%");
    double v = Math.pow(1.08, -1 / 12.0);
    double run = 20 / MONTH;
    double value = 1.5
        * (70e3
            + 100e3 * (1 - Math.pow(v, 12)) / (1 - v) / 12
            + 480e3 * Math.pow(v, 12) * run / run);
    Optional<Figure> found = spending(study).presentValue();
    assertThat(found.orElseThrow().central()).isCloseTo(value, within(1e-3));
  }

  @Test
  void theValueIsThatOfTheMonths() {
    Spending spending = spending(
        "discount: 12%/year, phases: {data: {days: 100 days}}",
        "people: {one: {count: 5, duration: 9 months, salary: 10k USD/month}}");
    double value = 0;
    List<Double> months = usd(spending);
    for (int k = 0; k < months.size(); k++) {
      value += months.get(k) / Math.pow(1.12, k / 12.0);
    }
    assertThat(spending.presentValue().orElseThrow().central()).isCloseTo(value, within(1e-3));
    assertThat(value).isLessThan(spending.total().central());
  }

  @Test
  void withoutAScheduleThereIsNone() {
    Study study = MIX_COST
        .parse("plan.yaml", PROJECT.formatted("", "").replace("schedule: {start: 2027-11, }", ""))
        .get();
    assertThat(all(study, SimulationPlan.of(64, 1))).isEmpty();
  }

  private static List<String> codes(String schedule) {
    Checked<Study> read = MIX_COST.parse("plan.yaml", PROJECT.formatted(schedule, ""));
    return read.issues().stream()
        .filter(issue -> issue.severity() == Severity.ERROR)
        .map(Issue::code)
        .toList();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(codes("phases: {data: {after: training}}")).containsExactly("phases-in-a-circle");
    assertThat(codes("phases: {training: {days: 3 days}}")).containsExactly("two-ways");
    assertThat(codes("phases: {data: {after: other, beside: other}}")).containsExactly("two-ways");
    assertThat(codes("phases: {evaluation: {after: data}}")).containsExactly("unused-key");
    assertThat(codes("phases: {trainning: {days: 3 days}}")).containsExactly("unknown-key");
    assertThat(codes("discount: 8%")).containsExactly("unit-mismatch");
  }

  @Test
  void theStartIsAMonth() {
    String file = PROJECT.formatted("discount: 8%/year", "").replace("2027-11", "2027");
    assertThat(MIX_COST.parse("plan.yaml", file).issues())
        .filteredOn(issue -> issue.severity() == Severity.ERROR)
        .extracting(Issue::code)
        .containsExactly("bad-date");
  }
}
