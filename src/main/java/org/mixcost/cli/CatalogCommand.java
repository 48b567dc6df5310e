package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Suggestion;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.CatalogDocument;
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
      .description("What its ids are to contain, or any name of them.")
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
    for (Command command : List.of(new CatalogImportCommand(), new CatalogDiffCommand())) {
      CommandSpec inner = command.spec();
      spec.addSubcommand(inner.name(), inner);
    }
    return spec;
  }

  @Override
  public int run(Console console) {
    output.write(document(InputOptions.catalog(folder.getValue(), console)), console);
    return ExitCode.DONE;
  }

  private ReportDocument document(MixCost mixCost) {
    Catalog catalog = mixCost.catalog();
    String name = table.getValue();
    if (name == null) {
      return CatalogDocument.of(catalog);
    }
    String part = id.getValue();
    requireKnown(catalog, name, part);
    CatalogDocument rows = CatalogDocument.of(catalog, name, part);
    return name.equals("stock") ? rows.with(mixCost::stock) : rows;
  }

  private static void requireKnown(Catalog catalog, String table, String part) {
    List<String> known = Catalog.tableNames();
    if (!known.contains(table)) {
      throw new Failure(
          ExitCode.USAGE, "no catalog table '" + table + "'" + Suggestion.didYouMean(table, known));
    }
    if (catalog.ids(table, part).isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "no id in " + table + " contains '" + part + "'"
              + Suggestion.didYouMean(part, catalog.ids(table)));
    }
  }
}
