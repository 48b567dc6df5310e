package org.mixcost.report.present.backtest;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.quality.evidence.MultiplierTest;
import org.mixcost.analysis.quality.evidence.QualityBacktest;
import org.mixcost.analysis.quality.evidence.RepeatAccuracy;
import org.mixcost.analysis.quality.evidence.RepeatTest;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** A back-test of quality as tables. */
final class QualityBacktestTables {
  private static final int MOST_SHOWN = 20;

  private final QualityBacktest backtest;

  QualityBacktestTables(QualityBacktest backtest) {
    this.backtest = backtest;
  }

  /** How good predictions of excess losses are, by epochs. */
  ReportTable accuracy() {
    List<Row> rows = new ArrayList<>();
    backtest
        .byEpochs()
        .forEach((range, accuracy) -> rows.add(row(range.toString(), accuracy, false)));
    backtest.ofRepeats().ifPresent(accuracy -> rows.add(row("all", accuracy, true)));
    return new ReportTable(
        "repeats-accuracy",
        "What repeats cost in loss, predicted and observed [nat/token]",
        List.of(
            Column.text("epochs"),
            Column.number("runs"),
            Column.number("observed"),
            Column.number("median error"),
            Column.number("bias"),
            Column.number("in the 90% interval", "inside"),
            Column.number("ratio"),
            Column.number("published law: median error", "law: error"),
            Column.number("published law: ratio", "law: ratio")),
        rows,
        List.of(
            "Excess loss over a run that sees as many tokens once; medians. Bias is predicted less observed; ratio is predicted over observed, of runs that did worse for repeating.",
            "The published law is that of Muennighoff et al. 2023, fitted on such runs; mixcost takes repeats from it, and the rest from a law of other runs.",
            "Runs of one setup with other seeds count each."));
  }

  private static Row row(String name, RepeatAccuracy accuracy, boolean isSum) {
    return new Row(
        List.of(
            new Cell.Label(name),
            new Cell.Numeric(accuracy.runs()),
            new Cell.Numeric(accuracy.observed()),
            new Cell.Numeric(accuracy.medianError()),
            new Cell.Numeric(accuracy.bias()),
            new Cell.Percentage(accuracy.coverage()),
            Cell.ofOptional(accuracy.ratio()),
            Cell.ofOptional(accuracy.publishedError()),
            Cell.ofOptional(accuracy.publishedRatio())),
        isSum);
  }

  /** Every run on repeats, the worst first. */
  ReportTable repeats() {
    return repeats(worstFirst(), List.of());
  }

  /** The runs whose prediction is farthest off. */
  ReportTable farthest() {
    List<RepeatTest> worst = worstFirst().stream().limit(MOST_SHOWN).toList();
    List<String> notes = worst.size() == backtest.repeats().size()
        ? List.of()
        : List.of("The " + MOST_SHOWN + " of " + backtest.repeats().size()
            + " runs that are farthest off; as CSV or JSON, and in a folder, there are all.");
    return repeats(worst, notes);
  }

  private List<RepeatTest> worstFirst() {
    return backtest.repeats().stream()
        .sorted(comparingDouble(test -> -Math.abs(test.error())))
        .toList();
  }

  private static ReportTable repeats(List<RepeatTest> tests, List<String> notes) {
    return new ReportTable(
        "repeats",
        "Runs on repeated text: excess loss [nat/token]",
        List.of(
            Column.text("run"),
            Column.number("parameters"),
            Column.number("unique tokens"),
            Column.number("epochs"),
            Column.number("predicted"),
            Column.number("p5"),
            Column.number("p95"),
            Column.number("observed"),
            Column.text("inside"),
            Column.number("published law", "law"),
            Column.number("overfit beside the loss", "overfit")),
        tests.stream().map(QualityBacktestTables::row).toList(),
        notes);
  }

  private static Row row(RepeatTest test) {
    return Row.of(
        new Cell.Label(test.run().id()),
        new Cell.Numeric(test.run().parameters()),
        new Cell.Numeric(test.run().unique()),
        new Cell.Numeric(test.run().epochs()),
        new Cell.Numeric(test.predicted()),
        new Cell.Numeric(test.low()),
        new Cell.Numeric(test.high()),
        new Cell.Numeric(test.run().excessLoss()),
        new Cell.Label(test.isInside() ? "yes" : test.error() > 0 ? "no, too high" : "no, too low"),
        Cell.ofOptional(test.run().excessByLaw()),
        new Cell.Numeric(test.overfit()));
  }

  /** How many tokens synthetic text saves. */
  ReportTable multipliers() {
    return new ReportTable(
        "multipliers",
        "Times fewer tokens to the same result, predicted and published",
        List.of(
            Column.text("work"),
            Column.text("method"),
            Column.number("synthetic share", "share"),
            new Column("share is", false, Optional.empty()),
            Column.number("predicted"),
            Column.number("p5"),
            Column.number("p95"),
            Column.number("published, least", "least"),
            Column.number("published, most", "most"),
            Column.text("published is"),
            new Column("no amount is as good", true, Optional.empty()),
            new Column("the beliefs rest on it", false, Optional.of("used")),
            new Column("judged by", false, Optional.empty()),
            new Column("what is confounded", false, Optional.empty())),
        backtest.multipliers().stream().map(QualityBacktestTables::row).toList(),
        List.of(
            "Model assumption. The prediction is of equal loss; works that judge by accuracy measure something else. Where a share is not stated, that at which mixing is believed to help most stands in."));
  }

  private static Row row(MultiplierTest test) {
    return Row.of(
        new Cell.Label(test.work().work()),
        new Cell.Label(test.work().method()),
        new Cell.Percentage(test.share()),
        new Cell.Label(test.isShareAssumed() ? "assumed" : "stated"),
        new Cell.Numeric(test.predicted()),
        new Cell.Numeric(test.low()),
        new Cell.Numeric(test.high()),
        new Cell.Numeric(test.reported().low()),
        new Cell.Numeric(test.reported().high()),
        new Cell.Label(standing(test)),
        new Cell.Percentage(test.unreachable()),
        new Cell.Label(test.isUnseen() ? "no" : "yes"),
        new Cell.Label(test.work().metric()),
        new Cell.Label(test.work().citation().note()));
  }

  /** Where what is published stands to the interval. */
  static String standing(MultiplierTest test) {
    if (test.isInside()) {
      return "inside";
    }
    return test.overlaps()
        ? "partly inside"
        : test.reported().low() > test.high() ? "above it" : "below it";
  }

  /** Evidence that cannot be compared. */
  ReportTable others() {
    return new ReportTable(
        "other-evidence",
        "Evidence that no prediction can be compared with",
        List.of(
            Column.text("work"),
            Column.text("method"),
            Column.text("why"),
            new Column("result", false, Optional.empty()),
            new Column("what is confounded", false, Optional.empty())),
        backtest.others().stream()
            .map(other -> Row.of(
                new Cell.Label(other.work().work()),
                new Cell.Label(other.work().method()),
                new Cell.Label(other.reason()),
                new Cell.Label(other.work().result()),
                new Cell.Label(other.work().citation().note())))
            .toList(),
        List.of());
  }
}
