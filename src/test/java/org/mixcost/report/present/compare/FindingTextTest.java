package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** A table of situations: alternatives that cost what they state and nothing else, so that every figure is arithmetic. */
class FindingTextTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(10_240, 42);

  private static final String FREE_RUN = """
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          quality: {skip: true}
      """;

  /** Alternatives by title, each with its own keys, such as what it costs. */
  private static Findings findings(Map<String, String> alternatives, List<String> order) {
    String scenarios = order.stream()
        .map(title -> "  s" + order.indexOf(title) + ":\n    title: " + title + "\n"
            + FREE_RUN.indent(0) + "    " + alternatives.get(title) + "\n")
        .collect(joining());
    Comparison comparison = MIX_COST.compare(Studies.of("scenarios:\n" + scenarios), PLAN);
    return Findings.of(comparison, MIX_COST.provenance(comparison))
        .with(MIX_COST.decision(comparison, new Progress()));
  }

  private static Findings findings(String... titlesAndCosts) {
    List<String> order = IntStream.range(0, titlesAndCosts.length / 2)
        .mapToObj(i -> titlesAndCosts[2 * i])
        .toList();
    Map<String, String> costs = IntStream.range(0, order.size())
        .boxed()
        .collect(toMap(order::get, i -> titlesAndCosts[2 * i + 1]));
    return findings(costs, order);
  }

  private static String text(Findings findings) {
    return new FindingText(findings.comparison(), findings.decision()).text();
  }

  private static String fee(String quantity) {
    return "other: {fee: \"" + quantity + "\"}";
  }

  static Stream<Arguments> situations() {
    String ten = IntStream.range(0, 10)
        .mapToObj(i -> "f" + i + ": \"band(1, 90, 100) USD\"")
        .collect(joining(", ", "other: {", "}"));
    return Stream.of(
        Arguments.of(
            "a clear winner, and where the other would be as cheap",
            findings("Write", fee("120 USD"), "License", fee("100 USD")),
            "License is cheapest: 100 USD. Write costs 20 USD more; it would win with its fee below 100 USD."),
        Arguments.of(
            "a tie",
            findings("License", fee("100 USD"), "Write", fee("100 USD"), "Steal", fee("200 USD")),
            "A tie: License and Write cost the same, 100 USD."),
        Arguments.of(
            "a tie of three",
            findings("A", fee("100 USD"), "B", fee("100 USD"), "C", fee("100 USD")),
            "A tie: A, B and C cost the same, 100 USD."),
        Arguments.of(
            "a flip within the interval: 10 of 40 USD lie below",
            findings("License", fee("100 USD"), "Write", "other: {wage: \"uniform(90, 130) USD\"}"),
            "License is cheapest: 100 USD. Write costs 10 USD more and is cheaper in 25% of the draws; it would win with the wage below 100 USD."),
        Arguments.of(
            "too close: 20 of 42 USD lie below",
            findings("License", fee("100 USD"), "Write", "other: {wage: \"uniform(80, 122) USD\"}"),
            "Too close to call: License costs 100 USD, and Write, 1 USD more, is cheaper in 48% of the draws."),
        Arguments.of(
            "least at the medians, dearer in most draws: ten fees with long tails below",
            findings("License", fee("890 USD"), "Write", ten),
            "License costs least with every input at its median, 890 USD; Write costs 10 USD more there, but is cheaper in "),
        Arguments.of(
            "all uncertain alike",
            findings(
                "License",
                "other: {team: \"uniform(100, 200) USD\"}",
                "Write",
                "other: {team: \"uniform(100, 200) USD\", wage: 20 USD}"),
            "License is cheapest: 150 USD (105 to 195). Write costs 20 USD more; no input turns that by itself within its usual range."),
        Arguments.of(
            "one alternative", findings("License", fee("100 USD")), "License costs 100 USD."),
        Arguments.of(
            "titles of many words",
            findings("\"Written, by hand\"", fee("120 USD"), "License", fee("100 USD")),
            "“License” is cheapest: 100 USD. “Written, by hand” costs 20 USD more; it would win with its fee below 100 USD."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void aSituationIsToldAsItIs(String situation, Findings findings, String told) {
    assertThat(text(findings)).startsWith(told);
  }

  @Test
  void theCheapestOfTwelveIsNamedWithItsRunnerUp() {
    String[] twelve = IntStream.range(0, 12)
        .boxed()
        .flatMap(i -> Stream.of("Way" + i, fee(100 + 10 * ((i * 5 + 7) % 12) + " USD")))
        .toArray(String[]::new);
    assertThat(text(findings(twelve)))
        .startsWith("Way1 is cheapest: 100 USD. Way6 costs 10 USD more");
  }

  @Test
  void theCheapestThatBreaksItsBudgetIsFollowedByTheCheapestThatKeepsIt() {
    Findings findings = findings(
        "License", fee("100 USD") + "\n    budget: 90 USD",
        "Write", fee("120 USD") + "\n    budget: 150 USD",
        "Steal", fee("130 USD") + "\n    budget: 150 USD");
    assertThat(new FindingSentences(findings).all())
        .extracting(Sentence::subject, Sentence::text)
        .containsExactly(
            tuple(
                "License",
                "keeps its budget of 90 USD in 0% of the draws; a reserve of 10 USD would keep the budget in 80%."),
            tuple(
                "Budget and date:",
                "Write, at 120 USD, is the cheapest that does in most of the draws."));
  }

  @Test
  void whatDecidesIsWhatMovesTheDifferenceAndNotTheTotals() {
    Findings findings = findings(
        "License", "other: {team: \"uniform(100, 900) USD\"}",
        "Write", "other: {team: \"uniform(100, 900) USD\", wage: \"uniform(10, 30) USD\"}");
    assertThat(new FindingSentences(findings).all())
        .extracting(Sentence::text)
        .containsExactly(
            "the wage, which is more than 99% of the doubt in the difference.",
            "100% without a source.");
  }
}
