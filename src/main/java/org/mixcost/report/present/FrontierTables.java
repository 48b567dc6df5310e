package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Frontier;
import org.mixcost.analysis.optimize.SearchLimit;
import org.mixcost.quantity.Unit;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** The best goal along the bound of a limit. */
final class FrontierTables {
  private FrontierTables() {}

  static ReportTable table(Best best, Frontier frontier) {
    List<Column> columns = new ArrayList<>(
        List.of(Column.number(heading(limit(best, frontier))), Column.number(goal(best))));
    best.variant().knobs().forEach(knob -> columns.add(Column.number(OptimumTables.heading(knob))));
    List<Row> rows = frontier.steps().stream().map(FrontierTables::row).toList();
    return new ReportTable(
        "frontier", "The best along " + line(limit(best, frontier)), columns, rows, List.of());
  }

  private static Row row(Frontier.AtBound step) {
    List<Cell> cells =
        new ArrayList<>(List.of(new Cell.Numeric(step.bound()), new Cell.Numeric(step.goal())));
    step.knobs().forEach(value -> cells.add(new Cell.Numeric(value)));
    return new Row(cells, false);
  }

  private static SearchLimit limit(Best best, Frontier frontier) {
    return best.variant().limits().get(frontier.limit());
  }

  private static String line(SearchLimit limit) {
    return ((SearchLimit.Subject.Line) limit.subject()).line().line().id();
  }

  private static String heading(SearchLimit limit) {
    Unit unit = limit.subject().unit();
    String words = line(limit) + (limit.isAtMost() ? " at most" : " at least");
    return unit.symbol().isEmpty() ? words : words + " [" + unit + "]";
  }

  private static String goal(Best best) {
    String unit = best.goal().unit().symbol();
    return unit.isEmpty() ? best.words() : best.words() + " [" + unit + "]";
  }

  /** The goal over the bound, with the bound that counts marked. */
  static Optional<Chart> chart(Best best, Frontier frontier, Provenance provenance) {
    List<Double> bounds = frontier.steps().stream().map(Frontier.AtBound::bound).toList();
    if (bounds.size() < 2 || bounds.stream().distinct().count() < bounds.size()) {
      return Optional.empty();
    }
    SearchLimit limit = limit(best, frontier);
    String goal = best.aim().words(best.variant().goal().line().label());
    Caption caption = new Caption(
        "frontier",
        "The best along " + line(limit),
        "All that may be changed is chosen anew at each point",
        best.goal().unit().symbol().isEmpty() ? goal : goal + ", " + best.goal().unit(),
        provenance.brief());
    List<Interval> values =
        frontier.steps().stream().map(step -> Interval.point(step.goal())).toList();
    double bound = best.limits().get(frontier.limit()).bound();
    return Optional.of(new LineChart(
        caption,
        new LineChart.Across(heading(limit), false),
        bounds,
        List.of(new LineChart.Series(goal, values)),
        false,
        List.of(new LineChart.Mark("as limited", bound))));
  }
}
