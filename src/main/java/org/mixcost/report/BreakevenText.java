package org.mixcost.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.Breakeven.Cheaper;
import org.mixcost.analysis.breakeven.Breakeven.Spread;
import org.mixcost.model.CostModel;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.ReportTable.Cell;
import org.mixcost.report.ReportTable.Column;
import org.mixcost.report.ReportTable.Row;

/** Where two scenarios cost the same, in a sentence and as a table. */
public final class BreakevenText {
  private final Breakeven breakeven;
  private final String unit;

  public BreakevenText(Breakeven breakeven) {
    this.breakeven = breakeven;
    this.unit = breakeven.range().input().unit().symbol();
  }

  /** The finding, with every input but the moved one at its median. */
  public String sentence() {
    String from = value(breakeven.range().from());
    String to = value(breakeven.range().to());
    String name = breakeven.range().input().name();
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
  public ReportTable table() {
    List<Row> rows = new ArrayList<>();
    for (double crossing : breakeven.central()) {
      rows.add(row("crossing, other inputs at their medians", new Cell.Amount(crossing)));
    }
    if (hasSpread()) {
      rows.addAll(spread(breakeven.spread()));
    }
    String title = "Break-even of %s and %s over %s [%s]"
        .formatted(
            name(breakeven.first()),
            name(breakeven.second()),
            breakeven.range().input().name(),
            unit);
    return new ReportTable(
        "breakeven", title, List.of(Column.text("what"), Column.number(unit)), rows, notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(List.of(sentence()));
    notes.add(
        hasSpread()
            ? "Percentiles are over the draws that have a crossing between "
                + value(breakeven.range().from()) + " and "
                + value(breakeven.range().to()) + "."
            : "No other input that is uncertain moves the difference.");
    List<CostModel> two = Stream.of(breakeven.first(), breakeven.second())
        .map(breakeven.models().all()::get)
        .toList();
    Unmoved.note(two, breakeven.range().input()).ifPresent(notes::add);
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
        row("share of draws without a crossing", new Cell.Share(spread.none())),
        row("share of draws with several", new Cell.Share(spread.several())));
  }

  private static Row row(String what, Cell value) {
    return Row.of(new Cell.Label(what), value);
  }

  private static Cell amount(double value) {
    return Double.isNaN(value) ? new Cell.Label("none") : new Cell.Amount(value);
  }

  private String value(double number) {
    return Numbers.amount(number, breakeven.range().input().unit());
  }

  private String name(int scenario) {
    return breakeven.models().all().get(scenario).scenario().name();
  }
}
