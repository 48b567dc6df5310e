package org.mixcost.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.simulate.Threads;

/** What runs cannot tell, or tell only weakly, is said. */
class FitFindingsTest {
  private static final FitPlan PLAN = new FitPlan(FitPlan.DEFAULT_DELTA, 60, 42, Threads.of(2));
  private static final double[] MANY = {1e8, 3e8, 1e9, 3e9, 1e10};

  private static Checked<LawFit> fit(List<TrainingRun> runs) {
    return FitRun.of(runs, PLAN);
  }

  private static List<String> codes(List<TrainingRun> runs) {
    return fit(runs).issues().stream().map(Issue::code).toList();
  }

  @Test
  void noRunsTellNothing() {
    assertThat(codes(List.of())).containsExactly("too-few-runs", "one-parameters", "one-tokens");
  }

  @Test
  void aHandfulOfRunsIsTooFew() {
    List<TrainingRun> few =
        MadeRuns.grid(new double[] {1e8, 1e9, 1e10}, new double[] {1e10, 1e11, 1e12});
    assertThat(codes(few)).containsExactly("too-few-runs");
    assertThat(fit(few).text()).contains("10 different runs at least, and there are 9");
  }

  @Test
  void runsThatWereRepeatedCountOnce() {
    List<TrainingRun> twice =
        MadeRuns.grid(new double[] {1e8, 1e9, 1e10}, new double[] {1e10, 1e11, 1e12});
    twice.addAll(List.copyOf(twice));
    assertThat(codes(twice)).containsExactly("too-few-runs");
  }

  @Test
  void runsOfOneSizeDoNotTellWhatParametersDo() {
    Checked<LawFit> checked = fit(MadeRuns.grid(
        new double[] {1e9}, new double[] {1e9, 2e9, 4e9, 8e9, 16e9, 32e9, 64e9, 1e11, 2e11, 4e11}));
    assertThat(checked.hasErrors()).isTrue();
    assertThat(checked.text())
        .contains("the runs have 1 different sizes, so A and alpha cannot be told from E");
  }

  @Test
  void runsOfTwoNumbersOfTokensDoNotTellWhatTokensDo() {
    Checked<LawFit> checked = fit(MadeRuns.grid(MANY, new double[] {1e10, 1e11}));
    assertThat(checked.text())
        .contains(
            "the runs have 2 different numbers of tokens, so B and beta cannot be told from E")
        .doesNotContain("alpha");
  }

  @Test
  void tokensInProportionToParametersTellNothingOfTheirOwn() {
    assertThat(codes(along(n -> 20 * n))).containsExactly("tokens-follow-size");
    assertThat(fit(along(n -> 20 * n)).hasErrors()).isTrue();
  }

  @Test
  void tokensThatFollowFromParametersByAPowerTellNothingEither() {
    assertThat(codes(along(n -> 3e4 * Math.pow(n, 0.7)))).containsExactly("tokens-follow-size");
  }

  @Test
  void tokensThatNearlyFollowAreQuestioned() {
    Checked<LawFit> checked = fit(along(n -> 20 * n * (1 + 0.2 * Math.sin(1e3 * Math.log(n)))));
    assertThat(checked.hasErrors()).isFalse();
    assertThat(checked.issues()).extracting(Issue::code).contains("tokens-follow-size");
  }

  private static List<TrainingRun> along(DoubleUnaryOperator tokens) {
    List<TrainingRun> runs = new ArrayList<>();
    for (double n = 1e8; n < 1e11; n *= 1.5) {
      runs.add(MadeRuns.run(n, tokens.applyAsDouble(n)));
    }
    return runs;
  }

  /** Losses far above their floor, with errors, do not tell the floor. */
  @Test
  void aFloorThatTheRunsAreFarFromIsNotDetermined() {
    List<TrainingRun> far = new ArrayList<>();
    int sign = 1;
    for (TrainingRun run :
        MadeRuns.grid(new double[] {1e4, 2e4, 4e4, 8e4}, new double[] {1e6, 2e6, 4e6, 8e6})) {
      sign = -sign;
      far.add(new TrainingRun(
          run.name(), run.parameters(), run.tokens(), run.loss() * (1 + 0.05 * sign)));
    }
    assertThat(fit(far).text())
        .contains("the runs hardly determine E: 95% of the refits lie between");
  }

  @Test
  void aLossThatNothingChangesDoesNotFall() {
    List<TrainingRun> flat = MadeRuns.grid(MANY, MANY).stream()
        .map(run -> new TrainingRun(run.name(), run.parameters(), run.tokens(), 2.5))
        .toList();
    assertThat(codes(flat)).contains("no-fall");
    assertThat(fit(flat).text())
        .contains("in 60 of 60 refits the loss does not fall with parameters")
        .contains("in 60 of 60 refits the loss does not fall with tokens");
  }

  @Test
  void outliersAreNamedAndKept() {
    assertThat(fit(PublishedRuns.read()).text())
        .contains("3 of 46 runs are outliers and are kept: line 5, line 19, line 33");
  }
}
