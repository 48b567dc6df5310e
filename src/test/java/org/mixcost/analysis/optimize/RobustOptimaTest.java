package org.mixcost.analysis.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Optima over the draws that are known by a closed form, or by trying all there is. */
class RobustOptimaTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(10_240, 42);
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** 100B tokens of two texts, whose prices are normal: m1 = 1.9, s1 = 0.5, m2 = 2 and s2 = 0.25 USD/Mtok. */
  private static final String TWO_PRICES = """
      mixcost: 1
      scenarios:
        one:
          model: {parameters: 7B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
          data:
            tokens: 100B
            real:
              a: {kind: per_unit, price: "normal(1.9, 0.5) USD/Mtok", share: 50%}
              b: {kind: per_unit, price: "normal(2, 0.25) USD/Mtok", share: rest}
      optimize:
        minimize: total
        vary: {data.real.a.share: 0..100%}
      """;

  private static final double MTOK = 100e9 / 1e6;

  private static Best best(String yaml) {
    return Sought.read(yaml, PLAN).get().best().orElseThrow();
  }

  /** What lies below 90% of a normal cost, of a share w of the first text: w m1 + (1-w) m2 + z sqrt(w² s1² + (1-w)² s2²). */
  private static double ninetieth(double w) {
    double z = NORMAL.inverseCumulativeProbability(0.9);
    return w * 1.9 + (1 - w) * 2 + z * Math.hypot(w * 0.5, (1 - w) * 0.25);
  }

  /** Where a function that has one bottom is lowest between 0 and 1, by thirds. */
  private static double lowest(DoubleUnaryOperator function) {
    double low = 0;
    double high = 1;
    while (high - low > 1e-9) {
      double third = (high - low) / 3;
      if (function.applyAsDouble(low + third) < function.applyAsDouble(high - third)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return low;
  }

  /** The cheaper text is the dearer one in bad cases, so that a percentile spreads what the medians put on one. */
  @Test
  void aPercentileOfTwoNormalPricesIsThatOfMeanAndVariance() {
    assertThat(Sought.value(best(TWO_PRICES), "data.real.a.share")).isEqualTo(1);
    Best best = best(TWO_PRICES + "  goal: p90\n");
    double share = lowest(RobustOptimaTest::ninetieth);
    assertThat(share).isBetween(0.2, 0.4);
    double found = Sought.value(best, "data.real.a.share");
    assertThat(found).isCloseTo(share, within(0.05));
    // So near to the bottom it costs next to nothing to be a little beside it.
    assertThat(ninetieth(found)).isLessThan(ninetieth(share) * 1.0005);
    assertThat(best.value()).isCloseTo(MTOK * ninetieth(share), within(5e-3 * best.value()));
  }

  /**
   * A stock of text that costs nothing but its reading, c, beside licensed text at a price p more, as in {@link KnownOptimaTest}:
   * the mean goes by the mean of p, which of a log-normal one is its median times exp(s²/2).
   */
  @Test
  void aMeanGoesByTheMeanOfALogNormalPrice() {
    String yaml = """
        mixcost: 1
        scenarios:
          one:
            model: {parameters: 7B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
            quality: {repeat_decay: 15}
            data:
              real:
                web: {kind: open, tokens: 40B}
                books: {kind: per_unit, tokens: 10B, price: "lognormal(0.005, 0.045) USD/Mtok"}
        optimize:
          minimize: total
          vary:
            data.real.web.epochs: 1..12
            data.real.books.tokens: 0..200B
          subject_to: {quality.loss: at most 2.13}
        """;
    double spread = Math.log(9) / 2 / NORMAL.inverseCumulativeProbability(0.95);
    double median = 0.015;
    double mean = median * Math.exp(spread * spread / 2);
    assertThat(Sought.value(best(yaml), "data.real.web.epochs"))
        .isCloseTo(epochs(median), within(1e-3));
    assertThat(Sought.value(best(yaml + "  goal: expected\n"), "data.real.web.epochs"))
        .isCloseTo(epochs(mean), within(5e-3));
  }

  private static double epochs(double price) {
    double perMtok = 6 * 7e9 / (1000e12 * 0.5 * 3600) * 2 * 1e6;
    return 1 + 15 * Math.log((perMtok + price) / perMtok);
  }

  /**
   * The mean is least with all of the first text, and what would have been best is the cheaper of both in each draw, of which the
   * mean is m1 Φ(d/t) + m2 Φ(-d/t) - t φ(d/t) with d = m2 - m1 and t² = s1² + s2² (Clark 1961).
   */
  @Test
  void theRegretIsAgainstTheCheaperOfEachDraw() {
    Best best = best(TWO_PRICES + "  goal: regret\n");
    assertThat(Sought.value(best, "data.real.a.share")).isEqualTo(1);
    assertThat(best.value()).isCloseTo(MTOK * 1.9, within(1e-3 * MTOK));
    double t = Math.hypot(0.5, 0.25);
    double d = 0.1 / t;
    double cheaper = 1.9 * NORMAL.cumulativeProbability(d)
        + 2 * NORMAL.cumulativeProbability(-d)
        - t * NORMAL.density(d);
    Summary regret = best.regret().orElseThrow().overDraws();
    assertThat(regret.mean()).isCloseTo(MTOK * (1.9 - cheaper), within(0.03 * regret.mean()));
    assertThat(regret.p95()).isGreaterThan(regret.mean());
  }

  /** Words are tried one by one, and each has over the draws what a comparison says of it. */
  @ParameterizedTest
  @ValueSource(strings = {"expected", "p80", "regret"})
  void theBestWordIsThatOfTheLeastOfAllDraws(String goal) {
    String yaml = """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: 7B}
            training: {accelerator: %s, utilization: 25%% to 60%%, rental: on_demand}
            data: {real: {web: {kind: open, tokens: 100B}}}
        """;
    List<String> words = List.of("h100-sxm-80gb", "a100-sxm-80gb", "h200-sxm-141gb");
    Optimum optimum = Sought.read(yaml.formatted(words.get(1)) + """
        optimize:
          minimize: total
          goal: %s
          vary: {training.accelerator: %s}
        """.formatted(goal, words), PLAN)
        .get();
    assertThat(optimum.attempts()).hasSize(3);
    double last = 0;
    for (Optimum.Attempt attempt : optimum.attempts()) {
      Summary all = total(yaml.formatted(attempt.variant().words().get(0).word()));
      double expected = goal.equals("p80") ? all.percentiles().at(80) : all.mean();
      assertThat(attempt.goal().orElseThrow()).isCloseTo(expected, within(1e-9 * expected));
      assertThat(expected).isGreaterThanOrEqualTo(last);
      last = expected;
    }
  }

  private static Summary total(String yaml) {
    MixCost mixCost = MixCost.create();
    return mixCost
        .compare(mixCost.parse("one.yaml", yaml).get(), PLAN)
        .get("one")
        .total()
        .spread()
        .orElseThrow();
  }

  /** A budget in four draws of five and the least mean together: the limit is kept over all draws, and the mean is of all. */
  @Test
  void aGoalOverDrawsKeepsLimitsOverDraws() {
    Best best = best(TWO_PRICES + """
          goal: expected
          subject_to: {total: {limit: at most 225k USD, in: 80%}}
        """);
    double share = Sought.value(best, "data.real.a.share");
    double z = NORMAL.inverseCumulativeProbability(0.8);
    double limited =
        MTOK * (share * 1.9 + (1 - share) * 2 + z * Math.hypot(share * 0.5, (1 - share) * 0.25));
    assertThat(share).isLessThan(1);
    assertThat(limited).isCloseTo(225e3, within(1e-2 * 225e3));
    assertThat(best.limits().get(0).share().orElseThrow()).isBetween(0.8, 0.801);
    assertThat(best.value())
        .isCloseTo(MTOK * (share * 1.9 + (1 - share) * 2), within(1e-3 * best.value()));
  }
}
