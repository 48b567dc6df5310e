package org.mixcost.report.present.backtest;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/**
 * The default rule of utilization as published runs give it, beside the rows of the catalog.
 *
 * @param fitted on the runs of the catalog
 */
public record RuleDocument(UtilizationRule fitted, Catalog catalog, Provenance provenance)
    implements Answer {
  private static final MathContext DIGITS = new MathContext(4);
  private static final String TABLE = UtilizationRule.TABLE;

  @Override
  public String kind() {
    return "utilization-rule";
  }

  @Override
  public String title() {
    return "The default rule of utilization, fitted anew";
  }

  @Override
  public List<Block> content() {
    return List.of(
        new Heading(1, title()), new Finding(finding()), new Sentences(procedure()), terms());
  }

  private String finding() {
    long others = rows().stream().filter(row -> !isSame(row)).count();
    String rows = "rows of the catalog table " + TABLE;
    return others == 0
        ? "The fit gives the " + rows + "."
        : "The fit gives other values than " + others + " of the " + rows + ".";
  }

  private List<Sentence> procedure() {
    return List.of(
        new Sentence("How:", fitted.mixture().citation().title() + "."),
        new Sentence(
            "",
            "Least squares of the logarithm of the utilization that the hours imply; errors beyond a factor of 1.42 count in proportion (Huber)."),
        new Sentence(
            "",
            "Generations and 8-bit training of which one run is known are drawn towards no effect as by one more run."),
        new Sentence(
            "",
            "The spread is the root mean square error on organizations that are left out one by one; N0 is a round number that is not fitted."),
        new Sentence("Model assumption:", "all of it."));
  }

  private ReportTable terms() {
    return new ReportTable(
        TABLE,
        "Terms of the rule, rounded to four digits",
        List.of(
            Column.text("id"),
            Column.text("label"),
            Column.number("value"),
            Column.text("unit"),
            Column.number("in the catalog")),
        rows(),
        List.of());
  }

  private List<Row> rows() {
    Map<String, String> values = fitted.terms().stream()
        .collect(toMap(term -> term.name().substring(TABLE.length() + 1), RuleDocument::text));
    List<String> columns = catalog.columns(TABLE);
    return catalog.cells(TABLE).stream()
        .filter(cells -> values.containsKey(cells.get(columns.indexOf("id"))))
        .map(cells -> Row.of(
            label(cells, columns, "id"),
            label(cells, columns, "label"),
            new Cell.Label(values.get(cells.get(columns.indexOf("id")))),
            label(cells, columns, "unit"),
            label(cells, columns, "value")))
        .toList();
  }

  private static Cell label(List<String> cells, List<String> columns, String column) {
    return new Cell.Label(cells.get(columns.indexOf(column)));
  }

  private static boolean isSame(Row row) {
    return row.cells().get(2).text().equals(row.cells().get(4).text());
  }

  /** A term as the catalog has it. */
  private static String text(Quantity term) {
    Distribution value = term.isFixed()
        ? new Distribution.Fixed(rounded(term.median()))
        : new Distribution.LogNormal(
            rounded(term.distribution().quantile(0.05)),
            rounded(term.distribution().quantile(0.95)));
    return term.withDistribution(value).text();
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
