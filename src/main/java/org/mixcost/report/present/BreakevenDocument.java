package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.Breakeven.Cheaper;
import org.mixcost.analysis.breakeven.Breakeven.Spread;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.model.CostModel;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/**
 * Where two scenarios cost the same.
 *
 * @param curves what the two cost over the range
 * @param naming what it calls the scenarios and the input
 */
public record BreakevenDocument(
    Breakeven breakeven, Sweep curves, Provenance provenance, Naming naming) implements Answer {

  /** By id and by path. */
  public BreakevenDocument(Breakeven breakeven, Sweep curves, Provenance provenance) {
    this(breakeven, curves, provenance, Naming.IDS);
  }

  @Override
  public String kind() {
    return "breakeven";
  }

  @Override
  public String title() {
    return sentence();
  }

  @Override
  public Optional<String> opening() {
    return Optional.of(sentence());
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    new SweepLines(curves, provenance)
        .all()
        .forEach(lines -> content.add(new Drawing(chart(lines))));
    content.add(table());
    return content;
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of(table());
  }

  /** Both costs over the input, with the crossings marked. */
  private Chart chart(LineChart lines) {
    String title = "Where the cheaper one changes: " + words();
    Caption caption = new Caption(
        kind(), title, lines.caption().subtitle(), lines.caption().axis(), provenance.brief());
    List<LineChart.Mark> marks = breakeven.central().stream().map(this::mark).toList();
    return new LineChart(
        caption, lines.across(), lines.x(), lines.series(), lines.logarithmic(), marks);
  }

  /** The first crossing with where it may be, over the draws that have one. */
  private LineChart.Mark mark(double crossing) {
    String label = "break-even " + Numbers.brief(crossing);
    Spread spread = breakeven.spread();
    boolean isFirst = crossing == breakeven.central().get(0);
    return isFirst && hasSpread() && !Double.isNaN(spread.p5())
        ? new LineChart.Mark(label, crossing, spread.p5(), spread.p95())
        : new LineChart.Mark(label, crossing);
  }

  private String words() {
    return InputWords.onChart(breakeven.models().study())
        .of(breakeven.range().input().name());
  }

  /** The finding, with every input but the moved one at its median. */
  private String sentence() {
    String from = value(breakeven.range().from());
    String to = value(breakeven.range().to());
    String name = input();
    String first = name(breakeven.first());
    String second = name(breakeven.second());
    if (breakeven.atStart() == Cheaper.NEITHER) {
      return "%s and %s cost the same whatever %s is between %s and %s."
          .formatted(first, second, name, from, to);
    }
    String cheaper = breakeven.atStart() == Cheaper.FIRST ? first : second;
    String dearer = breakeven.atStart() == Cheaper.FIRST ? second : first;
    if (breakeven.central().isEmpty()) {
      return "No crossing of %s between %s and %s: %s is cheaper throughout."
          .formatted(name, from, to, cheaper);
    }
    List<String> crossings = breakeven.central().stream().map(this::value).toList();
    return "%s and %s cost the same where %s is %s; %s."
        .formatted(first, second, name, String.join(" and ", crossings), around(cheaper, dearer));
  }

  /** Which scenario is cheaper below the first crossing, and which above it. */
  private String around(String cheaper, String dearer) {
    if (breakeven.central().get(0) == breakeven.range().from()) {
      return "above that " + cheaper + " is cheaper";
    }
    String below = breakeven.central().size() == 1 ? "below that" : "below the first crossing";
    return below + " " + cheaper + " is cheaper, above it " + dearer;
  }

  /** Every crossing with the others at their medians, and the first crossing over all draws. */
  private ReportTable table() {
    List<Row> rows = new ArrayList<>();
    for (double crossing : breakeven.central()) {
      rows.add(row("crossing, other inputs at their medians", new Cell.Numeric(crossing)));
    }
    if (hasSpread()) {
      rows.addAll(spread(breakeven.spread()));
    }
    String title = "Break-even of %s and %s over %s [%s]"
        .formatted(name(breakeven.first()), name(breakeven.second()), input(), unit());
    return new ReportTable(
        "breakeven",
        title,
        List.of(Column.text("what"), Column.number(unit().symbol())),
        rows,
        notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        hasSpread()
            ? "Percentiles are over the draws that have a crossing between "
                + value(breakeven.range().from()) + " and "
                + value(breakeven.range().to()) + "."
            : "No other input that is uncertain moves the difference.");
    List<CostModel> two = Stream.of(breakeven.first(), breakeven.second())
        .map(breakeven.models().all()::get)
        .toList();
    Unmoved.note(two, breakeven.range().input(), naming).ifPresent(notes::add);
    return notes;
  }

  private boolean hasSpread() {
    return breakeven.spread().draws() > 0;
  }

  private static List<Row> spread(Spread spread) {
    return List.of(
        row("first crossing, p5", amount(spread.p5())),
        row("first crossing, p50", amount(spread.p50())),
        row("first crossing, p95", amount(spread.p95())),
        row("share of draws without a crossing", new Cell.Percentage(spread.none())),
        row("share of draws with several", new Cell.Percentage(spread.several())));
  }

  private static Row row(String what, Cell value) {
    return Row.of(new Cell.Label(what), value);
  }

  private static Cell amount(double value) {
    return Double.isNaN(value) ? new Cell.Label("none") : new Cell.Numeric(value);
  }

  private String value(double number) {
    return Numbers.amount(number, unit());
  }

  private Unit unit() {
    return breakeven.range().input().unit();
  }

  private String name(int scenario) {
    return naming.scenario(breakeven.models().all().get(scenario).scenario().name());
  }

  private String input() {
    return naming.input(breakeven.range().input().name());
  }
}
