package org.mixcost.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.MixCost;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.report.file.WholeFiles;
import org.mixcost.report.present.ImportDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost catalog import FILE -o DIR}: own rows from a public list of prices. */
final class CatalogImportCommand implements Command {
  private final MixCost mixCost = MixCost.create();
  private final PositionalParamSpec file = PositionalParamSpec.builder()
      .index("0")
      .paramLabel("FILE")
      .arity("1")
      .required(true)
      .type(Path.class)
      .description(
          "List of prices: of LiteLLM, genai-prices, SkyPilot or gpuhunt, a FOCUS price sheet, or any CSV with --map.")
      .build();
  private final OptionSpec folder = OptionSpec.builder("-o", "--folder")
      .paramLabel("DIR")
      .required(true)
      .type(Path.class)
      .description(
          "Folder of own catalog rows that gets them; rows of an earlier import of the same list are replaced.")
      .build();
  private final OptionSpec date = text(
      "--date", "DATE", "Date of the prices, such as 2026-11-28; needed where the list says none.");
  private final OptionSpec vendor =
      text("--vendor", "NAME", "Who sells, where the list does not say it.");
  private final OptionSpec region = text(
      "--region", "REGION", "The one region that counts; by default all, the lowest price first.");
  private final OptionSpec map = OptionSpec.builder("--map")
      .paramLabel("COLUMN=KEY")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description(
          "What a column of another list is in the catalog, such as price=usd_per_gpu_hour; may be repeated.")
      .build();
  private final CurrencyOptions currencies = new CurrencyOptions();
  private final Strictness strictness = new Strictness();
  private final OutputOptions output = new OutputOptions();

  private static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .defaultValue("")
        .description(description)
        .build();
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("import");
    spec.usageMessage().description("Own rows of prices from a public list.");
    spec.addPositional(file).addOption(folder).addOption(date).addOption(vendor).addOption(region);
    spec.addOption(map);
    currencies.addTo(spec);
    strictness.addTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    PriceImport found = strictness.require(mixCost.importPrices(plan()), console);
    output.write(new ImportDocument(found), console);
    Path into = folder.getValue();
    Map<Path, String> texts = new LinkedHashMap<>();
    found.files().texts().forEach((name, text) -> texts.put(into.resolve(name), text));
    WholeFiles.write(texts);
    if (!strictness.isQuiet()) {
      console.message("written to " + into + ": use it by --catalog " + into + ", or by catalog: "
          + into + " in a file");
    }
    return ExitCode.DONE;
  }

  private ImportPlan plan() {
    Map<String, String> columns = columns();
    return new ImportPlan(
        file.getValue(),
        folder.getValue(),
        date.getValue(),
        vendor.getValue(),
        region.getValue(),
        columns,
        currencies.stated(!columns.isEmpty()),
        MixCost.version());
  }

  private Map<String, String> columns() {
    List<String> stated = map.getValue();
    Map<String, String> columns = new LinkedHashMap<>();
    for (String pair : stated == null ? List.<String>of() : stated) {
      int sign = pair.lastIndexOf('=');
      if (sign < 1) {
        throw new Failure(
            ExitCode.USAGE,
            "expected COLUMN=KEY after --map, found '" + pair + "'",
            "such as --map price=usd_per_gpu_hour");
      }
      columns.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return columns;
  }
}
