package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.analysis.stock.StockOutlook;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Suggestion;
import org.mixcost.report.CatalogTables;
import org.mixcost.report.ConsoleWriter;
import org.mixcost.report.CsvWriter;
import org.mixcost.report.JsonTableWriter;
import org.mixcost.report.MarkdownWriter;
import org.mixcost.report.ReportTable;
import org.mixcost.report.StockTables;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost catalog [TABLE [ID]]}: prices and facts with dates and sources. */
final class CatalogCommand implements Command {
  private final PositionalParamSpec table = PositionalParamSpec.builder()
      .index("0")
      .paramLabel("TABLE")
      .arity("0..1")
      .type(String.class)
      .description("Table to list; by default the list of tables.")
      .build();
  private final PositionalParamSpec id = PositionalParamSpec.builder()
      .index("1")
      .paramLabel("ID")
      .arity("0..1")
      .type(String.class)
      .defaultValue("")
      .description("What its ids are to contain.")
      .build();
  private final OptionSpec folder = OptionSpec.builder("--catalog")
      .paramLabel("DIR")
      .type(Path.class)
      .description("Folder with own catalog rows, which come over the built-in ones.")
      .build();
  private final OutputOptions output = new OutputOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("catalog");
    spec.usageMessage().description("Prices and facts with their dates and sources.");
    spec.addPositional(table).addPositional(id).addOption(folder);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    Catalog catalog = InputOptions.catalog(folder.getValue(), console).catalog();
    CatalogTables tables = new CatalogTables(catalog);
    String name = table.getValue();
    if (name == null) {
      output.write(text(tables.tables(), tables.tables()), console);
      return ExitCode.DONE;
    }
    String part = id.getValue();
    requireKnown(catalog, name, part);
    output.write(
        text(tables.rows(name, part), tables.rowsForTerminal(name, part)) + outlook(name, catalog),
        console);
    return ExitCode.DONE;
  }

  /** Under the table of the stock, what follows from it; formats for programs hold the table alone. */
  private String outlook(String table, Catalog catalog) {
    boolean isAsked = table.equals("stock")
        && (output.format() == OutputOptions.Format.TABLE
            || output.format() == OutputOptions.Format.MARKDOWN);
    if (!isAsked) {
      return "";
    }
    ReportTable outlook = StockTables.outlook(StockOutlook.of(
        catalog, (int) SimulationPlan.DEFAULT_SAMPLES, SimulationPlan.DEFAULT_SEED));
    return "\n" + text(outlook, outlook);
  }

  private static void requireKnown(Catalog catalog, String table, String part) {
    List<String> known = Catalog.tableNames();
    if (!known.contains(table)) {
      throw new Failure(
          ExitCode.USAGE, "no catalog table '" + table + "'" + Suggestion.didYouMean(table, known));
    }
    List<String> ids = catalog.ids(table);
    if (ids.stream().noneMatch(each -> each.contains(part))) {
      throw new Failure(
          ExitCode.USAGE,
          "no id in " + table + " contains '" + part + "'" + Suggestion.didYouMean(part, ids));
    }
  }

  private String text(ReportTable table, ReportTable forTerminal) {
    return switch (output.format()) {
      case TABLE -> ConsoleWriter.table(forTerminal);
      case MARKDOWN -> MarkdownWriter.table(table);
      case CSV -> CsvWriter.table(table);
      case JSON -> JsonTableWriter.table(table);
    };
  }
}
