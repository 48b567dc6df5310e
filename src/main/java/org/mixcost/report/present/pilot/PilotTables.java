package org.mixcost.report.present.pilot;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.pilot.Measurement;
import org.mixcost.analysis.pilot.PilotValue;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.analysis.pilot.PilotValue.FindingRange;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.present.Naming;

/** What a pilot is worth by its size, and what its findings lead to. */
final class PilotTables {
  private final Pilots pilots;
  private final PilotValue pilot;
  private final Naming naming;
  private final String suffix;

  /**
   * The tables of one pilot.
   *
   * @param place of the pilot among all
   */
  PilotTables(Pilots pilots, int place, Naming naming) {
    this.pilots = pilots;
    this.pilot = pilots.each().get(place);
    this.naming = naming;
    this.suffix = suffix(pilots, place);
  }

  /** What tells the tables and the chart of a pilot from those of others. */
  static String suffix(Pilots pilots, int place) {
    return pilots.each().size() == 1 ? "" : "-" + (place + 1);
  }

  List<ReportTable> all() {
    List<ReportTable> all = new ArrayList<>(List.of(sizes()));
    if (pilot.best().findings().size() > 1) {
      all.add(findings());
    }
    return all;
  }

  private ReportTable sizes() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.number("items"), Column.number("worth " + unit())));
    if (pilot.design().cost().isPresent()) {
      columns.addAll(List.of(Column.number("cost"), Column.number("net")));
    }
    columns.addAll(
        List.of(Column.number("P(other choice)"), Column.number("of perfect knowledge")));
    return new ReportTable(
        "pilot" + suffix,
        "A pilot of %s: what it is worth by its size".formatted(input()),
        columns,
        shown().stream().map(this::row).toList(),
        notes());
  }

  /** Of what is worth nothing in any size, the smallest is enough. */
  private List<AtSize> shown() {
    return pilot.perfect() > 0 ? pilot.sizes() : List.of(pilot.best());
  }

  private Row row(AtSize size) {
    List<Cell> cells =
        new ArrayList<>(List.of(new Cell.Numeric(size.items()), new Cell.Numeric(size.worth())));
    pilot
        .design()
        .cost()
        .map(cost -> cost.of(size.items()))
        .ifPresent(cost ->
            cells.addAll(List.of(new Cell.Numeric(cost), new Cell.Numeric(size.worth() - cost))));
    cells.add(new Cell.Percentage(size.changes(pilots.now())));
    cells.add(
        pilot.perfect() > 0
            ? new Cell.Percentage(size.worth() / pilot.perfect())
            : new Cell.Empty());
    return new Row(cells, false);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(Phrase.of(
        "Worth: how much less the choice costs on average for being made after the pilot (EVSI). Without one it is %s, at a mean of %s; to know the input exactly is worth %s (EVPPI).",
        naming.scenario(pilots.scenario(pilots.now())),
        amount(pilots.means().get(pilots.now())),
        amount(pilot.perfect())));
    notes.add("Model assumption: " + assumption());
    if (pilot.design().cost().isEmpty()) {
      notes.add("Not included: what the pilot costs.");
    }
    return notes;
  }

  private String assumption() {
    Measurement measurement = pilot.design().measurement();
    if (measurement instanceof Measurement.Counted) {
      return "items are drawn freely from all there will be, and each is counted or not (binomial).";
    }
    if (measurement instanceof Measurement.Measured measured) {
      return "each measurement is off by a normal error of its own, of %s."
          .formatted(Numbers.brief(measured.noise(), pilot.design().input().unit()));
    }
    if (measurement instanceof Measurement.MeasuredInProportion measured) {
      return "each measurement is off by a normal share of its own, of %s."
          .formatted(Numbers.percent(measured.noise()));
    }
    throw new AssertionError(measurement);
  }

  /** What the findings of the best size lead to. */
  private ReportTable findings() {
    return new ReportTable(
        "findings" + suffix,
        "What to choose by what a pilot of %s items finds"
            .formatted(Numbers.brief(pilot.best().items())),
        List.of(Column.text("finding"), Column.text("choose"), Column.number("probability")),
        pilot.best().findings().stream().map(this::row).toList(),
        List.of());
  }

  private Row row(FindingRange range) {
    return Row.of(
        new Cell.Label(FoundText.of(range, pilot.design()).orElse("any")),
        new Cell.Label(naming.scenario(pilots.scenario(range.choice()))),
        new Cell.Percentage(range.probability()));
  }

  private String input() {
    return naming.input(pilot.design().name());
  }

  private String unit() {
    return pilots.of().unit().symbol();
  }

  private String amount(double value) {
    return pilots.of().unit().after(Numbers.forPeople(value));
  }
}
