package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.Bridge.Driver;
import org.mixcost.analysis.bridge.Bridge.Method;
import org.mixcost.issue.Phrase;
import org.mixcost.report.Data.Fields;
import org.mixcost.report.Data.Items;
import org.mixcost.report.ReportTable.Cell;
import org.mixcost.report.ReportTable.Column;
import org.mixcost.report.ReportTable.Row;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** Why two scenarios differ, as a table and for programs. */
final class BridgeText {
  private final Bridge bridge;
  private final String unit;
  private final boolean isUncertain;
  private final long drawsBeside;

  BridgeText(Bridge bridge) {
    this(bridge, 0);
  }

  /**
   * A bridge among other figures.
   *
   * @param drawsBeside how many draws those are of; a bridge may be of the first of them alone, which is then told
   */
  BridgeText(Bridge bridge, long drawsBeside) {
    this.bridge = bridge;
    this.drawsBeside = drawsBeside;
    this.unit = bridge.of().unit().symbol();
    this.isUncertain =
        bridge.start().spread().isPresent() || bridge.end().spread().isPresent();
  }

  /** The finding in a sentence, with all inputs at their medians. */
  String sentence() {
    return new BridgeSentence(bridge).text();
  }

  /** From the one scenario to the other, driver by driver. */
  ReportTable table() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("driver")));
    columns.addAll(Spreads.columns(unit, isUncertain));
    columns.add(Column.number("of the difference"));
    List<Row> rows = new ArrayList<>();
    rows.add(row(bridge.from().name(), bridge.start(), new Cell.Nothing(), false));
    shown()
        .forEach(
            driver -> rows.add(row(driver.label(), driver.part(), share(driver.part()), false)));
    rows.add(row(bridge.to().name(), bridge.end(), new Cell.Nothing(), true));
    rows.add(row("difference", bridge.difference(), share(bridge.difference()), false));
    return new ReportTable(
        bridge.to().name() + "-bridge",
        "Bridge from %s to %s: %s"
            .formatted(bridge.from().name(), bridge.to().name(), BridgeSentence.figure(bridge)),
        columns,
        rows,
        notes());
  }

  /** All drivers in an order that was asked for; else those that have a part. */
  private List<Driver> shown() {
    return bridge.method() instanceof Method.InOrder
        ? bridge.drivers()
        : bridge.drivers().stream().filter(driver -> !isIdle(driver)).toList();
  }

  private static boolean isIdle(Driver driver) {
    return driver.part().central() == 0 && driver.part().spread().isEmpty();
  }

  private Row row(String name, Figure figure, Cell share, boolean isSum) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(name)));
    cells.addAll(Spreads.cells(figure, isUncertain));
    cells.add(share);
    return new Row(cells, isSum);
  }

  private Cell share(Figure part) {
    return bridge.isTie()
        ? new Cell.Nothing()
        : new Cell.Share(part.central() / bridge.difference().central());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(List.of(sentence(), method(bridge.method())));
    List<Driver> idle = new ArrayList<>(bridge.drivers());
    idle.removeAll(shown());
    if (!idle.isEmpty()) {
      notes.add("Without any part in it: " + idle.stream().map(Driver::label).collect(joining(", "))
          + ".");
    }
    if (isUncertain) {
      notes.add(
          "The first figure has every input at its median; parts add up in every draw, so their means do, but p5, p50 and p95 do not.");
    }
    long draws = draws();
    if (isUncertain && draws < drawsBeside) {
      notes.add(Phrase.of(
          "Percentiles here are over the first %,d of the %,d draws; mixcost bridge takes more.",
          draws, drawsBeside));
    }
    MonteCarloNote error = new MonteCarloNote();
    bridge.drivers().forEach(driver -> error.add(driver.id(), driver.part()));
    error.text().ifPresent(notes::add);
    return notes;
  }

  /** How many draws the bridge is of. */
  private long draws() {
    return Stream.of(bridge.start(), bridge.end())
        .flatMap(figure -> figure.spread().stream())
        .mapToLong(Summary::samples)
        .max()
        .orElse(0);
  }

  /** How the difference was divided. */
  private String method(Method method) {
    if (method instanceof Method.Sampled sampled) {
      return Phrase.of(
          "Shapley values: a part is the mean of what its driver adds over %d sampled orders; its standard error is %s at most.",
          sampled.orders(),
          BridgeSentence.withUnit(sampled.standardError(), bridge.of().unit()));
    }
    return method instanceof Method.InOrder
        ? "Drivers are changed one after the other, in the order above; in another order they have other parts."
        : "Shapley values: a part is the mean of what its driver adds over all orders in which drivers may change.";
  }

  /** For programs. */
  Fields data() {
    return Fields.NONE
        .with("from", bridge.from().name())
        .with("to", bridge.to().name())
        .with("of", bridge.of().id())
        .with("difference", FigureData.of(bridge.difference()))
        .with("drivers", Items.of(bridge.drivers(), BridgeText::data))
        .with("notes", Items.ofTexts(notes()));
  }

  private static Fields data(Driver driver) {
    return Fields.NONE
        .with("driver", driver.id())
        .with("label", driver.label())
        .and(FigureData.of(driver.part()));
  }
}
