package org.mixcost.cli;

import java.util.List;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Suggestion;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.CatalogDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost catalog [TABLE] [WORDS]}: prices and facts with dates and sources. */
final class CatalogCommand implements Question {
  private final PositionalParamSpec words = PositionalParamSpec.builder()
      .index("0..*")
      .paramLabel("TABLE|WORDS")
      .arity("0..*")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description(
          "Table to list, and words that its rows are to hold, in any column; without a table all are searched, without anything the tables are listed.")
      .build();
  private final CatalogOption folder = new CatalogOption();
  private final OutputOptions output = new OutputOptions();

  @Override
  public CommandSpec question() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("catalog");
    spec.usageMessage().description("Prices and facts with their dates and sources.");
    spec.addPositional(words);
    folder.addTo(spec);
    return spec;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = question();
    output.addTo(spec);
    for (Command command : List.of(new CatalogImportCommand(), new CatalogDiffCommand())) {
      CommandSpec inner = command.spec();
      spec.addSubcommand(inner.name(), inner);
    }
    return spec;
  }

  @Override
  public int run(Console console) {
    output.write(document(folder.mixCost(console)), console);
    return ExitCode.DONE;
  }

  @Override
  public Data answer(Caller caller) {
    return document(folder.mixCost(caller)).data();
  }

  private ReportDocument document(MixCost mixCost) {
    Catalog catalog = mixCost.catalog();
    List<String> stated = words.getValue();
    if (stated == null || stated.isEmpty()) {
      return CatalogDocument.of(catalog);
    }
    String first = stated.get(0);
    return Catalog.tableNames().contains(first)
        ? rows(mixCost, first, stated.subList(1, stated.size()))
        : found(CatalogDocument.of(catalog, stated), nowhere(catalog, stated));
  }

  private static CatalogDocument rows(MixCost mixCost, String table, List<String> part) {
    Catalog catalog = mixCost.catalog();
    CatalogDocument rows = found(
        CatalogDocument.of(catalog, table, part),
        "no row of " + table + " holds '" + String.join(" ", part) + "'"
            + Suggestion.didYouMean(String.join("-", part), catalog.ids(table)));
    return table.equals("stock") ? rows.with(mixCost::stock) : rows;
  }

  private static CatalogDocument found(CatalogDocument document, String message) {
    if (document.isEmpty()) {
      throw new Failure(ExitCode.USAGE, message);
    }
    return document;
  }

  /** What a table or a row may have been meant that is not there. */
  private static String nowhere(Catalog catalog, List<String> stated) {
    List<String> tables = Catalog.tableNames();
    Optional<String> table = Suggestion.closest(stated.get(0), tables);
    if (table.isPresent()) {
      return "no catalog table '" + stated.get(0) + "'"
          + Suggestion.didYouMean(stated.get(0), tables);
    }
    List<String> ids =
        tables.stream().flatMap(name -> catalog.ids(name).stream()).toList();
    return "no catalog table or row holds '" + String.join(" ", stated) + "'"
        + Suggestion.didYouMean(String.join("-", stated), ids);
  }
}
