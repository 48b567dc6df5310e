package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mixcost.study.compare.Comparison;
import org.mixcost.study.compare.Result;

/** A comparison as one text, for a terminal, a document or a program. */
public final class ComparisonText {
  private final Comparison comparison;
  private final Provenance provenance;

  public ComparisonText(Comparison comparison, Provenance provenance) {
    this.comparison = comparison;
    this.provenance = provenance;
  }

  /** Each scenario's bill and figures, for a terminal. */
  public String estimate() {
    return forTerminal(bills());
  }

  /** Each scenario's bill and figures, for a document. */
  public String estimateMarkdown() {
    return forDocument(bills());
  }

  /** Scenarios side by side, for a terminal. */
  public String comparison() {
    return forTerminal(new ComparisonTables(comparison).all());
  }

  /** Scenarios side by side, for a document. */
  public String comparisonMarkdown() {
    return forDocument(new ComparisonTables(comparison).all());
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
    return JsonReport.of(comparison, kind, provenance);
  }

  private List<ReportTable> bills() {
    List<ReportTable> tables = new ArrayList<>();
    for (Result result : comparison.results()) {
      ResultTables own = new ResultTables(result);
      tables.addAll(List.of(own.costs(), own.figures()));
    }
    return tables;
  }

  private String forTerminal(List<ReportTable> tables) {
    String words = ConsoleWriter.paragraph(provenance.text());
    return joined(tables, table -> ConsoleWriter.table(table) + "\n") + words;
  }

  private String forDocument(List<ReportTable> tables) {
    return joined(tables, MarkdownWriter::table) + MarkdownWriter.escape(provenance.text()) + "\n";
  }

  private static String joined(List<ReportTable> tables, Function<ReportTable, String> writer) {
    return tables.stream().map(writer).collect(joining());
  }
}
