package org.mixcost.report;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;

/** A comparison as one text, for a terminal, a document or a program. */
public final class ComparisonText {
  private final Findings findings;
  private final Comparison comparison;

  public ComparisonText(Findings findings) {
    this.findings = findings;
    this.comparison = findings.comparison();
  }

  /** Each scenario's bill and figures, for a terminal. */
  public String estimate() {
    return text(bills()).forTerminal();
  }

  /** Each scenario's bill and figures, for a document. */
  public String estimateMarkdown() {
    return text(bills()).forDocument();
  }

  /** Scenarios side by side, for a terminal. */
  public String comparison() {
    return text(new FindingTables(findings).results()).forTerminal();
  }

  /** Scenarios side by side, for a document. */
  public String comparisonMarkdown() {
    return text(new FindingTables(findings).results()).forDocument();
  }

  /** Every line of every scenario, one a row. */
  public String csv() {
    return CsvWriter.table(new ComparisonTables(comparison).tidy());
  }

  /**
   * All of it, for a program.
   *
   * @param kind what the reader is told it is
   */
  public String json(String kind) {
    return JsonReport.of(findings, kind);
  }

  private TablesText text(List<ReportTable> tables) {
    return new TablesText(tables, findings.provenance());
  }

  private List<ReportTable> bills() {
    List<ReportTable> tables = new ArrayList<>();
    for (Result result : comparison.results()) {
      ResultTables own = new ResultTables(result);
      tables.addAll(List.of(own.costs(), own.figures()));
    }
    new LimitTables(comparison.results()).table().ifPresent(tables::add);
    return tables;
  }
}
