package org.mixcost.cli;

import java.nio.file.Path;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PriceChanges;
import org.mixcost.report.present.CatalogDiffDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost catalog diff DIR}: how own prices stand to those of another catalog. */
final class CatalogDiffCommand implements Command {
  private final PositionalParamSpec folder = PositionalParamSpec.builder()
      .index("0")
      .paramLabel("DIR")
      .arity("1")
      .required(true)
      .type(Path.class)
      .description("Folder with own catalog rows.")
      .build();
  private final CatalogOption catalog =
      new CatalogOption("Folder with own catalog rows to compare with, over the built-in ones.");
  private final OutputOptions output = new OutputOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("diff");
    spec.usageMessage()
        .description(
            "Own prices beside those of another catalog: new, dearer, cheaper, older, gone.");
    spec.addPositional(folder);
    catalog.addTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    Path own = folder.getValue();
    Catalog after = CatalogOption.mixCost(own, console).catalog();
    Catalog before = catalog.mixCost(console).catalog();
    output.write(
        new CatalogDiffDocument(
            catalog.folder().map(Path::toString).orElse("the built-in catalog"),
            own.toString(),
            PriceChanges.between(before, after)),
        console);
    return ExitCode.DONE;
  }
}
