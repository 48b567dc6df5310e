package org.mixcost.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.analysis.explain.Explanation.Given;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

class CalculationTest {
  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static List<Calculation> calculations(Study study) {
    Comparison comparison = MixCost.create().compare(study, SimulationPlan.of(64, 1));
    return comparison.results().stream()
        .map(result -> Calculation.of(study, result.scenario(), result::find))
        .toList();
  }

  private static String id(Computed line) {
    return line.line().id();
  }

  private static Stream<Computed> mentioned(Calculation calculation) {
    return calculation.lines().stream()
        .flatMap(line -> line.terms().stream())
        .filter(Computed.class::isInstance)
        .map(Computed.class::cast);
  }

  /** So that a reader gets from any figure down to the inputs. */
  @ParameterizedTest
  @MethodSource("shipped")
  void everyLineIsToldOnceAndSoIsAllThatItFollowsFrom(String file) {
    for (Calculation calculation : calculations(Studies.shipped(file))) {
      List<String> told = calculation.lines().stream().map(CalculationTest::id).toList();
      Set<String> mentioned =
          mentioned(calculation).map(CalculationTest::id).collect(Collectors.toSet());
      assertThat(told).doesNotHaveDuplicates().containsAll(mentioned).contains("total");
      assertThat(mentioned(calculation)).allMatch(Element::isToldElsewhere);
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void itsFiguresAreThoseOfTheComparison(String file) {
    Study study = Studies.shipped(file);
    Comparison comparison = MixCost.create().compare(study, SimulationPlan.of(64, 1));
    for (Result result : comparison.results()) {
      Calculation calculation = Calculation.of(study, result.scenario(), result::find);
      assertThat(calculation.lines().subList(0, result.lines().size()))
          .allSatisfy(line -> assertThat(line.figure()).isEqualTo(result.get(id(line))));
    }
  }

  /** 6 · 1B parameters · 18B tokens, both as they are written. */
  @Test
  void aLineStandsOverWhatIsInItsFormula() {
    Calculation calculation = calculations(Studies.of("""
            scenarios:
              a:
                model: {parameters: 1B}
                training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
                data: {real: {web: {kind: open, tokens: 18B}}}
            """)).get(0);
    Computed flop = calculation.lines().stream()
        .filter(line -> id(line).equals("training.flop"))
        .findFirst()
        .orElseThrow();
    assertThat(flop.figure().central()).isEqualTo(6 * 1e9 * 18e9);
    assertThat(flop.terms().stream().map(Element::symbol)).contains("N", "D");
    assertThat(flop.terms())
        .filteredOn(Given.class::isInstance)
        .anySatisfy(term ->
            assertThat(((Given) term).quantity().citation().place()).isEqualTo("test.yaml:5:25"));
  }
}
