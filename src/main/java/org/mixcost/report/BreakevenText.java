package org.mixcost.report;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.report.ReportTable.Cell;
import org.mixcost.report.ReportTable.Column;
import org.mixcost.report.ReportTable.Row;
import org.mixcost.study.breakeven.Breakeven;
import org.mixcost.study.breakeven.Breakeven.Spread;

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
    String cheaper =
        name(breakeven.firstIsCheaperAtStart() ? breakeven.first() : breakeven.second());
    String dearer =
        name(breakeven.firstIsCheaperAtStart() ? breakeven.second() : breakeven.first());
    if (breakeven.central().isEmpty()) {
      return "No crossing of %s between %s and %s: %s is cheaper throughout."
          .formatted(name, from, to, cheaper);
    }
    List<String> crossings = breakeven.central().stream().map(this::value).toList();
    String below = crossings.size() == 1 ? "below that" : "below the first crossing";
    return "%s and %s cost the same where %s is %s; %s %s is cheaper, above it %s."
        .formatted(
            name(breakeven.first()),
            name(breakeven.second()),
            name,
            String.join(" and ", crossings),
            below,
            cheaper,
            dearer);
  }

  /** Every crossing with the others at their medians, and the first crossing over all draws. */
  public ReportTable table() {
    List<Row> rows = new ArrayList<>();
    for (double crossing : breakeven.central()) {
      rows.add(row("crossing, other inputs at their medians", new Cell.Amount(crossing)));
    }
    Spread spread = breakeven.spread();
    rows.add(row("first crossing, p5", amount(spread.p5())));
    rows.add(row("first crossing, p50", amount(spread.p50())));
    rows.add(row("first crossing, p95", amount(spread.p95())));
    rows.add(row("share of draws without a crossing", new Cell.Share(spread.none())));
    rows.add(row("share of draws with several", new Cell.Share(spread.several())));
    String title = "Break-even of %s and %s over %s [%s]"
        .formatted(
            name(breakeven.first()),
            name(breakeven.second()),
            breakeven.range().input().name(),
            unit);
    return new ReportTable(
        "breakeven",
        title,
        List.of(Column.text("what"), Column.number(unit)),
        rows,
        List.of(
            sentence(),
            "Percentiles are over the draws that have a crossing between "
                + value(breakeven.range().from()) + " and "
                + value(breakeven.range().to()) + "."));
  }

  private static Row row(String what, Cell value) {
    return Row.of(new Cell.Text(what), value);
  }

  private static Cell amount(double value) {
    return Double.isNaN(value) ? new Cell.Text("none") : new Cell.Amount(value);
  }

  private String value(double number) {
    return unit.equals("fraction")
        ? Numbers.percent(number)
        : Numbers.forPeople(number) + " " + unit;
  }

  private String name(int scenario) {
    return breakeven.models().all().get(scenario).scenario().name();
  }
}
