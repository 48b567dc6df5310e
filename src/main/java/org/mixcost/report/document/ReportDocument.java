package org.mixcost.report.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.report.chart.Chart;

/**
 * Something to be written down, whatever the format: all that a writer of a format knows.
 *
 * <p>It has a part for each kind of reader. A format takes one of them and shows it as it is.
 */
public interface ReportDocument {

  /** What it is, such as {@code bridge}: for programs, and for the name of its file. */
  String kind();

  /** What it is about. */
  String title();

  /** For people, from top to bottom. */
  List<Block> blocks();

  /** For spreadsheets: by default the tables that people see. */
  default List<ReportTable> sheets() {
    return tables();
  }

  /** For who asks how a figure was computed, where that is told. */
  default Optional<Workings> workings() {
    return Optional.empty();
  }

  /** For programs. */
  Data data();

  /** The charts that people see, in their order; of several that share an id each is there. */
  default List<Chart> charts() {
    return all(Block.Drawing.class).map(Block.Drawing::chart).toList();
  }

  /**
   * The first chart of an id, such as {@code difference}.
   *
   * @throws NoSuchElementException if there is none; its message lists those that there are
   */
  default Chart chart(String id) {
    return first(id, "chart", charts(), chart -> chart.caption().id());
  }

  /** The tables that people see, in their order. */
  default List<ReportTable> tables() {
    return all(ReportTable.class).toList();
  }

  /**
   * The first table of an id, such as {@code totals}, of those that people see and, where they see none of it, of those for
   * spreadsheets.
   *
   * @throws NoSuchElementException if there is none; its message lists those that there are
   */
  default ReportTable table(String id) {
    List<ReportTable> all = Stream.concat(tables().stream(), sheets().stream()).toList();
    return first(id, "table", all, ReportTable::id);
  }

  private static <T> T first(String id, String what, List<T> all, Function<T, String> ids) {
    return all.stream()
        .filter(one -> ids.apply(one).equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no " + what + " '" + id + "', there are "
            + all.stream().map(ids).distinct().collect(joining(", "))));
  }

  /** Its blocks of one type. */
  default <B extends Block> Stream<B> all(Class<B> type) {
    return blocks().stream().filter(type::isInstance).map(type::cast);
  }
}
