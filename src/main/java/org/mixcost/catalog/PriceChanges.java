package org.mixcost.catalog;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.catalog.PriceChange.Quoted;
import org.mixcost.catalog.PriceChange.Thing;

/** How the prices of own rows stand to those of another catalog; of each seller the newest quote is compared. */
public final class PriceChanges {
  private static final List<String> TABLES =
      List.of(CatalogTable.RENTALS.key(), CatalogTable.GENERATORS.key());

  private PriceChanges() {}

  /** How offers stand to a catalog. */
  public static List<PriceChange> of(Catalog before, List<Offer> offers) {
    Map<Thing, Quoted> later = new LinkedHashMap<>();
    offers.forEach(offer -> keepNewer(Thing.of(offer), Quoted.of(offer), later));
    return compared(all(before.tables()), later).toList();
  }

  /** How the own rows of a catalog stand to another, with those that are gone of sellers that are in both. */
  public static List<PriceChange> between(Catalog before, Catalog after) {
    Map<Thing, Quoted> earlier = all(before.tables());
    Map<Thing, Quoted> later = new LinkedHashMap<>();
    TABLES.forEach(table -> keepNewer(after.tables().own(table), later));
    List<PriceChange> changes = new ArrayList<>(compared(earlier, later).toList());
    changes.addAll(gone(earlier, later).toList());
    return changes;
  }

  private static Map<Thing, Quoted> all(CatalogTables tables) {
    Map<Thing, Quoted> newest = new LinkedHashMap<>();
    TABLES.forEach(table -> keepNewer(tables.rows(table), newest));
    return newest;
  }

  private static void keepNewer(List<Row> rows, Map<Thing, Quoted> newest) {
    rows.forEach(row -> keepNewer(Thing.of(row), Quoted.of(row), newest));
  }

  /** Keeps the newer of two quotes of a thing; of two of one day the later, which is the user's own. */
  private static void keepNewer(Thing thing, Quoted quoted, Map<Thing, Quoted> newest) {
    newest.merge(
        thing, quoted, (kept, next) -> Dates.isAfter(kept.date(), next.date()) ? kept : next);
  }

  private static Stream<PriceChange> compared(
      Map<Thing, Quoted> earlier, Map<Thing, Quoted> later) {
    return later.entrySet().stream()
        .map(entry -> PriceChange.of(
            entry.getKey(),
            Optional.ofNullable(earlier.get(entry.getKey())),
            Optional.of(entry.getValue())));
  }

  private static Stream<PriceChange> gone(Map<Thing, Quoted> earlier, Map<Thing, Quoted> later) {
    Set<String> sellers = later.keySet().stream().map(PriceChanges::seller).collect(toSet());
    return earlier.entrySet().stream()
        .filter(entry -> !later.containsKey(entry.getKey()))
        .filter(entry -> sellers.contains(seller(entry.getKey())))
        .map(entry ->
            PriceChange.of(entry.getKey(), Optional.of(entry.getValue()), Optional.empty()));
  }

  private static String seller(Thing thing) {
    return thing.table() + "/" + thing.seller();
  }
}
