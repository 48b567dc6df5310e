package org.mixcost.analysis.fit;

import java.util.List;
import org.mixcost.formula.FitFormulas;
import org.mixcost.formula.Law;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.simulate.Progress;

/** Fits a law to runs. */
public final class FitRun {
  private final List<TrainingRun> runs;
  private final Points points;
  private final FitPlan plan;
  private final Progress progress;

  private FitRun(List<TrainingRun> runs, Points points, FitPlan plan, Progress progress) {
    this.runs = runs;
    this.points = points;
    this.plan = plan;
    this.progress = progress;
  }

  /** Fits a law to runs; see {@link #of(List, FitPlan, Progress)}. */
  public static Checked<LawFit> of(List<TrainingRun> runs, FitPlan plan) {
    return of(runs, plan, new Progress());
  }

  /**
   * Fits a law to runs, all of which count.
   *
   * <p>An interrupt of the thread that calls ends it.
   *
   * @return the law with what it says only weakly as warnings, or what the runs cannot tell as errors
   */
  public static Checked<LawFit> of(List<TrainingRun> runs, FitPlan plan, Progress progress) {
    Points points = Points.of(runs);
    Issues issues = new Design(points).issues();
    return issues.hasErrors()
        ? Checked.failed(issues)
        : new FitRun(List.copyOf(runs), points, plan, progress).fit(issues);
  }

  private Checked<LawFit> fit(Issues issues) {
    List<double[]> starts = Starts.of(points);
    progress.plan((long) starts.size() + plan.refits());
    Minimizer minimizer = new Minimizer(points, plan.delta());
    for (double[] start : starts) {
      minimizer.from(start);
      progress.advance(1);
    }
    double[] best = minimizer.best();
    Law law = points.law(best);
    List<Residual> residuals = Outliers.residuals(runs, law, plan.delta());
    Refits refits = new Bootstrap(points, best, plan, progress).refits();
    issues.addAll(Weaknesses.of(residuals, refits).toList());
    double objective = FitFormulas.objective(
        best, points.lnParameters(), points.lnTokens(), points.lnLoss(), plan.delta());
    return Checked.of(new LawFit(plan, law, objective, residuals, refits, issues.toList()), issues);
  }
}
