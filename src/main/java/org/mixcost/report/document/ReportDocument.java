package org.mixcost.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return all(ReportTable.class).toList();
  }

  /** For who asks how a figure was computed, where that is told. */
  default Optional<Workings> workings() {
    return Optional.empty();
  }

  /** For programs. */
  Data data();

  /** Its blocks of one type. */
  default <B extends Block> Stream<B> all(Class<B> type) {
    return blocks().stream().filter(type::isInstance).map(type::cast);
  }
}
