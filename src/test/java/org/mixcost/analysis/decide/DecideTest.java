package org.mixcost.analysis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.decide.DecisionTable.Alternative;
import org.mixcost.analysis.decide.DecisionTable.Lead;
import org.mixcost.analysis.decide.DecisionTable.Pick;
import org.mixcost.analysis.sensitivity.SensitivityRun;
import org.mixcost.issue.Issue;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.DecisionGoal.Expected;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.Studies;

/** What is chosen, by arithmetic where all is known and by what must hold where it is not. */
class DecideTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(20_480, 42);

  /** Besides what both pay for, one costs 120 USD and the other any amount up to 200 USD. */
  private static final String KNOWN_OR_NOT = """
      scenarios:
        known:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          other: {fee: 120 USD}
        open:
          extends: known
          other: {fee: none, offer: "uniform(0, 200) USD"}
      """;

  private static DecisionTable decide(Study study, DecisionGoal goal) {
    return DecidePlan.of(new DecideQuestion(study, "total", goal))
        .get()
        .table(PLAN, new Progress());
  }

  private static DecisionTable decide(String text) {
    return decide(Studies.of(text), new Expected());
  }

  private static Pick pick(DecisionTable table, String goal) {
    return table.picks().stream()
        .filter(pick -> pick.goal().key().equals(goal))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAlternativeHasItsMeanItsPercentilesAndItsChance() {
    Alternative open = decide(KNOWN_OR_NOT).get("open");
    assertThat(open.figure().mean()).isCloseTo(100, within(0.01));
    assertThat(open.figure().p5()).isCloseTo(10, within(0.2));
    assertThat(open.figure().p95()).isCloseTo(190, within(0.2));
    assertThat(open.best().lower()).isCloseTo(120.0 / 200, within(0.002));
    assertThat(open.best().same()).isZero();
  }

  /** E (X − 120)⁺ = 80² / (2 · 200) and E (120 − X)⁺ = 120² / (2 · 200), X being any amount up to 200. */
  @Test
  void regretIsWhatItCostsOverTheBestOfTheDraw() {
    DecisionTable table = decide(KNOWN_OR_NOT);
    assertThat(table.get("open").regret().mean()).isCloseTo(80 * 80 / 400.0, withinPercentage(0.5));
    assertThat(table.get("known").regret().mean())
        .isCloseTo(120 * 120 / 400.0, withinPercentage(0.5));
    assertThat(table.get("open").regret().p95()).isCloseTo(190 - 120, within(0.5));
    assertThat(table.get("known").regret().p95()).isCloseTo(120 - 10, within(0.5));
    assertThat(table.valueOfPerfectInformation()).isCloseTo(16, withinPercentage(0.5));
  }

  /** The mean of 100 against 120, but a p90 of 180 against 120, and a p95 of the regret of 70 against 110. */
  @ParameterizedTest
  @CsvSource({
    "expected, open, 100, 20",
    "regret, open, 16, 20",
    "p90, known, 120, 60",
    "regret-p95, open, 70, 40"
  })
  void eachGoalPicksTheOneThatHasTheLeast(String goal, String best, double value, double lead) {
    DecisionGoal by = DecisionGoal.parse(goal).orElseThrow();
    Pick pick = decide(Studies.of(KNOWN_OR_NOT), by).pick();
    assertThat(pick.best()).containsExactly(best);
    assertThat(pick.value()).isCloseTo(value, withinPercentage(1));
    assertThat(pick.lead().orElseThrow().by()).isCloseTo(lead, withinPercentage(1));
    assertThat(pick.isSure()).isTrue();
  }

  /** √(0.9 · 0.1 / 20480) of the count, over a density of one in 200 USD. */
  @Test
  void theErrorOfAPercentileIsThatOfFreeDraws() {
    Lead lead = pick(decide(KNOWN_OR_NOT), "p90").lead().orElseThrow();
    assertThat(lead.error().orElseThrow())
        .isCloseTo(Math.sqrt(0.9 * 0.1 / 20_480) * 200, withinPercentage(5));
  }

  /** 120 USD and a mean of 120.001 USD: so many draws do not tell them apart. */
  @Test
  void aLeadWithinTheErrorIsNotSure() {
    Study study = Studies.of(KNOWN_OR_NOT.replace("uniform(0, 200)", "lognormal(40, 222)"));
    Pick percentile = decide(study, new DecisionGoal.AtPercentile(60)).pick();
    Pick few = DecidePlan.of(DecideQuestion.ofTotals(study))
        .get()
        .table(SimulationPlan.of(1000, 42), new Progress())
        .pick();
    assertThat(percentile.best()).containsExactly("open");
    assertThat(few.lead().orElseThrow().error()).isEmpty();
    assertThat(few.isSure()).isFalse();
  }

  @Test
  void twoThatCostTheSameInEveryDrawAreATie() {
    DecisionTable table = decide(KNOWN_OR_NOT + "  twin: {extends: open}\n");
    assertThat(table.pick().best()).containsExactly("open", "twin");
    assertThat(table.pick().isSure()).isFalse();
    assertThat(table.pick().lead().orElseThrow().over()).isEqualTo("known");
    assertThat(table.get("twin").best().lower()).isZero();
    assertThat(table.get("twin").best().same()).isCloseTo(0.6, within(0.002));
    assertThat(table.get("twin").regret()).isEqualTo(table.get("open").regret());
  }

  @Test
  void whereNothingIsUncertainTheCheapestIsSureAndTheRestIsRegretted() {
    DecisionTable table = decide(KNOWN_OR_NOT.replace("uniform(0, 200)", "150"));
    assertThat(table.draws()).isZero();
    assertThat(table.isFixed()).isTrue();
    assertThat(table.pick().best()).containsExactly("known");
    assertThat(table.pick().isSure()).isTrue();
    assertThat(table.get("open").regret().mean()).isCloseTo(30, within(1e-9));
    assertThat(table.valueOfPerfectInformation()).isZero();
  }

  /** The same draws as a comparison has, so the same figures to the last bit. */
  @Test
  void alternativesAreWhatAComparisonSays() {
    Study study = Studies.shipped("03-api-or-own-accelerators.json");
    DecisionTable table = decide(study, new Expected());
    Comparison comparison = Comparison.of(study, PLAN);
    assertThat(table.alternatives())
        .allSatisfy(alternative -> assertThat(alternative.figure())
            .isEqualTo(comparison.get(alternative.scenario()).total().spread().orElseThrow()));
  }

  /** Two ways to the value of knowing all: the least mean regret, and the least mean less the mean of the least. */
  @Test
  void theLeastRegretIsTheValueOfPerfectInformation() {
    for (long seed = 0; seed < 4; seed++) {
      Study study = RandomScenarios.of(seed).study();
      Models models = Models.plan(study);
      if (!models.isFixed()) {
        DecisionTable table = DecidePlan.of(DecideQuestion.ofTotals(study))
            .get()
            .table(SimulationPlan.of(1024, 7), new Progress());
        double everything =
            SensitivityRun.of(models, 1024, 7, new Progress()).choice().everything();
        double scale = table.alternatives().get(0).figure().mean();
        assertThat(table.valueOfPerfectInformation())
            .as("seed " + seed)
            .isCloseTo(everything, within(1e-9 * scale));
      }
    }
  }

  @Test
  void onRandomStudiesNoRegretIsBelowZeroAndGoalsOfMeansAgree() {
    RandomScenarios.forEach(25, file -> {
      DecisionTable table = DecidePlan.of(DecideQuestion.ofTotals(file.study()))
          .get()
          .table(SimulationPlan.of(1024, 42), new Progress());
      double surelyBest = 0;
      for (Alternative alternative : table.alternatives()) {
        assertThat(alternative.regret().odds().lower()).isZero();
        assertThat(alternative.regret().p5()).isNotNegative();
        surelyBest += alternative.best().lower();
      }
      assertThat(surelyBest).isLessThanOrEqualTo(1 + 1e-12);
      assertThat(pick(table, "regret").best()).isEqualTo(pick(table, "expected").best());
    });
  }

  @Test
  void aDecisionIsBetweenTwoAndAHundred() {
    String many = KNOWN_OR_NOT
        + IntStream.range(0, 99)
            .mapToObj(i -> "  n%d: {extends: open}\n".formatted(i))
            .reduce("", String::concat);
    assertThat(DecidePlan.of(DecideQuestion.ofTotals(Studies.of(many))).issues())
        .extracting(Issue::message)
        .containsExactly("a decision is between 2 to 100 scenarios, found 101");
  }

  @ParameterizedTest
  @CsvSource({"p0", "p100", "p", "mean", "P90"})
  void otherWordsAreNoGoal(String word) {
    assertThat(DecisionGoal.parse(word)).isEmpty();
  }

  @Test
  void goalsAreReadByTheirWords() {
    assertThat(List.of("expected", "p1", "p99", "regret", "regret-p95"))
        .allSatisfy(
            word -> assertThat(DecisionGoal.parse(word).orElseThrow().key()).isEqualTo(word));
  }
}
