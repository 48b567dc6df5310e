package org.mixcost.analysis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.decide.Reversal.InputChange;
import org.mixcost.model.Models;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Measure.OfDifference;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.Studies;

/** What would have to be true, by closed forms, by a dense search, and where there is no way. */
class ReversalTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(20_480, 42);

  /** 30 GPU-hours over the utilization, and fees. */
  private static final String TWO = """
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          other: {first: FIRST}
        b:
          extends: a
          other: {first: none, second: SECOND}
      """;

  private static Reversal reversal(String text) {
    return recommend(Studies.of(text)).reversal().orElseThrow();
  }

  private static Recommendation recommend(Study study) {
    return DecidePlan.of(DecideQuestion.ofTotals(study)).get().decide(PLAN, new Progress());
  }

  private static String fees(String first, String second) {
    return TWO.replace("FIRST", "\"" + first + " USD\"")
        .replace("SECOND", "\"" + second + " USD\"");
  }

  private static InputChange change(Reversal reversal, String input) {
    return reversal.changes().stream()
        .filter(change -> change.input().equals(input))
        .findFirst()
        .orElseThrow();
  }

  private static double there(InputChange change) {
    return change.quantities().get(0).quantile(change.percentile());
  }

  /** A difference of mean 30 and variance 10² + 20² = 500; both fees are 106 at the nearest point. */
  @Test
  void ofLinesOfNormalsItIsTheMeanOverTheDeviation() {
    Reversal reversal = reversal(fees("normal(100, 10)", "normal(130, 20)"));
    double beta = 30 / Math.sqrt(500);
    assertThat(reversal.best()).isEqualTo("a");
    assertThat(reversal.rival()).isEqualTo("b");
    assertThat(reversal.distance()).isCloseTo(beta, withinPercentage(0.02));
    assertThat(reversal.firstOrder())
        .isCloseTo(StandardNormal.probability(-beta), withinPercentage(0.05));
    assertThat(reversal.wins()).isCloseTo(StandardNormal.probability(-beta), within(0.005));
    assertThat(reversal.changes())
        .extracting(InputChange::input)
        .containsExactly("other.second", "other.first");
    assertThat(there(change(reversal, "other.first"))).isCloseTo(106, within(0.1));
    assertThat(there(change(reversal, "other.second"))).isCloseTo(106, within(0.1));
    assertThat(change(reversal, "other.first").part()).isCloseTo(100.0 / 500, within(0.005));
    assertThat(change(reversal, "other.second").part()).isCloseTo(400.0 / 500, within(0.005));
    assertThat(change(reversal, "other.second").percentile())
        .isCloseTo(StandardNormal.probability(-1.2), within(0.002));
  }

  /** Variance 10² + 20² − 2 r 10 · 20, with r = 2 sin(π ρ / 6). */
  @Test
  void correlatedInputsMoveTogether() {
    String tied = """
        correlations:
          together: {first: other.first, second: other.second, rank: 0.6}
        """;
    Reversal reversal = reversal(tied + fees("normal(100, 10)", "normal(130, 20)"));
    double r = 2 * Math.sin(Math.PI * 0.6 / 6);
    assertThat(reversal.distance())
        .isCloseTo(30 / Math.sqrt(500 - 400 * r), withinPercentage(0.02));
    assertThat(there(change(reversal, "other.first")))
        .isCloseTo(there(change(reversal, "other.second")), within(0.1));
    double parts = reversal.changes().stream().mapToDouble(InputChange::part).sum();
    assertThat(parts).isCloseTo(1, within(1e-9));
  }

  /** Quotes with corners between them and a share of bounded belief: 30 P / U USD against 240. */
  @Test
  void itIsTheNearestOfADenseSearchWhereNothingIsNormal() {
    String text = fees("0", "240")
        .replace("utilization: 50%", "utilization: \"pert(30%, 50%, 60%)\"")
        .replace("price: 0 USD/GPU-hour", "price: \"values(1, 2, 2.5, 6) USD/GPU-hour\"")
        .replace("extends: a", "extends: a\n    training: {price: 0 USD/GPU-hour}");
    Reversal reversal = reversal(text);
    Distribution price = new Distribution.Empirical(List.of(1.0, 2.0, 2.5, 6.0));
    Distribution use = new Distribution.Pert(0.3, 0.5, 0.6);
    double nearest = dense((x, y) -> 240
        - 30
            * price.quantile(StandardNormal.probability(x))
            / use.quantile(StandardNormal.probability(y)));
    assertThat(reversal.rival()).isEqualTo("b");
    assertThat(reversal.distance()).isCloseTo(nearest, withinPercentage(1));
  }

  /** Two ways out, a long steep one and a short flat one: one fee is cut, the other has a heavy tail. */
  @Test
  void itIsTheNearestOfADenseSearchWhereBeliefsAreCut() {
    Reversal reversal =
        reversal(fees("lognormal(50, 200) in 40..260", "normal(180, 30) in 120..400"));
    Distribution first = new Distribution.LogNormal(50, 200).cut(40, 260);
    Distribution second = new Distribution.Normal(180, 30).cut(120, 400);
    double nearest = dense((x, y) -> second.quantile(StandardNormal.probability(y))
        - first.quantile(StandardNormal.probability(x)));
    assertThat(reversal.distance()).isCloseTo(nearest, withinPercentage(1));
  }

  /** The least distance in any of 720 directions, in steps of 0.005. */
  private static double dense(DoubleBinaryOperator difference) {
    double sign = Math.signum(difference.applyAsDouble(0, 0));
    double nearest = 6;
    for (int i = 0; i < 720; i++) {
      double angle = 2 * Math.PI * i / 720;
      double step = 0.005;
      for (double away = step; away < nearest; away += step) {
        double at = difference.applyAsDouble(away * Math.cos(angle), away * Math.sin(angle));
        if (at * sign <= 0) {
          nearest = away;
        }
      }
    }
    return nearest;
  }

  @Test
  void whatCannotBeIsToldSo() {
    Reversal reversal = reversal(fees("uniform(100, 120)", "uniform(130, 150)"));
    assertThat(reversal.isWithinReach()).isFalse();
    assertThat(reversal.distance()).isInfinite();
    assertThat(reversal.firstOrder()).isZero();
    assertThat(reversal.wins()).isZero();
    assertThat(reversal.changes()).isEmpty();
  }

  /** A mean of 107 USD for a median of 80: 100 cost less on average, and more at the medians. */
  @Test
  void aRivalThatIsBetterAtTheMediansIsThereAlready() {
    Reversal reversal = reversal(fees("100", "lognormal(23, 278)"));
    assertThat(reversal.best()).isEqualTo("a");
    assertThat(reversal.isThere()).isTrue();
    assertThat(reversal.wins()).isGreaterThan(0.5);
    assertThat(reversal.changes()).isEmpty();
  }

  @Test
  void thereIsNoneInATieOrWhereNothingIsUncertain() {
    assertThat(recommend(Studies.of(fees("100", "120"))).reversal()).isEmpty();
    String tie = fees("uniform(100, 120)", "1").replace("{first: none, second: \"1 USD\"}", "{}");
    assertThat(recommend(Studies.of(tie)).reversal()).isEmpty();
  }

  /** The rival is the one that is most often the best, even if another is the next on average. */
  @Test
  void theRivalIsWhatIsMostOftenBetter() {
    String third = fees("normal(100, 5)", "uniform(115, 120)") + """
          c:
            extends: a
            other: {first: none, third: "uniform(50, 300) USD"}
        """;
    Recommendation choice = recommend(Studies.of(third));
    assertThat(choice.table().pick().lead().orElseThrow().over()).isEqualTo("b");
    assertThat(choice.reversal().orElseThrow().rival()).isEqualTo("c");
  }

  /** No point of some thousands at which the rival wins is nearer to the medians, in coordinates of free normals. */
  @Test
  void noDrawOfRandomStudiesIsNearer() {
    int found = 0;
    for (long seed = 0; seed < 8; seed++) {
      Study study = RandomScenarios.of(seed).study();
      Models models = Models.plan(study.only(
          study.scenarios().stream().limit(2).map(scenario -> scenario.name()).toList()));
      Sampler sampler = new Sampler(models.inputs(), 42);
      if (!models.isFixed()) {
        found += isNearest(models, sampler, 0, seed) || isNearest(models, sampler, 1, seed) ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(1);
  }

  private static boolean isNearest(Models models, Sampler sampler, int best, long seed) {
    OfLine first = new OfLine(best, models.all().get(best).total());
    OfLine second = new OfLine(1 - best, models.all().get(1 - best).total());
    Border border = new Border(models, sampler, new OfDifference(second, first));
    if (border.atMedians() <= 0) {
      return false;
    }
    double distance = new NearestPoint(border, new Progress())
        .find()
        .map(Vector::length)
        .orElse(Double.POSITIVE_INFINITY);
    double[][] directions = border.scattered(256);
    for (double scale = 0.1; scale < 3; scale += 0.2) {
      double times = scale;
      double[][] points = Arrays.stream(directions)
          .map(point ->
              Vector.times(point, Math.min(times, Reversal.FARTHEST / Vector.length(point))))
          .toArray(double[][]::new);
      double[] differences = border.differences(points);
      for (int i = 0; i < points.length; i++) {
        if (differences[i] <= 0 && Vector.length(points[i]) <= Reversal.FARTHEST) {
          assertThat(Vector.length(points[i]))
              .as("seed " + seed)
              .isGreaterThanOrEqualTo(0.95 * distance);
        }
      }
    }
    return Double.isFinite(distance);
  }
}
