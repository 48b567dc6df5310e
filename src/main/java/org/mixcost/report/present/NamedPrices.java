package org.mixcost.report.present;

import static java.util.Comparator.comparingLong;
import static java.util.Map.Entry.comparingByKey;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/**
 * Prices of a list with something to say of each: by what is said of them, and one by one.
 *
 * @param key of the table
 * @param title of the table
 * @param header over what is said
 * @param all in the order of the list
 */
record NamedPrices(String key, String title, String header, List<Remark> all) {
  private static final int EXAMPLES = 3;

  /**
   * Prices of one thing and what is said of them.
   *
   * @param words said of many
   * @param what of which they are
   * @param detail said of these alone, or empty
   * @param line of the first of them
   * @param count how many they are
   */
  record Remark(String words, String what, String detail, int line, long count) {
    private String example() {
      return detail.isEmpty() ? what : what + " (" + detail + ")";
    }
  }

  /** How many there are of each, the most frequent first. */
  ReportTable summary() {
    Map<String, List<Remark>> byWords = all.stream().collect(groupingBy(Remark::words));
    return new ReportTable(
        key + "_by_" + header,
        title,
        List.of(Column.text(header), Column.number("prices"), Column.text("such as")),
        byWords.entrySet().stream()
            .sorted(comparingLong(NamedPrices::count).reversed().thenComparing(comparingByKey()))
            .map(entry -> Row.of(
                new Cell.Label(entry.getKey()),
                new Cell.Numeric(count(entry)),
                new Cell.Label(examples(entry.getValue()))))
            .toList(),
        List.of("--format csv or json names each of them."));
  }

  private static long count(Map.Entry<String, List<Remark>> some) {
    return some.getValue().stream().mapToLong(Remark::count).sum();
  }

  private static String examples(List<Remark> some) {
    return some.stream()
        .sorted(comparingLong(Remark::count).reversed())
        .limit(EXAMPLES)
        .map(Remark::example)
        .collect(joining("; "));
  }

  /** Each with its line. */
  ReportTable sheet() {
    return new ReportTable(
        key,
        title,
        List.of(
            Column.text(header),
            Column.text("what"),
            Column.text("detail"),
            Column.number("line"),
            Column.number("prices")),
        all.stream()
            .map(remark -> Row.of(
                new Cell.Label(remark.words()),
                new Cell.Label(remark.what()),
                new Cell.Label(remark.detail()),
                new Cell.Numeric(remark.line()),
                new Cell.Numeric(remark.count())))
            .toList(),
        List.of());
  }
}
