package org.mixcost.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mixcost.quantity.StandardNormal;

/** Shares of the variance of functions for which they are known. */
class SobolIndicesTest {
  private static final int SAMPLES = 1 << 14;
  private static final double TOLERANCE = 0.01;
  private static final Response ISHIGAMI = response(point -> ishigami(point, 7, 0.1));

  @ParameterizedTest
  @CsvFileSource(resources = "sobolKnown.csv", numLinesToSkip = 1)
  void sharesOfKnownFunctions(
      String function,
      String setting,
      String input,
      double first,
      double total,
      double mean,
      double variance) {
    Response response = response(function(function, setting));
    SobolIndices indices = indices(inputs(function, setting), 1, 42, response, SAMPLES);
    int group = Integer.parseInt(input.substring(1)) - 1;
    assertThat(indices.first(0, group).share()).isCloseTo(first, within(TOLERANCE));
    assertThat(indices.total(0, group).share()).isCloseTo(total, within(TOLERANCE));
    assertThat(indices.variance(0)).isCloseTo(variance, within(TOLERANCE * variance));
  }

  private static int inputs(String function, String setting) {
    return function.equals("sobol_g") ? coefficients(setting).length : 3;
  }

  private static ToDoubleFunction<double[]> function(String name, String setting) {
    return switch (name) {
      case "ishigami" -> point -> ishigami(point, 7, setting.contains("b=0.05") ? 0.05 : 0.1);
      case "sobol_g" -> point -> sobolG(point, coefficients(setting));
      case "product_lognormal" ->
        point -> Math.exp(0.1 * z(point[0]))
            * Math.exp(0.25 * z(point[1]))
            / Math.exp(0.5 * z(point[2]));
      case "linear_normal" ->
        point -> 2 * z(point[0]) - 3 * 2 * z(point[1]) + 0.5 * 4 * z(point[2]);
      default -> throw new AssertionError(name);
    };
  }

  private static Response response(ToDoubleFunction<double[]> function) {
    return response(List.of(function));
  }

  /** One output of each function. */
  private static Response response(List<ToDoubleFunction<double[]>> functions) {
    return (points, outputs) -> {
      for (int k = 0; k < functions.size(); k++) {
        for (int i = 0; i < points.length; i++) {
          outputs[k][i] = functions.get(k).applyAsDouble(points[i]);
        }
      }
    };
  }

  private static double ishigami(double[] point, double a, double b) {
    double x1 = angle(point[0]);
    double x2 = angle(point[1]);
    double x3 = angle(point[2]);
    return Math.sin(x1) + a * Math.pow(Math.sin(x2), 2) + b * Math.pow(x3, 4) * Math.sin(x1);
  }

  private static double angle(double share) {
    return Math.PI * (2 * share - 1);
  }

  private static double sobolG(double[] point, double[] a) {
    double product = 1;
    for (int i = 0; i < a.length; i++) {
      product *= (Math.abs(4 * point[i] - 2) + a[i]) / (1 + a[i]);
    }
    return product;
  }

  /** The numbers of a setting such as {@code a=0 1 4.5; xi~U(0,1)}. */
  private static double[] coefficients(String setting) {
    String numbers = setting.substring(setting.indexOf('=') + 1, setting.indexOf(';'));
    return List.of(numbers.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static double z(double probability) {
    return StandardNormal.quantile(probability);
  }

  private static SobolIndices indices(
      int inputs, int outputs, long seed, Response response, int samples) {
    List<List<Integer>> groups = IntStream.range(0, inputs).mapToObj(List::of).toList();
    return new SobolIndices(inputs, groups, outputs, samples, seed, response);
  }

  /** Of Ishigami's function only x1, x2 and x1 with x3 explain variance: S1 + S13 = ST1, and S2 is the rest. */
  @Test
  void aGroupExplainsWhatItsInputsExplainTogether() {
    List<List<Integer>> groups = List.of(List.of(0, 2), List.of(1));
    SobolIndices indices = new SobolIndices(3, groups, 1, SAMPLES, 42, ISHIGAMI);
    assertThat(indices.first(0, 0).share()).isCloseTo(0.557589, within(TOLERANCE));
    assertThat(indices.total(0, 0).share()).isCloseTo(0.557589, within(TOLERANCE));
    assertThat(indices.first(0, 1).share()).isCloseTo(0.442411, within(TOLERANCE));
    assertThat(indices.total(0, 1).share()).isCloseTo(0.442411, within(TOLERANCE));
  }

  @Test
  void anInputThatDoesNothingHasATotalShareOfExactlyNothing() {
    Response both = response(List.of(point -> point[0], point -> point[1]));
    SobolIndices indices = indices(2, 2, 42, both, 1024);
    assertThat(indices.total(0, 1)).isEqualTo(new Index(0, 0));
    assertThat(indices.first(0, 1)).isEqualTo(new Index(0, 0));
    assertThat(indices.total(1, 0)).isEqualTo(new Index(0, 0));
    assertThat(indices.total(0, 0).share()).isCloseTo(1, within(TOLERANCE));
    assertThat(indices.first(1, 1).share()).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void anOutputThatNeverChangesHasNoShares() {
    SobolIndices indices = indices(2, 1, 42, response(point -> 5), 256);
    assertThat(indices.first(0, 0)).isEqualTo(new Index(0, 0));
    assertThat(indices.total(0, 1)).isEqualTo(new Index(0, 0));
  }

  /** They are computed as for free points, and the even ones do better: they cover at least as often as they say. */
  @Test
  void the90PercentIntervalsCoverAtLeast90PercentOfTheTime() {
    double[] first = {0.313905, 0.442411, 0};
    double[] total = {0.557589, 0.442411, 0.243684};
    List<Boolean> covers = new ArrayList<>();
    for (int seed = 0; seed < 100; seed++) {
      SobolIndices indices = indices(3, 1, seed, ISHIGAMI, 512);
      for (int i = 0; i < 3; i++) {
        covers.add(covers(indices.first(0, i), first[i]));
        covers.add(covers(indices.total(0, i), total[i]));
      }
    }
    assertThat(covers.stream().filter(yes -> yes).count())
        .isGreaterThanOrEqualTo((long) (0.9 * covers.size()));
  }

  private static boolean covers(Index index, double truth) {
    return index.low() <= truth && truth <= index.high();
  }

  @Test
  void fourTimesTheSamplesHalveTheInterval() {
    Index few = indices(3, 1, 42, ISHIGAMI, 1024).total(0, 0);
    Index many = indices(3, 1, 42, ISHIGAMI, 4096).total(0, 0);
    assertThat(few.error() / many.error()).isCloseTo(2, within(0.3));
    assertThat(many.high() - many.low()).isCloseTo(2 * 1.6448536 * many.error(), within(1e-6));
  }

  /** So a response need not look at the others. */
  @Test
  void fromOneEvaluationToTheNextOnlyTheInputsOfAGroupMove() {
    SobolIndices indices = indices(3, 1, 42, new Remembering(), 300);
    SobolIndices plain = indices(3, 1, 42, ISHIGAMI, 300);
    for (int group = 0; group < 3; group++) {
      assertThat(indices.first(0, group)).isEqualTo(plain.first(0, group));
      assertThat(indices.total(0, group)).isEqualTo(plain.total(0, group));
    }
  }

  /** Evaluates what it was told, and where it is told that only some inputs have moved it takes those alone. */
  private static final class Remembering implements Response {
    private final double[][] known = new double[300][3];

    @Override
    public void at(double[][] points, double[][] outputs) {
      again(points, List.of(0, 1, 2), outputs);
    }

    @Override
    public void again(double[][] points, List<Integer> moved, double[][] outputs) {
      for (int i = 0; i < points.length; i++) {
        for (int input : moved) {
          known[i][input] = points[i][input];
        }
      }
      ISHIGAMI.at(Arrays.copyOf(known, points.length), outputs);
    }
  }
}
