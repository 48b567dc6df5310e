package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Suggestion;
import org.mixcost.report.CatalogTables;
import org.mixcost.report.ConsoleWriter;
import org.mixcost.report.CsvWriter;
import org.mixcost.report.JsonTableWriter;
import org.mixcost.report.MarkdownWriter;
import org.mixcost.report.ReportTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost catalog [TABLE [ID]]}: prices and facts with dates and sources. */
final class CatalogCommand implements Command {
  private final PositionalParamSpec what = PositionalParamSpec.builder()
      .paramLabel("TABLE [ID]")
      .arity("0..2")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description("Table, and what its ids are to contain; the list of tables if left out.")
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
    spec.addPositional(what).addOption(folder);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    Catalog catalog = InputOptions.catalog(folder.getValue(), console).catalog();
    CatalogTables tables = new CatalogTables(catalog);
    List<String> words = what.getValue();
    if (words == null || words.isEmpty()) {
      output.write(text(tables.tables(), tables.tables()), console);
      return ExitCode.DONE;
    }
    String table = words.get(0);
    String id = words.size() > 1 ? words.get(1) : "";
    requireTable(table);
    output.write(text(tables.rows(table, id), tables.rowsForTerminal(table, id)), console);
    return ExitCode.DONE;
  }

  private static void requireTable(String table) {
    List<String> known = Catalog.tableNames();
    if (!known.contains(table)) {
      throw new Failure(
          ExitCode.USAGE, "no catalog table '" + table + "'" + Suggestion.didYouMean(table, known));
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
