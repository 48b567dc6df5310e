package org.mixcost.analysis.fit;

import java.util.List;
import java.util.function.Predicate;
import org.mixcost.formula.FitFormulas;
import org.mixcost.formula.Law;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.simulate.Progress;

/** Fits a law to runs. */
public final class FitRun {
  private final List<TrainingRun> runs;
  private final List<TrainingRun> dropped;
  private final Points points;
  private final FitPlan plan;
  private final Progress progress;

  private FitRun(
      List<TrainingRun> runs,
      List<TrainingRun> dropped,
      Points points,
      FitPlan plan,
      Progress progress) {
    this.runs = List.copyOf(runs);
    this.dropped = List.copyOf(dropped);
    this.points = points;
    this.plan = plan;
    this.progress = progress;
  }

  /** Fits a law to runs; see {@link #of(List, FitPlan, Progress)}. */
  public static Checked<LawFit> of(List<TrainingRun> runs, FitPlan plan) {
    return of(runs, plan, new Progress());
  }

  /**
   * Fits a law to runs, all of which count unless the plan drops outliers. Those are dropped once: what is an outlier
   * of the fit without them is named and kept.
   *
   * <p>An interrupt of the thread that calls ends it.
   *
   * @return the law with what it says only weakly as warnings, or what the runs cannot tell as errors
   */
  public static Checked<LawFit> of(List<TrainingRun> runs, FitPlan plan, Progress progress) {
    OptionalLibrary.require("fits of a law", OptionalLibrary.HIPPARCHUS_OPTIM);
    int searches = plan.dropsOutliers() ? 2 : 1;
    progress.plan(searches * Starts.COUNT + plan.refits());
    return plan.dropsOutliers()
        ? withoutOutliers(runs, plan, progress)
        : of(runs, List.of(), plan, progress);
  }

  private static Checked<LawFit> withoutOutliers(
      List<TrainingRun> runs, FitPlan plan, Progress progress) {
    Points points = Points.of(runs);
    Issues issues = new Design(points).issues();
    if (issues.hasErrors()) {
      return Checked.failed(issues);
    }
    double[] best = best(points, plan, progress);
    List<Residual> residuals = Outliers.residuals(runs, points.law(best), plan.delta());
    List<TrainingRun> dropped = runs(residuals, Residual::isOutlier);
    if (dropped.isEmpty()) {
      progress.advance(Starts.COUNT);
      return new FitRun(runs, dropped, points, plan, progress).fit(best, issues);
    }
    return of(runs(residuals, residual -> !residual.isOutlier()), dropped, plan, progress);
  }

  private static List<TrainingRun> runs(List<Residual> residuals, Predicate<Residual> which) {
    return residuals.stream().filter(which).map(Residual::run).toList();
  }

  private static Checked<LawFit> of(
      List<TrainingRun> runs, List<TrainingRun> dropped, FitPlan plan, Progress progress) {
    Points points = Points.of(runs);
    Issues issues = new Design(points).issues();
    return issues.hasErrors()
        ? Checked.failed(issues)
        : new FitRun(runs, dropped, points, plan, progress)
            .fit(best(points, plan, progress), issues);
  }

  /** With the least objective at {@code best}. */
  private Checked<LawFit> fit(double[] best, Issues issues) {
    Law law = points.law(best);
    List<Residual> residuals = Outliers.residuals(runs, law, plan.delta());
    Refits refits = new Bootstrap(points, best, plan, progress).refits();
    issues.addAll(Weaknesses.of(residuals, dropped, refits).toList());
    double objective = FitFormulas.objective(
        best, points.lnParameters(), points.lnTokens(), points.lnLoss(), plan.delta());
    return Checked.of(
        new LawFit(
            plan,
            law,
            objective,
            residuals,
            Outliers.ofDropped(dropped, law),
            refits,
            issues.toList()),
        issues);
  }

  private static double[] best(Points points, FitPlan plan, Progress progress) {
    LeastSquares search = new LeastSquares(new HuberRoots(points, plan.delta()));
    for (double[] start : Starts.of(points)) {
      search.from(start);
      progress.advance(1);
    }
    return search.best();
  }
}
