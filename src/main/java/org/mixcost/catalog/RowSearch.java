package org.mixcost.catalog;

import java.util.List;
import java.util.Locale;

/**
 * Finds rows that are about a word.
 *
 * @param word in small letters
 * @param ids that it is a name of
 */
record RowSearch(String word, List<String> ids) {
  RowSearch {
    word = word.toLowerCase(Locale.ROOT);
  }

  boolean finds(Row row) {
    return ids.contains(row.id())
        || row.cells().stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(word));
  }
}
