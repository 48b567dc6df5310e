package org.mixcost.load.prices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.catalog.imports.Skipped.Reason;

/**
 * Prices that are not taken, together where they are of one thing and for one reason. So many are named; further ones
 * are counted by their reasons, as memory is not to grow with a list.
 */
final class SkippedPrices {
  /** More than any public list skips. */
  static final int MOST_NAMED = 10_000;

  /** What is said instead of the names of all further ones. */
  static final String OTHERS = "others from this line on";

  private final Map<Key, Skipped> named = new LinkedHashMap<>();
  private final Map<Reason, Skipped> others = new EnumMap<>(Reason.class);

  private record Key(Reason reason, String what, String detail) {}

  void add(Reason reason, String what, String detail, int line, long count) {
    Key key = new Key(reason, what, detail);
    if (named.size() < MOST_NAMED || named.containsKey(key)) {
      named.merge(key, new Skipped(reason, what, detail, line, count), SkippedPrices::together);
    } else {
      others.merge(reason, new Skipped(reason, OTHERS, "", line, count), SkippedPrices::together);
    }
  }

  private static Skipped together(Skipped first, Skipped next) {
    return new Skipped(
        first.reason(), first.what(), first.detail(), first.line(), first.count() + next.count());
  }

  List<Skipped> toList() {
    List<Skipped> all = new ArrayList<>(named.values());
    all.addAll(others.values());
    return all;
  }
}
