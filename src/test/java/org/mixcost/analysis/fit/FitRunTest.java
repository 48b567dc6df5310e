package org.mixcost.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.formula.FitFormulas;
import org.mixcost.formula.FitSlopes;
import org.mixcost.formula.Law;
import org.mixcost.issue.Issue;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Threads;

/** The fit against known answers, made laws, and what must not matter. */
class FitRunTest {
  private static final FitPlan PLAN = new FitPlan(FitPlan.DEFAULT_DELTA, 60, 42, Threads.of(2));
  private static final LawFit PUBLISHED = fit(PublishedRuns.read());

  private static LawFit fit(List<TrainingRun> runs) {
    return FitRun.of(runs, PLAN).get();
  }

  /** The objective is the strict check: the coefficients lie on a flat ridge. */
  @ParameterizedTest
  @CsvFileSource(resources = "tv_fit.csv", numLinesToSkip = 1)
  void theAnswerIsTheKnownOne(
      String name,
      String function,
      String inputs,
      String output,
      double expected,
      double tolerance,
      String provenance) {
    double found = output.equals("objective_sum_huber")
        ? PUBLISHED.objective()
        : Coefficient.valueOf(output).of(PUBLISHED.law());
    assertEquals(expected, found, expected * tolerance, provenance);
  }

  @Test
  void theFixturesThreeOutliersAreFoundAndKept() {
    assertThat(PUBLISHED.outliers()).hasSize(3);
    assertThat(PUBLISHED.residuals()).hasSize(46);
    assertThat(PUBLISHED.inliers()).hasSize(43).doesNotContainAnyElementsOf(PUBLISHED.outliers());
  }

  /** Dropped by hand or by the plan, the law is the same, and says so. */
  @Test
  void outliersAreDroppedWhereThePlanSaysSo() {
    LawFit dropped = FitRun.of(PublishedRuns.read(), PLAN.withoutOutliers()).get();
    LawFit byHand = fit(PUBLISHED.inliers());
    assertThat(dropped.law()).isEqualTo(byHand.law());
    assertThat(dropped.refits()).isEqualTo(byHand.refits());
    assertThat(dropped.residuals()).isEqualTo(byHand.residuals());
    assertThat(dropped.dropped()).hasSize(3).allMatch(Residual::isOutlier);
    assertThat(dropped.dropped()).extracting(Residual::run).isEqualTo(PUBLISHED.outliers());
    assertThat(dropped.findings()).extracting(Issue::code).contains("dropped-outliers");
    assertThat(dropped.procedure())
        .contains("over 43 runs")
        .endsWith("; dropped as outliers of a first fit: line 5, line 19, line 33");
  }

  @Test
  void whereNoRunIsAnOutlierNoneIsDropped() {
    List<TrainingRun> exact =
        MadeRuns.grid(new double[] {1e8, 3e8, 1e9, 3e9}, new double[] {1e10, 3e10, 1e11, 3e11});
    Progress progress = new Progress();
    LawFit dropped = FitRun.of(exact, PLAN.withoutOutliers(), progress).get();
    assertThat(dropped.dropped()).isEmpty();
    assertThat(dropped.law()).isEqualTo(fit(exact).law());
    assertThat(dropped.refits()).isEqualTo(fit(exact).refits());
    assertThat(progress.share()).isEqualTo(1);
    assertThat(dropped.procedure()).doesNotContain("dropped");
  }

  @Test
  void aResidualIsTheLogarithmOfTheLossOverThatOfTheLaw() {
    assertThat(PUBLISHED.residuals()).allSatisfy(residual -> {
      TrainingRun run = residual.run();
      double predicted = MadeRuns.loss(PUBLISHED.law(), run.parameters(), run.tokens());
      assertThat(residual.predicted()).isCloseTo(predicted, within(1e-12));
      assertThat(residual.residual()).isCloseTo(Math.log(run.loss() / predicted), within(1e-12));
    });
  }

  @Test
  void theObjectiveIsLevelAtTheFit() {
    double[] slopes = FitSlopes.ofObjective(
        coefficients(PUBLISHED.law()),
        column(TrainingRun::parameters),
        column(TrainingRun::tokens),
        column(TrainingRun::loss),
        FitPlan.DEFAULT_DELTA);
    assertThat(slopes).hasSize(5).containsExactly(new double[5], within(1e-8));
  }

  /** Starts as Hoffmann et al. state them, by the units of the runs. */
  @Test
  void noOtherStartEndsLower() {
    Points points = Points.of(PublishedRuns.read());
    double lnParameters = Math.log(PublishedRuns.read().get(0).parameters());
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 40; i++) {
      double alpha = 0.5 * random.nextInt(5);
      double beta = 0.5 * random.nextInt(5);
      double[] start = {
        5 * random.nextInt(6) - alpha * lnParameters,
        5 * random.nextInt(6) - beta * lnParameters,
        0.5 * random.nextInt(5) - 1,
        alpha,
        beta
      };
      double[] found = new LeastSquares(new HuberRoots(points, FitPlan.DEFAULT_DELTA))
          .from(start)
          .best();
      double least = FitFormulas.objective(
          found, points.lnParameters(), points.lnTokens(), points.lnLoss(), FitPlan.DEFAULT_DELTA);
      assertThat(least).isGreaterThan(PUBLISHED.objective() * (1 - 1e-9));
    }
  }

  private static double[] column(ToDoubleFunction<TrainingRun> number) {
    return PublishedRuns.read().stream().mapToDouble(number).map(Math::log).toArray();
  }

  private static double[] coefficients(Law law) {
    return Arrays.stream(Coefficient.values())
        .mapToDouble(coefficient -> coefficient.fitted(law))
        .toArray();
  }

  @Test
  void aLawIsFoundAgainFromRunsWithoutErrors() {
    LawFit fit = fit(
        MadeRuns.grid(new double[] {1e8, 3e8, 1e9, 3e9}, new double[] {1e10, 3e10, 1e11, 3e11}));
    assertThat(fit.objective()).isLessThan(1e-25);
    for (Coefficient coefficient : Coefficient.values()) {
      assertThat(coefficient.of(fit.law()))
          .isCloseTo(coefficient.of(MadeRuns.LAW), within(1e-9 * coefficient.of(MadeRuns.LAW)));
    }
    assertThat(fit.outliers()).isEmpty();
    assertThat(fit.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheRunsDoesNotMatter(long seed) {
    List<TrainingRun> shuffled = new ArrayList<>(PublishedRuns.read());
    Collections.shuffle(shuffled, new Random(seed));
    LawFit fit = fit(shuffled);
    assertThat(fit.law()).isEqualTo(PUBLISHED.law());
    assertThat(fit.refits()).isEqualTo(PUBLISHED.refits());
  }

  /** L = E + A / N^α: with N in millions A is A / 1e6^α; with L in bits it and E are divided by ln 2. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-6, 3, 1e6})
  void theUnitsOfTheRunsDoNotMatter(double scale) {
    double perNat = 1 / Math.log(2);
    List<TrainingRun> scaled = PublishedRuns.read().stream()
        .map(run -> new TrainingRun(
            run.name(), run.parameters() * scale, run.tokens() / scale, run.loss() * perNat))
        .toList();
    LawFit fit = fit(scaled);
    Law law = PUBLISHED.law();
    assertClose(fit.law().alpha(), law.alpha());
    assertClose(fit.law().beta(), law.beta());
    assertClose(fit.law().e(), law.e() * perNat);
    assertClose(fit.law().a(), law.a() * perNat * Math.pow(scale, law.alpha()));
    assertClose(fit.law().b(), law.b() * perNat * Math.pow(scale, -law.beta()));
    assertClose(fit.objective(), PUBLISHED.objective());
  }

  /** The ridge is flat: the objective is found to 1e-12 of itself, coefficients to a millionth. */
  private static void assertClose(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void theThreadsDoNotMatter(int threads) {
    FitPlan plan = new FitPlan(PLAN.delta(), PLAN.refits(), PLAN.seed(), Threads.of(threads));
    LawFit fit = FitRun.of(PublishedRuns.read(), plan).get();
    assertThat(fit.refits()).isEqualTo(PUBLISHED.refits());
    assertThat(fit.residuals()).isEqualTo(PUBLISHED.residuals());
  }

  @Test
  void moreRefitsKeepTheFirstOnes() {
    FitPlan more = new FitPlan(PLAN.delta(), 80, PLAN.seed(), Threads.of(2));
    assertThat(FitRun.of(PublishedRuns.read(), more).get().refits().draws())
        .startsWith(PUBLISHED.refits().draws().toArray(Law[]::new));
  }

  @Test
  void anotherSeedGivesOtherRefitsOfTheSameLaw() {
    FitPlan other = new FitPlan(PLAN.delta(), PLAN.refits(), 43, Threads.of(2));
    LawFit fit = FitRun.of(PublishedRuns.read(), other).get();
    assertThat(fit.law()).isEqualTo(PUBLISHED.law());
    assertThat(fit.refits()).isNotEqualTo(PUBLISHED.refits());
  }

  @Test
  void itTellsHowFarItHasCome() {
    Progress progress = new Progress();
    FitRun.of(PublishedRuns.read(), PLAN, progress);
    assertThat(progress.share()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> fit(PublishedRuns.read()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
