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
import org.mixcost.report.document.Data.Fields;
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
      "off_peak_discount",
      "off_peak_hours",
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

  private final String title;
  private final List<ReportTable> tables;
  /** Whether there may be rows of any table. */
  private final boolean isSearch;
  /** Worked out only for those who see it. */
  private final Supplier<List<ReportTable>> beside;

  private CatalogDocument(
      String title,
      List<ReportTable> tables,
      boolean isSearch,
      Supplier<List<ReportTable>> beside) {
    this.title = title;
    this.tables = tables;
    this.isSearch = isSearch;
    this.beside = beside;
  }

  private static CatalogDocument of(ReportTable table) {
    return new CatalogDocument(table.title(), List.of(table), false, List::of);
  }

  /** The tables there are, and how old their rows are. */
  public static CatalogDocument of(Catalog catalog) {
    return of(
        new ReportTable(
            "catalog",
            "Catalog tables, newest price of " + catalog.date(),
            List.of(
                Column.text("table"),
                Column.number("ids"),
                Column.number("rows"),
                Column.text("oldest"),
                Column.text("newest"),
                Column.number("rows over 12 months old", "over 12 months old")),
            Catalog.tableNames().stream().map(table -> ages(catalog, table)).toList(),
            List.of(
                "mixcost catalog TABLE lists a table, mixcost catalog TABLE WORDS its rows with all of the words, mixcost catalog WORDS those of all tables.")));
  }

  private static Row ages(Catalog catalog, String table) {
    RowAges ages = RowAges.of(catalog, table);
    return Row.of(
        new Cell.Label(table),
        new Cell.Numeric(catalog.ids(table).size()),
        new Cell.Numeric(ages.rows()),
        new Cell.Label(ages.oldest()),
        new Cell.Label(ages.newest()),
        new Cell.Numeric(ages.old()));
  }

  /**
   * The rows of a table.
   *
   * @param words that the rows are to be about; none for all rows
   */
  public static CatalogDocument of(Catalog catalog, String table, List<String> words) {
    return of(rows(catalog, table, words));
  }

  /** The rows of all tables that are about all of some words; of tables without any nothing. */
  public static CatalogDocument of(Catalog catalog, List<String> words) {
    return new CatalogDocument(
        "Catalog: " + String.join(" ", words),
        Catalog.tableNames().stream()
            .map(table -> rows(catalog, table, words))
            .filter(table -> !table.rows().isEmpty())
            .toList(),
        true,
        List::of);
  }

  /**
   * The same, and for people what follows from its rows.
   *
   * @param outlook worked out only for those who see it
   */
  public CatalogDocument with(Supplier<StockOutlook> outlook) {
    return new CatalogDocument(
        title, tables, isSearch, () -> List.of(StockTables.outlook(outlook.get())));
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return tables.stream().allMatch(table -> table.rows().isEmpty());
  }

  @Override
  public String kind() {
    return "catalog";
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<Block> blocks() {
    return Stream.concat(tables.stream(), beside.get().stream())
        .<Block>map(each -> each)
        .toList();
  }

  @Override
  public List<ReportTable> sheets() {
    return tables;
  }

  @Override
  public Data data() {
    if (!isSearch) {
      return tables.get(0).data();
    }
    Fields fields = Fields.NONE;
    for (ReportTable table : tables) {
      fields = fields.with(table.id(), table.data());
    }
    return fields;
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

  private static ReportTable rows(Catalog catalog, String table, List<String> words) {
    List<String> columns = catalog.columns(table);
    return new ReportTable(
        table,
        "Catalog: " + table,
        columns.stream().map(CatalogDocument::column).toList(),
        catalog.cells(table, words).stream().map(cells -> row(columns, cells)).toList(),
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
