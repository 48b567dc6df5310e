package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mixcost.decision.Doubt;
import org.mixcost.decision.Doubt.Part;
import org.mixcost.decision.SourceAge;
import org.mixcost.decision.SourceKind;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** What the doubt in a decision rests on: a row for each kind of source, a column for each age. */
final class DoubtTable {
  private final Doubt doubt;

  private DoubtTable(Doubt doubt) {
    this.doubt = doubt;
  }

  /** The table, if there is any doubt. */
  static Optional<ReportTable> of(Doubt doubt) {
    return doubt.parts().isEmpty() ? Optional.empty() : Optional.of(new DoubtTable(doubt).table());
  }

  private ReportTable table() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("kind of source")));
    Arrays.stream(SourceAge.values())
        .map(age -> Column.number(age.toString()))
        .forEach(columns::add);
    columns.add(Column.number("in all"));
    List<Row> rows = new ArrayList<>();
    for (SourceKind kind : doubt.byKind().keySet()) {
      rows.add(new Row(cells(kind.toString(), part -> part.kind() == kind), false));
    }
    rows.add(new Row(cells("All", part -> true), true));
    return new ReportTable(
        "doubt",
        "How much of the doubt rests on what",
        columns,
        rows,
        List.of(
            "Shares of the variance of what is decided, by the kind of the source of each input and its age: half way "
                + "between what an input explains alone and with interactions. A source says its kind by its first word; "
                + "else one with an address is published, and any other a claim."));
  }

  private List<Cell> cells(String label, Predicate<Part> isOfRow) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(label)));
    for (SourceAge age : SourceAge.values()) {
      cells.add(share(isOfRow.and(part -> part.age() == age)));
    }
    cells.add(share(isOfRow));
    return cells;
  }

  private Cell share(Predicate<Part> isCounted) {
    double sum =
        doubt.parts().stream().filter(isCounted).mapToDouble(Part::share).sum();
    return sum == 0 ? new Cell.Empty() : new Cell.Percentage(sum);
  }
}
