package org.mixcost.report.present.fit;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.fit.Coefficient;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.analysis.fit.RefitInterval;
import org.mixcost.analysis.fit.Residual;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** A law that was fitted, as tables. */
final class FitTables {
  static final double COVERAGE = 0.9;
  private static final int MOST_SHOWN = 20;

  private static final String OUTLIERS =
      "r is the logarithm of a run's loss over that of the law. An outlier has "
          + LawFit.OUTLIER_RULE + ".";

  private final LawFit fit;

  FitTables(LawFit fit) {
    this.fit = fit;
  }

  /** {@code 0.34 (90%: 0.33 to 0.36)}. */
  static String withInterval(LawFit fit, Coefficient coefficient) {
    RefitInterval interval = fit.refits().interval(coefficient, COVERAGE);
    return "%s (90%%: %s to %s)"
        .formatted(
            Numbers.forPeople(coefficient.of(fit.law())),
            Numbers.forPeople(interval.low()),
            Numbers.forPeople(interval.high()));
  }

  /** Each coefficient with its interval. */
  ReportTable coefficients() {
    return new ReportTable(
        "coefficients",
        "Coefficients of L = E + A / N^alpha + B / D^beta",
        List.of(
            Column.text("coefficient"),
            Column.text("what it says"),
            Column.number("fit"),
            Column.number("p5"),
            Column.number("p95"),
            Column.number("standard error"),
            Column.text("of")),
        Arrays.stream(Coefficient.values()).map(this::row).toList(),
        List.of(
            "L in nats per token, N parameters, D tokens seen. How: " + fit.procedure() + ".",
            "Percentiles are over the refits. The coefficients move together: take the joint draws, or their covariance, and never one interval at a time.",
            "Losses belong to one text collection and one tokenizer, so only differences by one law mean anything."));
  }

  private Row row(Coefficient coefficient) {
    RefitInterval interval = fit.refits().interval(coefficient, COVERAGE);
    return Row.of(
        new Cell.Label(coefficient.symbol()),
        new Cell.Label(meaning(coefficient)),
        new Cell.Numeric(coefficient.of(fit.law())),
        new Cell.Numeric(interval.low()),
        new Cell.Numeric(interval.high()),
        new Cell.Numeric(fit.refits().error(coefficient)),
        new Cell.Label(coefficient.fittedAs()));
  }

  private static String meaning(Coefficient coefficient) {
    return switch (coefficient) {
      case A -> "loss for want of parameters, at N = 1";
      case B -> "loss for want of tokens, at D = 1";
      case E -> "loss that neither takes away";
      case ALPHA -> "how fast parameters take loss away";
      case BETA -> "how fast tokens take loss away";
    };
  }

  /** How the numbers that are fitted move together. */
  ReportTable covariance() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("covariance")));
    List<Row> rows = new ArrayList<>();
    for (Coefficient one : Coefficient.values()) {
      columns.add(Column.number(one.fittedAs()));
      Stream<Cell> cells = Arrays.stream(Coefficient.values())
          .map(other -> new Cell.Numeric(fit.refits().covariance(one, other)));
      rows.add(new Row(
          Stream.concat(Stream.of(new Cell.Label(one.fittedAs())), cells).toList(), false));
    }
    return new ReportTable(
        "covariance", "Covariance of the coefficients over the refits", columns, rows, List.of());
  }

  /** Every run, in the order in which they were given, those that were dropped last. */
  ReportTable runs() {
    return runs(fit.allResiduals(), List.of());
  }

  /** The runs farthest from the law. */
  ReportTable farthest() {
    List<Residual> sorted = fit.allResiduals().stream()
        .sorted(comparingDouble(residual -> -Math.abs(residual.residual())))
        .toList();
    boolean isAll = sorted.size() <= MOST_SHOWN;
    return runs(
        sorted.stream().limit(MOST_SHOWN).toList(),
        isAll
            ? List.of(OUTLIERS)
            : List.of(
                OUTLIERS,
                MOST_SHOWN + " of " + sorted.size()
                    + " runs, those farthest from the law; as CSV or JSON, and in a folder, there are all."));
  }

  private ReportTable runs(List<Residual> residuals, List<String> notes) {
    return new ReportTable(
        "runs",
        "Runs and the law",
        List.of(
            Column.text("run"),
            Column.number("parameters"),
            Column.number("tokens"),
            Column.number("loss [nat/token]"),
            Column.number("by the law [nat/token]"),
            Column.number("r"),
            Column.text("outlier")),
        residuals.stream().map(this::row).toList(),
        notes);
  }

  private Row row(Residual residual) {
    return Row.of(
        new Cell.Label(residual.run().name()),
        new Cell.Numeric(residual.run().parameters()),
        new Cell.Numeric(residual.run().tokens()),
        new Cell.Numeric(residual.run().loss()),
        new Cell.Numeric(residual.predicted()),
        new Cell.Numeric(residual.residual()),
        new Cell.Label(FitData.standing(fit, residual)));
  }
}
