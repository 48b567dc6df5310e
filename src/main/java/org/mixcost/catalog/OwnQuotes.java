package org.mixcost.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of the user's own quotes of one thing.
 *
 * @param counting the sellers whose own quotes count
 * @param unused the sellers whose own quotes do not
 * @param others how many quotes count that are not the user's own
 */
public record OwnQuotes(List<String> counting, List<String> unused, int others) {
  public OwnQuotes {
    counting = List.copyOf(counting);
    unused = List.copyOf(unused);
  }

  static OwnQuotes of(List<Row> offers, Optional<Quotes> quotes, Column seller) {
    List<Row> rows = quotes.map(Quotes::rows).orElse(List.of());
    List<String> counting = sellers(rows, seller, Row::isOwn);
    List<String> unused =
        sellers(offers, seller, row -> row.isOwn() && !counting.contains(row.get(seller)));
    return new OwnQuotes(
        counting, unused, (int) rows.stream().filter(row -> !row.isOwn()).count());
  }

  private static List<String> sellers(List<Row> rows, Column seller, Predicate<Row> condition) {
    return rows.stream()
        .filter(condition)
        .map(row -> row.get(seller))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether own quotes stand among those of others, or behind them. */
  public boolean areBlended() {
    return others > 0 && !(counting.isEmpty() && unused.isEmpty());
  }
}
