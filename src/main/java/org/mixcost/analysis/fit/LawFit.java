package org.mixcost.analysis.fit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.formula.Law;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Citation;

/**
 * A scaling law that was fitted to runs.
 *
 * @param plan how it was fitted
 * @param law the fit
 * @param objective F, the sum of Huber's loss over the runs, which no law of this form has less of
 * @param residuals of each run that counted, in the order in which they were given
 * @param dropped the residuals of those that did not, as they were outliers of a first fit and the plan drops those
 * @param refits how sure the coefficients are
 * @param findings what the runs say only weakly, each as a warning
 */
public record LawFit(
    FitPlan plan,
    Law law,
    double objective,
    List<Residual> residuals,
    List<Residual> dropped,
    Refits refits,
    List<Issue> findings) {

  /** Which runs are called outliers; see {@link Outliers}. */
  public static final String OUTLIER_RULE =
      "0.6745 · |r − median| / median |r − median| above 3.5, and |r| above δ";

  public LawFit {
    requireNonNull(plan, "plan");
    requireNonNull(law, "law");
    requireNonNull(refits, "refits");
    residuals = List.copyOf(residuals);
    dropped = List.copyOf(dropped);
    findings = List.copyOf(findings);
  }

  /** The runs that are outliers. */
  public List<TrainingRun> outliers() {
    return residuals.stream().filter(Residual::isOutlier).map(Residual::run).toList();
  }

  /** How far each run lies from the law, those that were dropped last. */
  public List<Residual> allResiduals() {
    return Stream.concat(residuals.stream(), dropped.stream()).toList();
  }

  /** The others that counted. */
  public List<TrainingRun> inliers() {
    return residuals.stream()
        .filter(residual -> !residual.isOutlier())
        .map(Residual::run)
        .toList();
  }

  /**
   * The law as a catalog holds it, with the refits as its joint draws, the range of the runs, and how it was fitted.
   *
   * @param id its name
   * @param citation who says so, and when
   */
  public ScalingLaw asScalingLaw(String id, Citation citation) {
    return new ScalingLaw(
        id,
        law,
        refits.draws(),
        new ScalingLaw.FittedRange(
            of(TrainingRun::parameters).min().orElseThrow(),
            of(TrainingRun::parameters).max().orElseThrow(),
            of(TrainingRun::tokens).min().orElseThrow(),
            of(TrainingRun::tokens).max().orElseThrow()),
        citation.noting(procedure()));
  }

  /** How it was fitted, so that a reader can do it again. */
  public String procedure() {
    String fitted = Phrase.of(
        "least sum of Huber's loss of differences in ln L, delta %.3g, over %d runs: %.9g; %d refits, seed %d",
        plan.delta(), residuals.size(), objective, refits.draws().size(), plan.seed());
    List<TrainingRun> left = dropped.stream().map(Residual::run).toList();
    return left.isEmpty()
        ? fitted
        : fitted + "; dropped as outliers of a first fit: " + TrainingRun.names(left);
  }

  private DoubleStream of(ToDoubleFunction<TrainingRun> number) {
    return residuals.stream().map(Residual::run).mapToDouble(number);
  }
}
