package org.mixcost.report.present;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.analysis.stock.StockOutlook;
import org.mixcost.catalog.Catalog;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** The catalog, or a table of it. */
public final class CatalogDocument implements ReportDocument {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Set<String> NEVER_NUMERIC =
      Set.of("id", "date", "superseded", "released", "name", "label", "source", "note");
  /** Columns that a line of a terminal has no room for. */
  private static final Set<String> LONG = Set.of(
      "source_url",
      "note",
      "label",
      "name",
      "released",
      "weights",
      "reasons",
      "context_tier_tokens",
      "long_context_input_usd_per_mtok",
      "long_context_output_usd_per_mtok",
      "superseded",
      "tokenizer",
      "fp32_tflops",
      "tf32_tflops",
      "int8_tops",
      "fp4_tflops",
      "cache_write_usd_per_mtok",
      "cached_usd_per_mtok",
      "fitted_parameters_low",
      "fitted_parameters_high",
      "fitted_tokens_low",
      "fitted_tokens_high",
      "bandwidth_gb_per_s",
      "setup",
      "result",
      "used_for");

  private final ReportTable table;
  /** Worked out only for those who see it. */
  private final Supplier<List<ReportTable>> beside;

  private CatalogDocument(ReportTable table, Supplier<List<ReportTable>> beside) {
    this.table = table;
    this.beside = beside;
  }

  /** The tables there are. */
  public static CatalogDocument of(Catalog catalog) {
    List<Row> rows = Catalog.tableNames().stream()
        .map(table -> Row.of(
            new Cell.Label(table),
            new Cell.Numeric(catalog.ids(table).size()),
            new Cell.Numeric(catalog.cells(table).size())))
        .toList();
    return new CatalogDocument(
        new ReportTable(
            "catalog",
            "Catalog tables, newest price of " + catalog.date(),
            List.of(Column.text("table"), Column.number("ids"), Column.number("rows")),
            rows,
            List.of(
                "mixcost catalog TABLE lists a table, mixcost catalog TABLE ID the rows whose id contains ID.")),
        List::of);
  }

  /**
   * The rows of a table.
   *
   * @param id what the first column is to contain, or any name of it; empty for all rows
   */
  public static CatalogDocument of(Catalog catalog, String table, String id) {
    return new CatalogDocument(rows(catalog, table, id), List::of);
  }

  /**
   * The same, and for people what follows from its rows.
   *
   * @param outlook worked out only for those who see it
   */
  public CatalogDocument with(Supplier<StockOutlook> outlook) {
    return new CatalogDocument(table, () -> List.of(StockTables.outlook(outlook.get())));
  }

  @Override
  public String kind() {
    return "catalog";
  }

  @Override
  public String title() {
    return table.title();
  }

  @Override
  public List<Block> blocks() {
    return Stream.concat(Stream.of(table), beside.get().stream())
        .<Block>map(each -> each)
        .toList();
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of(table);
  }

  @Override
  public Data data() {
    return table.data();
  }

  private static String shortened(String heading) {
    return heading
        .replace("_usd_per_mtok", " $/Mtok")
        .replace("usd_per_gpu_hour", "$/GPU-h")
        .replace("memory_gb", "GB")
        .replace("batch_discount", "batch")
        .replace("unverified", "doubt")
        .replace("_tflops", " TF")
        .replace("_w", " W")
        .replace("_", " ");
  }

  private static ReportTable rows(Catalog catalog, String table, String id) {
    List<String> columns = catalog.columns(table);
    List<String> ids = catalog.ids(table, id);
    List<Row> rows = catalog.cells(table).stream()
        .filter(cells -> ids.contains(cells.get(0)))
        .map(cells -> row(columns, cells))
        .toList();
    return new ReportTable(
        table,
        "Catalog: " + table,
        columns.stream().map(CatalogDocument::column).toList(),
        rows,
        List.of());
  }

  private static Column column(String name) {
    boolean isNumeric = name.matches(
        ".*(_tflops|_tops|_gb|_s|_w|_mtok|_hour|_discount|_share)|low|typical|high|tokens");
    return new Column(
        name, isNumeric, LONG.contains(name) ? Optional.empty() : Optional.of(shortened(name)));
  }

  private static Row row(List<String> columns, List<String> cells) {
    return new Row(
        IntStream.range(0, columns.size())
            .mapToObj(i -> cell(columns.get(i), cells.get(i)))
            .toList(),
        false);
  }

  private static Cell cell(String column, String text) {
    boolean isNumber = NUMBER.matcher(text).matches() && !NEVER_NUMERIC.contains(column);
    return isNumber ? new Cell.Numeric(Double.parseDouble(text)) : new Cell.Label(text);
  }
}
