package org.mixcost.report;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.ChartWriter;
import org.mixcost.report.file.WholeFile;
import org.mixcost.study.compare.Comparison;
import org.mixcost.study.compare.Result;

/** A folder with all there is to say of a comparison: tables, charts, and what they were made from. */
public final class ReportFolder {
  private ReportFolder() {}

  /**
   * Writes the folder; files of an earlier report are replaced, each at once.
   *
   * @throws UncheckedIOException naming the path that cannot be written
   */
  public static void write(Findings findings, Path folder) {
    List<ReportTable> tables = tables(findings);
    List<Chart> charts = new ComparisonCharts(findings).all();
    write(tables, charts, folder);
    WholeFile.write(folder.resolve("run.json"), JsonReport.of(findings, "report"));
    WholeFile.write(folder.resolve("report.md"), new ReportPage(findings).text(charts));
  }

  /**
   * Writes the answer to one question.
   *
   * @param kind what the reader is told it is
   * @param json the answer for programs
   * @throws UncheckedIOException naming the path that cannot be written
   */
  public static void write(
      String kind, TablesText text, List<Chart> charts, String json, Path folder) {
    StringBuilder page = new StringBuilder();
    charts.forEach(chart -> page.append(ReportPage.image(chart)));
    write(text.tables(), charts, folder);
    WholeFile.write(folder.resolve("run.json"), json);
    WholeFile.write(folder.resolve(kind + ".md"), page + text.forDocument());
  }

  private static void write(List<ReportTable> tables, List<Chart> charts, Path folder) {
    for (ReportTable table : tables) {
      WholeFile.write(
          folder.resolve("tables").resolve(table.id() + ".csv"), CsvWriter.table(table));
    }
    ChartWriter writer = new ChartWriter();
    charts.forEach(chart -> writer.write(chart, folder.resolve("charts")));
  }

  private static List<ReportTable> tables(Findings findings) {
    FindingTables together = new FindingTables(findings);
    List<ReportTable> all = new ArrayList<>(together.statements().stream().toList());
    all.addAll(together.results());
    Comparison comparison = findings.comparison();
    for (Result result : comparison.results()) {
      ResultTables own = new ResultTables(result);
      all.addAll(List.of(own.costs(), own.figures()));
    }
    all.add(new ComparisonTables(comparison).tidy());
    return all;
  }
}
