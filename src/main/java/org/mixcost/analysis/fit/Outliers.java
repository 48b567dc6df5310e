package org.mixcost.analysis.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.formula.FitFormulas;
import org.mixcost.formula.Law;

/**
 * Which runs do not fit a law.
 *
 * <p>The rule is that of the modified z-score,
 *
 * <pre>0.6745 · |r − median r| / median |r − median r| above 3.5</pre>
 *
 * <p>and ours besides that |r| is above δ, within which a run is not taken for one that is far off.
 *
 * @see <a href="https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm">Iglewicz and Hoaglin
 *     1993, as the NIST handbook has it</a>
 */
final class Outliers {
  /** The median of the size of a standard normal number. */
  private static final double NORMAL = 0.6745;

  private static final double LIMIT = 3.5;

  private final double median;
  private final double spread;
  private final double delta;

  private Outliers(double[] residuals, double delta) {
    this.median = median(residuals);
    this.spread = median(Arrays.stream(residuals).map(r -> Math.abs(r - median)).toArray());
    this.delta = delta;
  }

  /** How far each run lies from a law, in their order. */
  static List<Residual> residuals(List<TrainingRun> runs, Law law, double delta) {
    double[] predicted = lnLosses(runs, law);
    double[] residuals = new double[predicted.length];
    Arrays.setAll(residuals, i -> StrictMath.log(runs.get(i).loss()) - predicted[i]);
    Outliers outliers = new Outliers(residuals, delta);
    return IntStream.range(0, predicted.length)
        .mapToObj(i -> residual(runs.get(i), predicted[i], outliers.contain(residuals[i])))
        .toList();
  }

  /** The same of runs that a law was not fitted to, as they were outliers of another. */
  static List<Residual> ofDropped(List<TrainingRun> runs, Law law) {
    double[] predicted = lnLosses(runs, law);
    return IntStream.range(0, predicted.length)
        .mapToObj(i -> residual(runs.get(i), predicted[i], true))
        .toList();
  }

  private static Residual residual(TrainingRun run, double lnPredicted, boolean isOutlier) {
    return new Residual(
        run, StrictMath.exp(lnPredicted), StrictMath.log(run.loss()) - lnPredicted, isOutlier);
  }

  private static double[] lnLosses(List<TrainingRun> runs, Law law) {
    double[] coefficients = Arrays.stream(Coefficient.values())
        .mapToDouble(coefficient -> coefficient.fitted(law))
        .toArray();
    return runs.stream()
        .mapToDouble(run -> FitFormulas.lnLoss(
            coefficients, StrictMath.log(run.parameters()), StrictMath.log(run.tokens())))
        .toArray();
  }

  private boolean contain(double residual) {
    return Math.abs(residual) > delta && NORMAL * Math.abs(residual - median) > LIMIT * spread;
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
