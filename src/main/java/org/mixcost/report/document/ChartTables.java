package org.mixcost.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.ChoiceMapChart;
import org.mixcost.report.chart.Grid;
import org.mixcost.report.chart.HeatMapChart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.IntervalChart;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.LineChart.Series;
import org.mixcost.report.chart.ScatterChart;
import org.mixcost.report.chart.StackedBarChart;
import org.mixcost.report.chart.TornadoChart;
import org.mixcost.report.chart.WaterfallChart;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** The numbers that a chart shows, as a table from which it can be drawn again. */
public final class ChartTables {
  private ChartTables() {}

  /** The table of a chart: its name and title are those of the chart, its notes the other words around it. */
  public static ReportTable of(Chart chart) {
    if (chart instanceof StackedBarChart bars) {
      return bars(bars);
    }
    if (chart instanceof IntervalChart intervals) {
      return intervals(intervals);
    }
    if (chart instanceof LineChart lines) {
      return lines(lines);
    }
    if (chart instanceof ScatterChart scatter) {
      return scatter(scatter);
    }
    if (chart instanceof HeatMapChart map) {
      return grid(map, map.grid(), map.cells(), Cell.Numeric::new);
    }
    if (chart instanceof ChoiceMapChart map) {
      return grid(map, map.grid(), map.cells(), best -> new Cell.Label(map.text(best)));
    }
    if (chart instanceof WaterfallChart waterfall) {
      return waterfall(waterfall);
    }
    if (chart instanceof TornadoChart tornado) {
      return tornado(tornado);
    }
    throw new AssertionError(chart);
  }

  private static ReportTable bars(StackedBarChart chart) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("bar")));
    chart.parts().forEach(part -> columns.add(Column.number(part)));
    columns.addAll(intervalColumns("total"));
    return table(chart, columns, chart.bars().stream().map(ChartTables::row).toList());
  }

  private static Row row(StackedBarChart.Bar bar) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(bar.label())));
    bar.partsUsd().forEach(partUsd -> cells.add(new Cell.Numeric(partUsd)));
    cells.addAll(cells(bar.totalUsd()));
    return new Row(cells, false);
  }

  private static ReportTable intervals(IntervalChart chart) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("row")));
    columns.addAll(intervalColumns(chart.caption().axis()));
    List<Row> rows = chart.rows().stream().map(ChartTables::row).toList();
    return table(chart, columns, rows, chart.divide().map(ChartTables::text).stream());
  }

  private static String text(IntervalChart.Divide divide) {
    String at = Numbers.forPeople(divide.at());
    return "Below " + at + ": " + divide.below() + "; above: " + divide.above();
  }

  private static Row row(IntervalChart.Dot dot) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(dot.label())));
    cells.addAll(dot.isStated() ? ends(dot.value()) : cells(dot.value()));
    return new Row(cells, false);
  }

  /** A range that others state, of which no middle is known. */
  private static List<Cell> ends(Interval range) {
    return List.of(new Cell.Empty(), new Cell.Numeric(range.p5()), new Cell.Numeric(range.p95()));
  }

  private static ReportTable lines(LineChart chart) {
    List<Column> columns = new ArrayList<>(List.of(Column.number(chart.across().label())));
    chart.series().forEach(line -> columns.addAll(columns(line)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < chart.x().size(); i++) {
      rows.add(row(chart, i));
    }
    return table(chart, columns, rows, chart.marks().stream().map(ChartTables::text));
  }

  private static List<Column> columns(Series line) {
    return !line.hasBand()
        ? List.of(Column.number(line.label()))
        : List.of(
            Column.number(line.label()),
            Column.number(line.label() + ", p5"),
            Column.number(line.label() + ", p95"));
  }

  private static Row row(LineChart chart, int i) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Numeric(chart.x().get(i))));
    for (Series line : chart.series()) {
      Interval value = line.values().get(i);
      cells.addAll(!line.hasBand() ? List.of(new Cell.Numeric(value.central())) : cells(value));
    }
    return new Row(cells, false);
  }

  private static String text(LineChart.Mark mark) {
    String range = mark.isInterval()
        ? ", from " + Numbers.forPeople(mark.from()) + " to " + Numbers.forPeople(mark.to())
        : "";
    return mark.label() + " at " + Numbers.forPeople(mark.x()) + range;
  }

  private static ReportTable scatter(ScatterChart chart) {
    List<Column> columns = new ArrayList<>(List.of(
        Column.text("group"), Column.text("point"), Column.number(chart.across().label())));
    columns.addAll(intervalColumns(chart.caption().axis()));
    List<Row> rows = chart.groups().stream()
        .flatMap(group -> group.points().stream().map(point -> row(group, point)))
        .toList();
    Stream<String> guide = chart.guide().map(line -> "Line: " + line.label()).stream();
    return table(chart, columns, rows, guide);
  }

  private static Row row(ScatterChart.Group group, ScatterChart.Observation point) {
    List<Cell> cells = new ArrayList<>(List.of(
        new Cell.Label(group.label()), new Cell.Label(point.label()), new Cell.Numeric(point.x())));
    cells.addAll(cells(point.y()));
    return new Row(cells, false);
  }

  private static <T> ReportTable grid(
      Chart chart, Grid grid, List<List<T>> values, Function<T, Cell> cell) {
    List<Column> columns = new ArrayList<>(List.of(Column.number(grid.up())));
    grid.columns()
        .forEach(at -> columns.add(Column.number(grid.across() + " " + Numbers.forPeople(at))));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      List<Cell> cells = new ArrayList<>(List.of(new Cell.Numeric(grid.rows().get(i))));
      values.get(i).forEach(value -> cells.add(cell.apply(value)));
      rows.add(new Row(cells, false));
    }
    return table(chart, columns, rows);
  }

  private static ReportTable waterfall(WaterfallChart chart) {
    List<Column> columns =
        List.of(Column.text("step"), Column.number(chart.caption().axis()));
    List<Row> rows = new ArrayList<>();
    rows.add(row(chart.start(), false));
    chart.drivers().forEach(driver -> rows.add(row(driver, false)));
    rows.add(row(chart.end(), true));
    return table(chart, columns, rows);
  }

  private static Row row(WaterfallChart.Step step, boolean isSum) {
    return new Row(List.of(new Cell.Label(step.label()), new Cell.Numeric(step.value())), isSum);
  }

  private static ReportTable tornado(TornadoChart chart) {
    String axis = chart.caption().axis();
    List<Column> columns = List.of(
        Column.text("input"),
        Column.number(axis + ", at its low end"),
        Column.number(axis + ", central"),
        Column.number(axis + ", at its high end"));
    List<Row> rows = chart.rows().stream()
        .map(bars -> Row.of(
            new Cell.Label(bars.label()),
            new Cell.Numeric(bars.atLowEnd()),
            new Cell.Numeric(chart.central()),
            new Cell.Numeric(bars.atHighEnd())))
        .toList();
    return table(chart, columns, rows);
  }

  private static List<Column> intervalColumns(String heading) {
    return List.of(Column.number(heading), Column.number("p5"), Column.number("p95"));
  }

  /** A figure and its ends, which are left out where it is sure. */
  private static List<Cell> cells(Interval value) {
    Optional<Interval> doubt = Optional.of(value).filter(interval -> !interval.isPoint());
    return List.of(
        new Cell.Numeric(value.central()),
        Cell.ofOptional(doubt.map(Interval::p5)),
        Cell.ofOptional(doubt.map(Interval::p95)));
  }

  private static ReportTable table(Chart chart, List<Column> columns, List<Row> rows) {
    return table(chart, columns, rows, Stream.empty());
  }

  private static ReportTable table(
      Chart chart, List<Column> columns, List<Row> rows, Stream<String> notes) {
    Caption caption = chart.caption();
    Stream<String> around = Stream.of(caption.axis(), caption.subtitle(), caption.footer());
    return new ReportTable(
        caption.id(),
        caption.title(),
        columns,
        rows,
        Stream.concat(notes, around).filter(note -> !note.isEmpty()).toList());
  }
}
