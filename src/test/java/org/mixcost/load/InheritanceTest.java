package org.mixcost.load;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;

/** Chains and circles of scenarios that extend each other. */
class InheritanceTest {
  private static final String FIRST = """
      mixcost: 1
      scenarios:
        s0:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 1B}}}
      """;

  private static String line(int scenario, int parent) {
    return "  s%d: {extends: s%d, title: Plan %1$d}\n".formatted(scenario, parent);
  }

  private static String lines(int from, int to, IntUnaryOperator parent) {
    return IntStream.range(from, to)
        .mapToObj(scenario -> line(scenario, parent.applyAsInt(scenario)))
        .collect(joining());
  }

  private static Checked<Study> read(String text) {
    return MixCost.create().parse("a.yaml", text);
  }

  @Test
  void aChainOfThirtyTwoIsRead() {
    assertThat(read(FIRST + lines(1, 33, i -> i - 1)).get().scenarios()).hasSize(33);
  }

  @ParameterizedTest
  @ValueSource(ints = {34, 500})
  void aLongerChainIsAnErrorWhereItGetsTooLong(int scenarios) {
    List<Issue> issues = read(FIRST + lines(1, scenarios, i -> i - 1)).issues();
    assertThat(issues).extracting(Issue::text).singleElement().asString().startsWith("""
        a.yaml:39:18: error: it extends more than 32 scenarios, one by way of the other [extends-chain]
        """);
  }

  /** Each extends the next one of the file, and the last the first. */
  @Test
  void aChainThatBeginsAtItsEndIsAnErrorToo() {
    int last = 500;
    String reversed = lines(1, last, i -> i + 1) + line(last, 0);
    assertThat(read(FIRST + reversed).issues())
        .extracting(Issue::code)
        .isNotEmpty()
        .containsOnly("extends-chain");
  }

  @Test
  void aCircleIsToldShortly() {
    assertThat(
            read("mixcost: 1\nscenarios:\n" + lines(0, 20, i -> (i + 1) % 20)).issues())
        .extracting(Issue::message)
        .containsExactly("extends goes in a circle: s0 → s1 → s2 → s3 → s4 → 15 others → s0");
    assertThat(read("mixcost: 1\nscenarios:\n" + lines(0, 2, i -> (i + 1) % 2)).issues())
        .extracting(Issue::message)
        .containsExactly("extends goes in a circle: s0 → s1 → s0");
  }
}
