package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.analysis.quality.Profile;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.FigureColumns;
import org.mixcost.report.figure.OddsText;
import org.mixcost.report.present.Naming;
import org.mixcost.simulate.Odds;

/** How predicted quality differs, and what equal quality costs, as tables that say they are model assumptions. */
public final class QualityTables {
  private final List<QualityDifference> differences;
  private final Naming naming;

  QualityTables(List<QualityDifference> differences, Naming naming) {
    this.naming = naming;
    this.differences = List.copyOf(differences);
  }

  /** The tables, or none where quality was not requested. */
  public List<ReportTable> all() {
    return differences.isEmpty() ? List.of() : List.of(losses(), equalQuality());
  }

  private ReportTable losses() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.text("scenario"), Column.text("profile")));
    columns.addAll(FigureColumns.columns("nats", true));
    List<Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (QualityDifference difference : differences) {
      addLosses(difference, rows);
      notes.add(sentence(difference));
    }
    notes.add(
        "Model assumption: what synthetic text is worth, and the verdicts. Below 0 is better than the baseline; losses are "
            + "cross-entropy per token, and only their differences are to be trusted.");
    String title = "Predicted loss less that of "
        + naming.scenario(differences.get(0).baseline()) + ", under three beliefs";
    return new ReportTable("quality", title, columns, rows, notes);
  }

  /** One row of each profile, or one alone where they say the same. */
  private void addLosses(QualityDifference difference, List<Row> rows) {
    boolean isOne = difference.isTheSameInEveryProfile();
    for (Profile profile : isOne ? new Profile[] {Profile.CENTRAL} : Profile.values()) {
      List<Cell> cells = new ArrayList<>(List.of(
          new Cell.Label(naming.scenario(difference.scenario())),
          new Cell.Label(isOne ? "any" : profile.key())));
      cells.addAll(FigureColumns.difference(
          difference.lossDifference().get(profile), difference.isEqual(), true));
      rows.add(new Row(cells, false));
    }
  }

  private String sentence(QualityDifference difference) {
    String better = difference.isEqual()
        ? "as good as the baseline in every draw"
        : OddsText.of(difference.odds(), "better") + " (central profile)";
    return "%s: %s; verdict %s: %s."
        .formatted(
            naming.scenario(difference.scenario()),
            better,
            difference.verdict().color().key(),
            difference.verdict().reason());
  }

  private ReportTable equalQuality() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("scenario")));
    columns.addAll(
        FigureColumns.columns(differences.get(0).equalQuality().total().unit().symbol(), true));
    columns.add(Column.number("size"));
    List<Odds> odds =
        differences.stream().map(difference -> difference.equalQuality().odds()).toList();
    columns.addAll(OddsText.columns(odds));
    columns.add(Column.number("unreachable"));
    List<Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (QualityDifference difference : differences) {
      EqualQuality equal = difference.equalQuality();
      rows.add(row(naming.scenario(difference.scenario()), equal, odds));
      if (!equal.isReached()) {
        notes.add(naming.scenario(difference.scenario()) + ": unreachable at any size: floor "
            + equal.floor() + ".");
      }
    }
    notes.add(
        "Model assumption: the mix is made up to 10,000 times larger or smaller at the same parameters and "
            + "shares (size, 1 as stated) until its predicted loss equals the baseline's. Percentiles are over "
            + "the draws that reach it, of at most 4,096.");
    String title =
        "Cost at the predicted quality of " + naming.scenario(differences.get(0).baseline());
    return new ReportTable("equal-quality", title, columns, rows, notes);
  }

  /** Percentiles over the few draws that reach it would flatter a scenario that mostly does not. */
  private Row row(String scenario, EqualQuality equal, List<Odds> odds) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(scenario)));
    if (equal.isReached()) {
      cells.addAll(FigureColumns.cells(equal.total(), true));
      cells.add(new Cell.Numeric(equal.scale().central()));
    } else {
      cells.addAll(Collections.nCopies(5, new Cell.Empty()));
    }
    cells.addAll(OddsText.cells(equal.odds(), odds));
    cells.add(new Cell.Percentage(equal.unreachable()));
    return new Row(cells, false);
  }
}
