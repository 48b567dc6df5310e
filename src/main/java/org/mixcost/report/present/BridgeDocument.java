package org.mixcost.report.present;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.Bridge.Attribution;
import org.mixcost.analysis.bridge.Bridge.Driver;
import org.mixcost.issue.Phrase;
import org.mixcost.report.chart.WaterfallChart;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.FigureColumns;
import org.mixcost.report.figure.FigureData;
import org.mixcost.report.figure.MonteCarloNote;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/**
 * Why two scenarios differ.
 *
 * @param provenance whose draws may be more than those of the bridge, where it stands among other figures
 * @param naming what it calls the scenarios
 */
public record BridgeDocument(Bridge bridge, Provenance provenance, Naming naming)
    implements Answer {

  /** A document that calls the scenarios by their ids. */
  public BridgeDocument(Bridge bridge, Provenance provenance) {
    this(bridge, provenance, Naming.IDS);
  }

  @Override
  public String kind() {
    return "bridge";
  }

  /** The finding in a sentence, with all inputs at their medians. */
  @Override
  public String title() {
    return new BridgeSentence(bridge, naming).text();
  }

  @Override
  public Optional<String> opening() {
    return Optional.of(title());
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    waterfall().map(Drawing::new).ifPresent(content::add);
    content.add(table(notes()));
    return content;
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of(table(notes()));
  }

  /** The chart, if all its numbers can be drawn. */
  public Optional<WaterfallChart> waterfall() {
    return new BridgeChart(bridge, provenance).waterfall();
  }

  /** From the one scenario to the other, driver by driver, for a page that does not state the finding. */
  public ReportTable table() {
    List<String> notes = new ArrayList<>(List.of(title()));
    notes.addAll(notes());
    return table(notes);
  }

  private ReportTable table(List<String> notes) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("driver")));
    columns.addAll(FigureColumns.columns(bridge.of().unit().symbol(), isUncertain()));
    columns.add(Column.number("of the difference"));
    List<Row> rows = new ArrayList<>();
    rows.add(row(from(), bridge.start(), new Cell.Empty(), false));
    shown()
        .forEach(
            driver -> rows.add(row(driver.label(), driver.part(), share(driver.part()), false)));
    rows.add(row(to(), bridge.end(), new Cell.Empty(), true));
    rows.add(row("difference", bridge.difference(), share(bridge.difference()), false));
    return new ReportTable(
        bridge.to().name() + "-bridge",
        "Bridge from %s to %s: %s".formatted(from(), to(), BridgeSentence.figure(bridge)),
        columns,
        rows,
        notes);
  }

  private String from() {
    return naming.scenario(bridge.from().name());
  }

  private String to() {
    return naming.scenario(bridge.to().name());
  }

  private boolean isUncertain() {
    return bridge.start().spread().isPresent() || bridge.end().spread().isPresent();
  }

  /** All drivers in an order that was requested; else those that have a part. */
  private List<Driver> shown() {
    return bridge.method() instanceof Attribution.InOrder
        ? bridge.drivers()
        : bridge.drivers().stream().filter(driver -> !isIdle(driver)).toList();
  }

  private static boolean isIdle(Driver driver) {
    return driver.part().central() == 0 && driver.part().spread().isEmpty();
  }

  private Row row(String name, Figure figure, Cell share, boolean isSum) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(name)));
    cells.addAll(FigureColumns.cells(figure, isUncertain()));
    cells.add(share);
    return new Row(cells, isSum);
  }

  private Cell share(Figure part) {
    return bridge.isTie()
        ? new Cell.Empty()
        : new Cell.Percentage(part.central() / bridge.difference().central());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(List.of(method(bridge.method())));
    List<Driver> idle = new ArrayList<>(bridge.drivers());
    idle.removeAll(shown());
    if (!idle.isEmpty()) {
      notes.add("Without any part in it: " + idle.stream().map(Driver::label).collect(joining(", "))
          + ".");
    }
    if (isUncertain()) {
      notes.add(
          "The first figure has every input at its median; parts add up in every draw, so their means do, but p5, p50 and p95 do not.");
    }
    long draws = draws();
    if (isUncertain() && draws < provenance.samples()) {
      notes.add(Phrase.of(
          "Percentiles here are over the first %,d of the %,d draws; mixcost bridge takes more.",
          draws, provenance.samples()));
    }
    MonteCarloNote error = new MonteCarloNote();
    bridge.drivers().forEach(driver -> error.add(name(driver), driver.part()));
    error.text().ifPresent(notes::add);
    return notes;
  }

  private String name(Driver driver) {
    return naming.isById() ? driver.id() : driver.label();
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
  private String method(Attribution method) {
    if (method instanceof Attribution.Sampled sampled) {
      return Phrase.of(
          "Shapley values: a part is the mean of what its driver adds over %d sampled orders; its standard error is %s at most.",
          sampled.orders(),
          BridgeSentence.withUnit(sampled.standardError(), bridge.of().unit()));
    }
    return method instanceof Attribution.InOrder
        ? "Drivers are changed one after the other, in the order above; in another order they have other parts."
        : "Shapley values: a part is the mean of what its driver adds over all orders in which drivers may change.";
  }

  @Override
  public Fields facts() {
    return Fields.NONE
        .with("from", bridge.from().name())
        .with("to", bridge.to().name())
        .with("of", bridge.of().id())
        .with("difference", FigureData.of(bridge.difference()))
        .with("drivers", Items.of(bridge.drivers(), BridgeDocument::data))
        .with("notes", Items.ofTexts(notes()));
  }

  private static Fields data(Driver driver) {
    return Fields.NONE
        .with("driver", driver.id())
        .with("label", driver.label())
        .and(FigureData.of(driver.part()));
  }
}
