package org.mixcost.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.analysis.explain.Explanation.Given;
import org.mixcost.issue.Checked;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

class ExplainerTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(1024, 1);

  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Explanation explain(Study study, String scenario, String line) {
    return MixCost.create().explain(study, scenario, line, PLAN).get();
  }

  private static List<Element> all(Element node) {
    List<Element> all = new ArrayList<>(List.of(node));
    if (node instanceof Computed computed) {
      computed.terms().forEach(term -> all.addAll(all(term)));
    }
    return all;
  }

  private static Stream<Given> givens(Explanation explanation) {
    return all(explanation.root()).stream().filter(Given.class::isInstance).map(Given.class::cast);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyFigureOfEveryShippedScenarioIsThatOfItsBill(String file) {
    Study study = Studies.shipped(file);
    for (Scenario scenario : study.scenarios()) {
      Estimate bill = MixCost.create().estimate(scenario);
      for (Element node : all(explain(study, scenario.name(), "total").root())) {
        if (node instanceof Computed computed) {
          assertThat(computed.figure().central())
              .as(computed.line().id())
              .isEqualTo(bill.value(computed.line().id()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyLineOfEveryShippedScenarioIsExplainedDownToInputs(String file) {
    Study study = Studies.shipped(file);
    for (Scenario scenario : study.scenarios()) {
      List<Line> lines = MixCost.create().estimate(scenario).model().lines();
      List<Explanation> all = Explainer.of(study, Optional.of(scenario.name()), "total")
          .get()
          .explainAll(SimulationPlan.of(64, 1));
      assertThat(all).hasSameSizeAs(lines);
      for (Explanation explanation : all) {
        assertThat(givens(explanation)).as(explanation.root().line().id()).isNotEmpty();
      }
    }
  }

  @Test
  void aLineIsToldOnce() {
    Explanation explanation =
        explain(Studies.shipped("02-every-kind-of-source.yaml"), "with-synthetic", "total");
    List<String> told = all(explanation.root()).stream()
        .filter(node -> node instanceof Computed computed && !computed.isToldElsewhere())
        .map(node -> ((Computed) node).line().id())
        .toList();
    assertThat(told).doesNotHaveDuplicates();
  }

  @Test
  void whatIsInheritedSaysFromWhereAndWhatIsOwnDoesNot() {
    Explanation explanation =
        explain(Studies.shipped("01-headline.yaml"), "gpt3-2024", "compute.training");
    assertThat(place(explanation, "model.parameters")).endsWith("inherited from gpt3-2020");
    assertThat(place(explanation, "training.utilization"))
        .isEqualTo(Path.of("data", "scenarios", "01-headline.yaml") + ":24:20");
  }

  @Test
  void whatDefaultsSayIsInheritedFromThem() {
    Study study = Studies.of("""
        defaults:
          model: {parameters: 1B}
        scenarios:
          a:
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 18B}}}
        """);
    assertThat(place(explain(study, "a", "training.flop"), "model.parameters"))
        .isEqualTo("test.yaml:4:23, inherited from defaults");
  }

  private static String place(Explanation explanation, String name) {
    return givens(explanation)
        .filter(given -> given.quantity().name().equals(name))
        .map(given -> given.quantity().citation().place())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anInputHasTheQuantilesItWasGiven() {
    Explanation explanation =
        explain(Studies.shipped("01-headline.yaml"), "gpt3-2024", "training.usd_per_gpu_hour");
    Given price = givens(explanation).findFirst().orElseThrow();
    assertThat(price.figure().spread().orElseThrow().p5()).isEqualTo(2, within(1e-9));
    assertThat(price.figure().spread().orElseThrow().p95()).isEqualTo(3, within(1e-9));
    // The mean of a log-normal is its median times exp(σ²/2).
    double sigma = Math.log(3.0 / 2) / (2 * 1.6448536269514722);
    assertThat(price.figure().spread().orElseThrow().mean())
        .isEqualTo(Math.sqrt(6) * Math.exp(sigma * sigma / 2), within(1e-4));
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void withoutAScenarioTheFirstThatHasTheLineIsTaken() {
    Study study = Studies.shipped("01-headline.yaml");
    Explainer explainer =
        Explainer.of(study, Optional.empty(), "data.textbooks.generate").get();
    assertThat(explainer.explain(PLAN, new Progress()).scenario().name())
        .isEqualTo("mostly-synthetic");
  }

  @Test
  void aLineThatIsNotThereIsAnIssueWithASuggestion() {
    Checked<Explainer> found = Explainer.of(
        Studies.shipped("01-headline.yaml"), Optional.of("gpt3-2020"), "compute.trianing");
    assertThat(found.hasErrors()).isTrue();
    assertThat(found.text()).contains("did you mean 'compute.training'?");
  }

  @Test
  void aStepThatNothingShownNeedsIsNotThere() {
    Study study = Studies.shipped("01-headline.yaml");
    assertThat(Explainer.of(study, Optional.empty(), "before_contingency").hasErrors())
        .isTrue();
    assertThat(Explainer.of(study, Optional.empty(), "training.productive_gpu_hours")
            .hasErrors())
        .isFalse();
  }

  @Test
  void aScenarioThatIsNotThereIsAnIssueWithASuggestion() {
    Checked<Explainer> found =
        Explainer.of(Studies.shipped("01-headline.yaml"), Optional.of("gpt3-2021"), "total");
    assertThat(found.text()).contains("did you mean 'gpt3-2020'?");
  }
}
