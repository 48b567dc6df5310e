package org.mixcost.analysis.quality.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mixcost.catalog.RepeatedRun;
import org.mixcost.quantity.Distribution;

/**
 * How good predictions of the excess loss of repeats are.
 *
 * @param runs how many
 * @param observed the median of what was observed [nat/token]
 * @param medianError half of the predictions are off by less [nat/token]
 * @param bias the median of predicted less observed; below 0 where repeats are taken for too harmless [nat/token]
 * @param coverage share of the 90% intervals that hold what was observed [fraction]
 * @param ratio the median of predicted over observed, of the runs that did worse for repeating [factor]
 * @param publishedError the same as medianError by the law of the authors [nat/token]
 * @param publishedRatio the same as ratio by the law of the authors [factor]
 */
public record RepeatAccuracy(
    int runs,
    double observed,
    double medianError,
    double bias,
    double coverage,
    Optional<Double> ratio,
    Optional<Double> publishedError,
    Optional<Double> publishedRatio) {

  /**
   * Sums up at least one.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RepeatAccuracy of(List<RepeatTest> tests) {
    if (tests.isEmpty()) {
      throw new IllegalArgumentException("nothing was predicted");
    }
    List<RepeatTest> worse =
        tests.stream().filter(test -> test.run().excessLoss() > 0).toList();
    List<RepeatTest> known = having(tests);
    return new RepeatAccuracy(
        tests.size(),
        median(tests, test -> test.run().excessLoss()).orElseThrow(),
        median(tests, test -> Math.abs(test.error())).orElseThrow(),
        median(tests, RepeatTest::error).orElseThrow(),
        (double) tests.stream().filter(RepeatTest::isInside).count() / tests.size(),
        median(worse, test -> test.predicted() / test.run().excessLoss()),
        median(known, test -> Math.abs(published(test.run()) - test.run().excessLoss())),
        median(having(worse), test -> published(test.run()) / test.run().excessLoss()));
  }

  private static List<RepeatTest> having(List<RepeatTest> tests) {
    return tests.stream().filter(test -> test.run().excessByLaw().isPresent()).toList();
  }

  private static double published(RepeatedRun run) {
    return run.excessByLaw().orElseThrow();
  }

  private static Optional<Double> median(
      List<RepeatTest> tests, Function<RepeatTest, Double> number) {
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Distribution.ofObserved(tests.stream().map(number).toList()).quantile(0.5));
  }
}
