package org.mixcost.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.model.Models;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

class PartsTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(512, 42);

  /** Scenarios of which the last is the baseline, and of which the first, like every tenth, has a price of its own. */
  private static Study study(int scenarios) {
    StringBuilder text = new StringBuilder("""
        baseline: last
        correlations:
          slow: {first: training.price, second: training.utilization, rank: -0.6}
          used: {first: training.utilization, second: other.license, rank: 0.5}
        defaults:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 30% to 50%, price: 1 to 4 USD/GPU-hour}
        scenarios:
        """);
    for (int i = 0; i < scenarios - 1; i++) {
      text.append(
          "  s" + i + ":\n    data: {real: {web: {kind: open, tokens: " + (18 + i) + "B}}}\n");
      text.append(i % 10 == 0 ? "    training: {price: 2 USD/GPU-hour}\n" : "");
      text.append(i % 7 == 0 ? "    other: {license: 10 to 90 USD}\n" : "");
    }
    text.append("  last: {data: {real: {web: {kind: open, tokens: 30B}}}}\n");
    return Studies.of(text.toString());
  }

  @Test
  void everyOtherScenarioIsInOnePartAndTheBaselineInAll() {
    Study study = study(100);
    List<Study> parts = Parts.of(study);
    assertThat(parts).hasSize(5).allMatch(part -> part.baseline().equals("last"));
    assertThat(parts.stream().flatMap(part -> part.others().stream()).map(Scenario::name))
        .containsExactlyElementsOf(study.others().stream().map(Scenario::name).toList());
  }

  @Test
  void aSmallStudyIsItsOnlyPart() {
    Study study = study(25);
    assertThat(Parts.of(study)).containsExactly(study);
  }

  /** To the last bit: whatever else is in its part, a scenario has the same draws, tied to each other as they are. */
  @Test
  void inPartsAStudyIsComparedAsItIsAtOnce() {
    Study study = study(60);
    Comparison parts = Comparison.of(study, PLAN);
    Comparison whole = Prepared.of(Models.plan(study)).compare(PLAN);
    assertThat(parts.results().stream().map(Result::name))
        .containsExactlyElementsOf(whole.results().stream().map(Result::name).toList());
    for (Result result : whole.results()) {
      assertThat(result.lines())
          .allSatisfy(line -> assertThat(parts.get(result.name()).get(line.id()))
              .as(result.name() + " " + line.id())
              .isEqualTo(result.get(line)));
    }
    assertThat(parts.differences()).isEqualTo(whole.differences());
    assertThat(parts.rivals()).isEqualTo(whole.rivals());
    assertThat(parts.cheapest().name()).isEqualTo("s1");
  }
}
