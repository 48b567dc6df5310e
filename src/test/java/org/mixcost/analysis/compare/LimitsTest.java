package org.mixcost.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.LimitOdds.Limit;
import org.mixcost.issue.Issue;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** Budgets and dates, where arithmetic tells. */
class LimitsTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(1 << 14, 42);
  private static final double CLOSE = 0.005;

  /** 60 GPU-hours for nothing on one accelerator, 2.5 days; the fee is all the cost. */
  private static final String RUN = """
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, accelerators: COUNT, price: 0 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          other: {fee: FEE}
      """;

  private static Result result(String fee, String count, String limits) {
    String text = RUN.replace("FEE", "'" + fee + "'").replace("COUNT", "'" + count + "'");
    return MIX_COST.compare(Studies.of(text + limits.indent(4)), PLAN).results().get(0);
  }

  private static List<String> warnings(Result result) {
    return result.computedWarnings().stream().map(Issue::code).toList();
  }

  /** Of 0 to 100, 30 % are above 70; one in five is above 80, for which 10 are missing. */
  @Test
  void theBudgetIsJudgedOverTheDraws() {
    Limit budget =
        result("uniform(0, 100) USD", "1", "budget: 70 USD").limits().budget().get();
    assertThat(budget.broken()).isCloseTo(0.30, within(CLOSE));
    assertThat(budget.reserve()).isCloseTo(80 - 70, within(0.5));
    assertThat(budget.allowed().central()).isEqualTo(70);
    assertThat(budget.spent().central()).isEqualTo(50);
  }

  @Test
  void aBudgetThatIsKeptSurelyEnoughNeedsNoReserve() {
    Limit budget =
        result("uniform(0, 100) USD", "1", "budget: 90 USD").limits().budget().get();
    assertThat(budget.broken()).isCloseTo(0.10, within(CLOSE));
    assertThat(budget.reserve()).isZero();
  }

  /** Two uniforms from 0 to 100: the one is above the other in half of the draws. */
  @Test
  void theBudgetMayBeUncertainItself() {
    Limit budget = result("uniform(0, 100) USD", "1", "budget: 'uniform(0, 100) USD'")
        .limits()
        .budget()
        .get();
    assertThat(budget.broken()).isCloseTo(0.5, within(0.01));
    assertThat(budget.allowed().spread()).isPresent();
  }

  /** 60 / 24 / n days are above 1 where n is below 2.5, a quarter of 2 to 4. */
  @Test
  void theDeadlineIsJudgedOverTheDraws() {
    LimitOdds limits = result("1 USD", "uniform(2, 4)", "deadline: 1 day").limits();
    assertThat(limits.deadline().get().broken()).isCloseTo(0.25, within(CLOSE));
    assertThat(limits.bothKept()).isEqualTo(OptionalDouble.empty());
  }

  /** Both are kept where neither the fee (70 %) nor the days (75 %), which have nothing to do with it, are too many. */
  @Test
  void bothAreJudgedInTheSameDraw() {
    LimitOdds limits = result(
            "uniform(0, 100) USD", "uniform(2, 4)", "budget: 70 USD\ndeadline: 1 day")
        .limits();
    assertThat(limits.bothKept().getAsDouble()).isCloseTo(0.70 * 0.75, within(0.01));
  }

  @Test
  void aFixedScenarioKeepsALimitOrDoesNot() {
    LimitOdds limits = result("70 USD", "1", "budget: 70 USD\ndeadline: 2 days").limits();
    assertThat(limits.budget().get().broken()).isZero();
    assertThat(limits.budget().get().reserve()).isZero();
    assertThat(limits.deadline().get().broken()).isEqualTo(1);
    assertThat(limits.bothKept().getAsDouble()).isZero();
  }

  @Test
  void aBudgetThatIsReachedButForRoundingIsKept() {
    String sum = "70.000000000000001 USD";
    assertThat(result("70 USD", "1", "budget: " + sum).limits().budget().get().broken())
        .isZero();
    assertThat(result("70.0000000001 USD", "1", "budget: 70 USD")
            .limits()
            .budget()
            .get()
            .broken())
        .isZero();
  }

  @Test
  void whatIsMoreOftenBrokenThanKeptIsWarnedOf() {
    Result broken = result("70 USD", "1", "budget: 60 USD\ndeadline: 2 days");
    assertThat(warnings(broken)).containsExactly("over-budget", "project-late");
    assertThat(warnings(result("70 USD", "1", "budget: 80 USD\ndeadline: 3 days")))
        .isEmpty();
  }

  @Test
  void aProjectWithoutALimitIsNotJudged() {
    assertThat(result("70 USD", "1", "").limits().areRequested()).isFalse();
  }

  @Test
  void aDeadlineNeedsTheDaysOfTheTraining() {
    String text = "mixcost: 1\nas_of: 2026-07\n"
        + RUN.replace(" accelerators: COUNT,", "").replace("FEE", "1 USD")
        + "    deadline: 3 days\n";
    assertThat(MIX_COST.parse("test.yaml", text).issues()).anySatisfy(issue -> {
      assertThat(issue.code()).isEqualTo("missing-key");
      assertThat(issue.message()).startsWith("training needs the key 'accelerators'");
    });
  }

  /**
   * 45B tokens of which a share is kept, at the median of 70 % to 90 % by its logit, are written at the median of 300 to
   * 900 tokens/s and 45 % of it, in whole hours of 64; then 6ND are trained at the median of 30 % to 45 %, by its logit.
   */
  @Test
  void theDeadlineOfADecisionIsTestedAgainstGeneratingItsDataToo() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/org/mixcost/cases/d1.yaml"))
        .replace("    deadline: 60 days\n", "")
        .replace("  contingency: 10%\n", "  contingency: 10%\n  deadline: 60 days\n");
    Comparison comparison = MIX_COST.compare(MIX_COST.parse("d1.yaml", text).get(), PLAN);
    Result own = comparison.get("rephrase-own");
    double kept = middle(0.7, 0.9);
    double hours = Math.ceil(45e9 / kept / (Math.sqrt(300 * 900) * 0.45) / 3600 / 64);
    double run = 6 * 8e9 * 60e9 / (989.4e12 * middle(0.30, 0.45)) / 3600 / 64;
    assertThat(own.get("data.rephrased.days").central()).isCloseTo(hours / 24, within(1e-6));
    assertThat(own.get("project.days").central()).isCloseTo((hours + run) / 24, within(1e-3));
    assertThat(own.limits().deadline().get().broken()).isBetween(0.1, 0.3);
    assertThat(comparison.get("license").limits().deadline().get().broken()).isZero();
    assertThat(own.scenario().notIncluded()).noneMatch(left -> left.startsWith("days of"));
    assertThat(comparison.get("rephrase-api").scenario().notIncluded())
        .contains("days of generation (data.synthetic.rephrased.generator.rate_limit)");
  }

  /** The share half way between two by their logits. */
  private static double middle(double low, double high) {
    double odds = Math.sqrt(low / (1 - low) * high / (1 - high));
    return odds / (1 + odds);
  }
}
