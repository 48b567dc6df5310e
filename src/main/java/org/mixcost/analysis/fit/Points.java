package org.mixcost.analysis.fit;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.formula.FitFormulas;
import org.mixcost.formula.Law;

/**
 * Runs as a fit sees them: logarithms, those of sizes and tokens counted from their mean, in an order that does not
 * depend on that of the runs. So a fit does not depend on the units that runs are written in.
 */
final class Points {
  /** Beyond it a number or its inverse is none that a double can hold. */
  private static final double LARGEST_LOGARITHM = 700;

  private final double[] lnParameters;
  private final double[] lnTokens;
  private final double[] lnLoss;
  /** How often each counts. */
  private final double[] counts;

  private final double meanLnParameters;
  private final double meanLnTokens;

  private Points(
      double[] lnParameters,
      double[] lnTokens,
      double[] lnLoss,
      double[] counts,
      double meanLnParameters,
      double meanLnTokens) {
    this.lnParameters = lnParameters;
    this.lnTokens = lnTokens;
    this.lnLoss = lnLoss;
    this.counts = counts;
    this.meanLnParameters = meanLnParameters;
    this.meanLnTokens = meanLnTokens;
  }

  static Points of(List<TrainingRun> runs) {
    List<TrainingRun> sorted = runs.stream()
        .sorted(comparingDouble(TrainingRun::parameters)
            .thenComparingDouble(TrainingRun::tokens)
            .thenComparingDouble(TrainingRun::loss))
        .toList();
    double[] lnParameters =
        logarithms(sorted.stream().mapToDouble(TrainingRun::parameters).toArray());
    double[] lnTokens =
        logarithms(sorted.stream().mapToDouble(TrainingRun::tokens).toArray());
    double[] counts = new double[sorted.size()];
    Arrays.fill(counts, 1);
    return new Points(
        lnParameters,
        lnTokens,
        logarithms(sorted.stream().mapToDouble(TrainingRun::loss).toArray()),
        counts,
        center(lnParameters),
        center(lnTokens));
  }

  private static double[] logarithms(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }

  /** Takes their mean from all values. */
  private static double center(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    Arrays.setAll(values, i -> values[i] - mean);
    return mean;
  }

  int size() {
    return lnLoss.length;
  }

  double lnParameters(int point) {
    return lnParameters[point];
  }

  double lnTokens(int point) {
    return lnTokens[point];
  }

  double lnLoss(int point) {
    return lnLoss[point];
  }

  double count(int point) {
    return counts[point];
  }

  double[] lnParameters() {
    return lnParameters.clone();
  }

  double[] lnTokens() {
    return lnTokens.clone();
  }

  double[] lnLoss() {
    return lnLoss.clone();
  }

  /** Those of these points that were picked, each as often as it was. */
  Points picked(int[] times) {
    int[] kept = IntStream.range(0, size()).filter(i -> times[i] > 0).toArray();
    return new Points(
        at(kept, lnParameters),
        at(kept, lnTokens),
        at(kept, lnLoss),
        Arrays.stream(kept).mapToDouble(i -> times[i]).toArray(),
        meanLnParameters,
        meanLnTokens);
  }

  private static double[] at(int[] places, double[] values) {
    return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
  }

  /** The law of coefficients that are counted from the means. */
  Law law(double[] c) {
    return new Law(
        exponential(c[FitFormulas.LN_E]),
        exponential(c[FitFormulas.LN_A] + c[FitFormulas.ALPHA] * meanLnParameters),
        exponential(c[FitFormulas.LN_B] + c[FitFormulas.BETA] * meanLnTokens),
        c[FitFormulas.ALPHA],
        c[FitFormulas.BETA]);
  }

  private static double exponential(double logarithm) {
    return StrictMath.exp(Math.max(-LARGEST_LOGARITHM, Math.min(LARGEST_LOGARITHM, logarithm)));
  }
}
