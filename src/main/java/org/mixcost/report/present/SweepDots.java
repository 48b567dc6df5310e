package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.model.CostModel;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.IntervalChart;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.figure.FigureInterval;

/** A sweep over words as dots with whiskers, one for each choice and scenario. */
final class SweepDots {
  /** As many as a page shows. */
  private static final int MOST_ROWS = 40;

  private SweepDots() {}

  /** The chart; none where there are more rows than a page shows, or a cost is infinite. */
  static Optional<Chart> of(Sweep sweep, Provenance provenance) {
    int rows = sweep.points().size() * sweep.models().all().size();
    boolean isShown = rows <= MOST_ROWS && sweep.points().stream().allMatch(Sweep.Point::isFinite);
    return isShown ? Optional.of(chart(sweep, provenance)) : Optional.empty();
  }

  private static Chart chart(Sweep sweep, Provenance provenance) {
    List<IntervalChart.Dot> rows = new ArrayList<>();
    sweep.points().forEach(point -> addRows(sweep, point, rows));
    Caption caption = new Caption(
        "sweep",
        ChartTitle.of(sweep.models().study()),
        "Over " + String.join(" and ", sweep.chosen()) + "; whiskers span p5 to p95",
        "Total cost, " + sweep.models().study().currency(),
        provenance.text());
    return IntervalChart.of(caption, rows, false);
  }

  private static void addRows(Sweep sweep, Sweep.Point point, List<IntervalChart.Dot> rows) {
    List<CostModel> models = sweep.models().all();
    String words = String.join(", ", point.words());
    for (int i = 0; i < models.size(); i++) {
      String label = models.size() == 1
          ? words
          : words + ": " + ChartTitle.of(models.get(i).scenario());
      rows.add(new IntervalChart.Dot(label, FigureInterval.of(point.totals().get(i))));
    }
  }
}
