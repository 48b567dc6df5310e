package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.edited;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.Issue;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.SimulationPlan;

/** Samples of a stage of reinforcement learning that are kept as text, by arithmetic. */
class RolloutCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);

  private final Study stages = study("stages.yaml");

  /** 60M tokens are left of 60M / (40 % · 75 %) = 200M, of the 80,000 samples of 3,000 tokens that the stage writes. */
  @Test
  void whatIsTakenIsHeldAgainstWhatTheStageGenerates() {
    Estimate bill = bill(stages, "kept");
    assertThat(bill.value("data.traces.attempted")).isCloseTo(200e6, EXACTLY);
    assertThat(bill.value("training.rl.headroom")).isCloseTo(80e3 * 3000 / 200e6, EXACTLY);
    assertThat(warnings(stages)).isEmpty();
  }

  private static List<Issue> warnings(Study study) {
    return Cases.MIX_COST.compare(study, SimulationPlan.of(256, 42)).get("kept").computedWarnings();
  }

  /** 60M tokens more are trained on, 6 N each; the stage costs what it cost, and the text nothing. */
  @Test
  void theStagePaysForThem() {
    double run = 6 * 8e9 * 60e6 / (989.4e12 * 0.40 * 3600) / 0.8 * 2;
    Estimate without = bill(stages, "in-turn");
    Estimate kept = bill(stages, "kept");
    assertThat(kept.value("compute.rl")).isCloseTo(without.value("compute.rl"), EXACTLY);
    assertThat(kept.totalUsd() - without.totalUsd()).isCloseTo(run, withinPercentage(1e-6));
    assertThat(kept.model().lines())
        .filteredOn(Line::isCost)
        .noneMatch(line -> line.id().startsWith("data.traces."));
  }

  @Test
  void moreThanIsGeneratedIsQuestioned() {
    String much = text("stages.yaml").replace("tokens: 60M", "tokens: 120M");
    assertThat(warnings(edited(much)))
        .filteredOn(issue -> issue.code().equals("more-than-generated"))
        .singleElement()
        .extracting(Issue::message)
        .asString()
        .contains("stage 'rl' generates only 60% of the tokens");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rollouts: rl   | rollouts: lr     | unknown-stage",
        "rollouts: rl   | rollouts: sft    | unknown-stage",
        "acceptance: 40% | acceptance: 40%, rounds: 2 | unused-key",
        "acceptance: 40% | acceptance: 40%, prompt_ratio: 2 | unused-key",
        "acceptance: 40% | acceptance: 40%, failure_rate: 2% | unused-key",
        "acceptance: 40% | acceptance: 40%, development: 2 | unused-key",
        "acceptance: 40%, | '' | missing-key"
      })
  void whatDoesNotGoWithThemIsAnError(String written, String instead, String code) {
    String wrong = text("stages.yaml").replace(written, instead);
    assertThat(Cases.MIX_COST.parse("case.yaml", wrong).issues())
        .filteredOn(Issue::isError)
        .singleElement()
        .extracting(Issue::code)
        .isEqualTo(code);
  }

  @Test
  void aStageWithKnownHoursDoesNotSayHowManyThereAre() {
    String known = text("stages.yaml")
        .replace("rollouts: rl", "rollouts: known")
        .replace("extends: in-turn", "extends: apart");
    assertThat(Cases.MIX_COST.parse("case.yaml", known).issues())
        .filteredOn(Issue::isError)
        .singleElement()
        .extracting(Issue::help)
        .asString()
        .contains("without gpu_hours");
  }

  @Test
  void aScenarioInCodeNeedsTheStage() {
    Scenario kept = stages.get("kept");
    TrainingPlan plan = kept.training();
    FurtherWork none =
        new FurtherWork(plan.further().development(), plan.further().postTraining(), List.of());
    TrainingPlan without = new TrainingPlan(
        plan.start(),
        plan.flopPerParameterToken(),
        plan.peak(),
        plan.speed(),
        plan.time(),
        plan.price(),
        none,
        plan.cluster(),
        plan.energy());
    assertThatThrownBy(() -> Scenario.of("kept", kept.model(), kept.data(), without))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rl");
  }
}
