package org.mixcost.catalog;

import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/**
 * Offers of a list as rows of a catalog of one's own: what its tables are to hold.
 *
 * <p>Rows that an earlier import took from the same list are replaced, all others stay.
 *
 * @param texts of the tables, by the names of their files
 */
public record PriceFiles(Map<String, String> texts) {

  public PriceFiles {
    texts = Map.copyOf(texts);
  }

  /** Whether a text is a day, a month or a year. */
  public static boolean isDate(String text) {
    return Columns.DATE.fault(text).isEmpty();
  }

  /**
   * What is wrong whatever the offers are: with the tables of the folder, which need not be there, or with their date.
   *
   * @param date empty, if the offers say it
   */
  public static Issues check(String date, Path folder) {
    Issues issues = new Issues();
    Columns.DATE
        .fault(date)
        .filter(fault -> !date.isEmpty())
        .ifPresent(fault -> issues.error(fault.code(), Where.NOWHERE, fault.message()));
    issues.addAll(catalog(folder).issues());
    return issues;
  }

  /** The catalog with the rows of a folder, if it is there and has some. */
  public static Checked<Catalog> catalog(Path folder) {
    boolean hasTables = CatalogTable.ALL.stream()
        .map(table -> folder.resolve(table.file()))
        .anyMatch(Files::exists);
    return hasTables ? Catalog.with(folder) : Checked.of(Catalog.builtIn());
  }

  /**
   * The tables of a folder with the offers of a list.
   *
   * @param source by which rows of the list are known
   * @return the texts, or what is wrong with the tables that are there
   */
  public static Checked<PriceFiles> replacing(String source, List<Offer> offers, Path folder) {
    Issues issues = new Issues();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Offer>> byTable =
        offers.stream().collect(groupingBy(offer -> OfferCells.table(offer).key()));
    byTable.forEach((key, some) -> {
      CatalogTable table = CatalogTable.named(key);
      texts.put(
          table.file(),
          TableText.of(folder, table, issues)
              .without(Columns.SOURCE, source)
              .with(some.stream().map(OfferCells::of).toList(), issues));
    });
    return Checked.of(new PriceFiles(texts), issues);
  }
}
