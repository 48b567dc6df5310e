package org.mixcost.report.present.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.analysis.fit.Residual;
import org.mixcost.analysis.fit.TrainingRun;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.FlopFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.ScatterChart;

/** How far runs lie from a law, over the operations that they took: a trend would say that the form does not fit. */
final class ResidualChart {
  /** More names would cover the points. */
  private static final int MOST_NAMED = 8;

  private ResidualChart() {}

  static ScatterChart of(LawFit fit, String footer) {
    List<ScatterChart.Group> series = new ArrayList<>();
    add(
        series,
        "runs",
        fit.residuals().stream().filter(each -> !each.isOutlier()).toList());
    add(
        series,
        "outliers, kept",
        fit.residuals().stream().filter(Residual::isOutlier).toList());
    add(series, "outliers, dropped", fit.dropped());
    Caption caption = new Caption(
        "residuals",
        Phrase.of(
            "How far %d runs lie from their scaling law", fit.allResiduals().size()),
        "The loss of each run over that of the law; a run below 0 did better than it says",
        "Loss above the law, %",
        footer);
    return new ScatterChart(
        caption,
        new LineChart.Across("Training compute 6ND, FLOP", true),
        series,
        false,
        Optional.of(new ScatterChart.Guide(ScatterChart.Course.ZERO, "as the law says")));
  }

  private static void add(List<ScatterChart.Group> series, String label, List<Residual> residuals) {
    boolean isFew = residuals.size() <= MOST_NAMED;
    if (!residuals.isEmpty()) {
      series.add(new ScatterChart.Group(
          label,
          residuals.stream().map(each -> point(each, each.isOutlier() && isFew)).toList()));
    }
  }

  private static ScatterChart.Observation point(Residual residual, boolean isNamed) {
    TrainingRun run = residual.run();
    double flop = ComputeFormulas.trainingFlop(
        FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN, run.parameters(), run.tokens());
    double percent = 100 * (run.loss() / residual.predicted() - 1);
    return new ScatterChart.Observation(run.name(), flop, Interval.point(percent), isNamed);
  }
}
