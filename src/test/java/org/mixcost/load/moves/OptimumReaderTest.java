package org.mixcost.load.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.analysis.optimize.Problem;
import org.mixcost.analysis.optimize.SearchLimit;
import org.mixcost.analysis.optimize.Sought;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;

/** What a file says of the best that it seeks. */
class OptimumReaderTest {
  private static final String SCENARIOS = """
      mixcost: 1
      as_of: 2026-07
      baseline: base
      scenarios:
        base:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, accelerators: 64, utilization: 40%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, corpus: fineweb-edu, tokens: 100B}}}
        other: {extends: base}
      optimize:
      """;

  private static Checked<Optimum> read(String optimize) {
    return Sought.read(SCENARIOS + optimize.indent(2));
  }

  private static List<String> codes(Checked<?> read) {
    return read.issues().stream().filter(Issue::isError).map(Issue::code).toList();
  }

  private static Problem problem(String optimize) {
    return read(optimize).get().problem();
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() {
    Checked<Optimum> read = read("""
        minimize: totl
        vary:
          data.real.web.tokens: 1B to 100B
          training.price: 3..2
          data.real.web.epochs: 0..4
          training.utilisation: 20%..50%
        subject_to:
          quality.loss: less than baseline
          training.day: at most 45 days
          total: at most 45 days
        """);
    assertThat(read.issues().stream()
            .filter(Issue::isError)
            .map(issue -> issue.where().line() + " " + issue.code()))
        .containsExactlyInAnyOrder(
            "11 unknown-line",
            "13 bad-range",
            "14 bad-range",
            "15 out-of-domain",
            "16 unknown-input",
            "18 bad-limit",
            "19 unknown-line",
            "20 unit-mismatch");
  }

  @Test
  void aKeyThatIsMisspeltIsAnErrorWithASuggestion() {
    Checked<Optimum> read = read("""
        minimise: total
        vary: {data.real.web.tokens: 1B..100B}
        subjct_to: {quality.loss: {limits: at most 2}}
        """);
    assertThat(codes(read)).contains("unknown-key");
    assertThat(read.text()).contains("did you mean 'minimize'?", "did you mean 'subject_to'?");
  }

  @ParameterizedTest
  @CsvSource({
    "'maximize: training.tokens', two-ways",
    "'goal: p100', unknown-goal",
    "'goal: regret-p95', unknown-goal",
    "'subject_to: {total: {limit: at most 1M USD, in: 120%}}', out-of-domain",
    "'subject_to: {total: {in: 80%}}', missing-key",
    "'subject_to: {total: {limit: at most 1M USD, in: 70% to 80%}}', not-fixed",
    "'from: othr', unknown-scenario"
  })
  void whatCannotBeIsRefused(String line, String code) {
    assertThat(codes(read("""
            minimize: total
            vary: {data.real.web.tokens: 1B..100B}
            %s
            """.formatted(line)))).containsExactly(code);
  }

  @Test
  void somethingMustBeSoughtAndSomethingChanged() {
    assertThat(codes(read("vary: {data.real.web.tokens: 1B..2B}"))).containsExactly("missing-key");
    assertThat(codes(read("minimize: total"))).containsExactly("nothing-varied");
  }

  /** Text beyond what a corpus holds cannot be had by paying more. */
  @Test
  void aBoundBeyondTheSupplyOfACorpusIsRefused() {
    Checked<Optimum> read = read("minimize: total\nvary: {data.real.web.tokens: 1B..900T}");
    assertThat(codes(read)).containsExactly("beyond-supply");
    assertThat(read.issues().get(0).where().line()).isEqualTo(12);
  }

  @Test
  void sharesMoveOnlyBesideARest() {
    String shares = """
        mixcost: 1
        scenarios:
          one:
            model: {parameters: 7B}
            training: {peak: 1000 TFLOP/s, utilization: 40%%, price: 2 USD/GPU-hour}
            data:
              tokens: 100B
              real:
                a: {kind: per_unit, price: 3 USD/Mtok, share: 20%%}
                b: {kind: per_unit, price: 1 USD/Mtok, share: 30%%}
                c: {kind: open, share: %s}
        optimize:
          maximize: total
          vary: {data.real.a.share: 0..100%%, data.real.b.share: 0..100%%}
        """;
    assertThat(codes(Sought.read(shares.formatted("50%")))).containsExactly("shares-do-not-sum");
    var best = Sought.best(shares.formatted("rest"));
    assertThat(Sought.value(best, "data.real.a.share")).isEqualTo(1);
    assertThat(Sought.value(best, "data.real.b.share")).isEqualTo(0);
  }

  @Test
  void aLimitSaysWhichWayItGoesAndInHowManyDraws() {
    Problem problem = problem("""
        minimize: quality.loss
        vary: {data.real.web.tokens: 50B..100B}
        subject_to:
          training.days: between 1 and 100 days
          total: {limit: at most 5M USD, in: 80%}
          training.tokens: at most baseline
        """);
    List<SearchLimit> limits = problem.variants().get(0).limits().subList(0, 4);
    assertThat(limits.stream().map(SearchLimit::isAtMost)).containsExactly(false, true, true, true);
    assertThat(limits.stream().map(SearchLimit::bound)).containsExactly(1.0, 100.0, 5e6, 0.0);
    assertThat(limits.get(2).share()).isEqualTo(Optional.of(0.8));
    assertThat(limits.get(2).text()).isEqualTo("total at most 5M USD in 80% of the draws");
  }

  /** Every scenario but the baseline, unless one is named; each with every choice of words. */
  @Test
  void theAlternativesAreAllCombinations() {
    String vary =
        "minimize: total\nvary: {data.real.web.tokens: 1B..2B, training.accelerator: [h100-sxm-80gb, h200-sxm-141gb]}";
    assertThat(problem(vary).variants().stream().map(one -> one.from() + " " + one.name()))
        .containsExactly(
            "other training.accelerator h100-sxm-80gb",
            "other training.accelerator h200-sxm-141gb");
    assertThat(problem("from: base\n" + vary).variants().get(0).from()).isEqualTo("base");
  }
}
