package org.mixcost.load.prices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.catalog.imports.Skipped.Reason;

/** Prices that are not taken, together where they are of one thing and for one reason. */
final class SkippedPrices {
  private final Map<Key, Skipped> all = new LinkedHashMap<>();

  private record Key(Reason reason, String what, String detail) {}

  void add(Reason reason, String what, String detail, int line, long count) {
    all.merge(
        new Key(reason, what, detail),
        new Skipped(reason, what, detail, line, count),
        (first, next) ->
            new Skipped(reason, what, detail, first.line(), first.count() + next.count()));
  }

  List<Skipped> toList() {
    return List.copyOf(all.values());
  }
}
