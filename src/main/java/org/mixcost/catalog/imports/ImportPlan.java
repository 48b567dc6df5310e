package org.mixcost.catalog.imports;

import java.nio.file.Path;
import java.util.Map;

/**
 * From which list rows are taken, and what the list itself does not say.
 *
 * @param file the list
 * @param folder of the catalog that gets the rows
 * @param date of the prices, or empty where the list says it
 * @param vendor who rents out the accelerators, or empty where the list says it
 * @param region the one that counts, or empty for all
 * @param columns for a table that is no known list: the columns of the catalog that its columns are
 * @param rates of currencies, for prices that are not in US dollars
 * @param version of the program, for whoever reads the rows
 */
public record ImportPlan(
    Path file,
    Path folder,
    String date,
    String vendor,
    String region,
    Map<String, String> columns,
    CurrencyRates rates,
    String version) {

  public ImportPlan {
    columns = Map.copyOf(columns);
  }
}
