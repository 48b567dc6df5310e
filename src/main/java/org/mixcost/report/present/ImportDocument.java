package org.mixcost.report.present;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.catalog.imports.Skipped.Reason;
import org.mixcost.issue.Phrase;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** What was taken of a list of prices, what was not and why, and how it stands to the built-in catalog. */
public record ImportDocument(PriceImport found) implements ReportDocument {
  private static final int EXAMPLES = 3;
  private static final String TITLE_OF_CHANGES = "Rows beside the built-in catalog";

  @Override
  public String kind() {
    return "import";
  }

  @Override
  public String title() {
    return "Prices of " + found.source();
  }

  @Override
  public List<Block> blocks() {
    Stream<Block> reasons = found.skipped().isEmpty() ? Stream.of() : Stream.of(reasons());
    return Stream.of(
            Stream.of(new Block.Finding(finding())),
            reasons,
            Stream.of(PriceChangeTables.summary(TITLE_OF_CHANGES, found.changes())))
        .<Block>flatMap(blocks -> blocks)
        .toList();
  }

  private String finding() {
    return Phrase.of(
        "%,d of %,d prices of %s are taken, as %,d rows; %,d are skipped.",
        found.taken(),
        found.prices(),
        found.source(),
        found.offers().size(),
        found.skippedPrices());
  }

  /** Skipped prices by their reasons, the most frequent first. */
  private ReportTable reasons() {
    Map<Reason, Long> counts =
        found.skipped().stream().collect(groupingBy(Skipped::reason, summingLong(Skipped::count)));
    return new ReportTable(
        "reasons",
        "Skipped prices",
        List.of(Column.text("for"), Column.number("prices"), Column.text("such as")),
        counts.entrySet().stream()
            .sorted(Map.Entry.<Reason, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> Row.of(
                new Cell.Label(entry.getKey().words()),
                new Cell.Numeric(entry.getValue()),
                new Cell.Label(examples(entry.getKey()))))
            .toList(),
        List.of("--format csv or json names each of them."));
  }

  private String examples(Reason reason) {
    return found.skipped().stream()
        .filter(skipped -> skipped.reason() == reason)
        .sorted(comparingLong(Skipped::count).reversed())
        .limit(EXAMPLES)
        .map(ImportDocument::words)
        .collect(joining("; "));
  }

  private static String words(Skipped skipped) {
    return skipped.detail().isEmpty()
        ? skipped.what()
        : skipped.what() + " (" + skipped.detail() + ")";
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of(PriceChangeTables.all(TITLE_OF_CHANGES, found.changes()), skipped());
  }

  private ReportTable skipped() {
    return new ReportTable(
        "skipped",
        "Skipped prices",
        List.of(
            Column.text("reason"),
            Column.text("what"),
            Column.text("detail"),
            Column.number("line"),
            Column.number("prices")),
        found.skipped().stream()
            .map(skipped -> Row.of(
                new Cell.Label(skipped.reason().words()),
                new Cell.Label(skipped.what()),
                new Cell.Label(skipped.detail()),
                new Cell.Numeric(skipped.line()),
                new Cell.Numeric(skipped.count())))
            .toList(),
        List.of());
  }

  @Override
  public Data data() {
    return Fields.NONE
        .with("kind", kind())
        .with("source", found.source())
        .with("file", found.file().file())
        .with("sha256", found.file().sha256())
        .with("prices", found.prices())
        .with("taken", found.taken())
        .with("skipped_prices", found.skippedPrices())
        .with("rows", PriceChangeTables.all(TITLE_OF_CHANGES, found.changes()).data())
        .with("skipped", skipped().data());
  }
}
