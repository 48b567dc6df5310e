package org.mixcost.examples;

import java.nio.file.Path;
import java.util.Map;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.OwnTables;
import org.mixcost.catalog.imports.CurrencyRates;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.issue.Checked;

/** Takes a public list of prices into a catalog in memory. */
public final class ImportPrices {
  private ImportPrices() {}

  /**
   * The library with prices of a list that is as LiteLLM has it, or what is wrong with that.
   *
   * @param folder where rows of one's own are; what the list has of them anew comes in their place
   * @param date of the list
   */
  public static Checked<MixCost> read(Path list, Path folder, String date) {
    ImportPlan plan =
        new ImportPlan(list, folder, date, "", "", Map.of(), CurrencyRates.NONE, MixCost.version());
    Checked<PriceImport> imported = MixCost.create().importPrices(plan);
    return imported.then(prices -> {
      OwnTables rows = OwnTables.ofTexts("price list", prices.files().texts());
      return Catalog.with(rows).then(catalog -> Checked.of(MixCost.with(catalog)));
    });
  }
}
