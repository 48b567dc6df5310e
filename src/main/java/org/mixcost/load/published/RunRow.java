package org.mixcost.load.published;

import java.util.List;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Named;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.table.Table;
import org.mixcost.load.table.TableRow;
import org.mixcost.quantity.Citation;

/**
 * A row of a file of runs.
 *
 * @param table that it is of
 * @param catalog that knows its accelerator
 */
record RunRow(Table table, TableRow row, Catalog catalog) {
  private static final String ARCHITECTURE = "arch";
  private static final String HARDWARE = "hardware";
  private static final String SOURCE = "source";
  private static final List<String> NOTES = List.of("note", "notes");

  /** The text of a column; empty where there is none. */
  String cell(String column) {
    int place = table.columns().indexOf(column);
    return place < 0 || place >= row.cells().size() ? "" : row.text(place);
  }

  /** Where a column stands. */
  Where place(String column) {
    return table.where(row, Math.max(0, table.columns().indexOf(column)));
  }

  /** Finds all that is wrong with it. */
  void check(Issues issues) {
    if (!table.isWhole(row, issues)) {
      return;
    }
    PublishedRun.columns().stream()
        .filter(table.columns()::contains)
        .filter(
            column -> !PublishedRunsReader.mayBeEmpty(column) || !cell(column).isEmpty())
        .forEach(column ->
            PublishedRun.issue(column, cell(column), place(column)).ifPresent(issues::add));
    if (run().isComparable()) {
      checkComparable(issues);
    }
  }

  /** What a run must say that is to be compared. */
  private void checkComparable(Issues issues) {
    if (cell(ARCHITECTURE).isEmpty() && table.columns().contains(ARCHITECTURE)) {
      issues.error(
          "missing-word", place(ARCHITECTURE), "the run does not say whether it is dense or moe");
    }
    Named accelerator = catalog.named(NameKind.ACCELERATOR, cell(HARDWARE));
    if (accelerator.isAmbiguous()) {
      issues.error(
          "ambiguous-name",
          place(HARDWARE),
          "'" + accelerator.written() + "' is a name of " + String.join(", ", accelerator.ids()));
    } else if (accelerator.isUnknown()) {
      issues.error(
          "unknown-catalog-id",
          place(HARDWARE),
          "unknown accelerator '" + accelerator.written() + "'"
              + Suggestion.didYouMean(accelerator.written(), catalog.ids("accelerators")));
    }
  }

  /** What a column says, the accelerator by its id where it is known by another name. */
  private String known(String column) {
    String written = cell(column);
    return column.equals(HARDWARE)
        ? catalog.named(NameKind.ACCELERATOR, written).id().orElse(written)
        : written;
  }

  /** The run it tells of. */
  PublishedRun run() {
    String note = NOTES.stream()
        .map(this::cell)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
    String source = cell(SOURCE).isEmpty() ? table.file() : cell(SOURCE);
    String verified = cell("unverified").isEmpty() ? "" : "unverified";
    Citation citation = new Citation(
            Citation.Basis.STATED, source, cell("source_url"), cell("date"), "", "")
        .noting(verified)
        .noting(note)
        .at(place("id").toString());
    return PublishedRun.of(this::known, citation);
  }
}
