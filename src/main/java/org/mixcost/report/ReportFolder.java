package org.mixcost.report;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  public static void write(Comparison comparison, Provenance provenance, Path folder) {
    List<ReportTable> tables = tables(comparison);
    List<Chart> charts = new ComparisonCharts(comparison, provenance).all();
    Map<Path, String> texts = new LinkedHashMap<>();
    tables.forEach(
        table -> texts.put(Path.of("tables", table.id() + ".csv"), CsvWriter.table(table)));
    texts.put(Path.of("run.json"), JsonReport.of(comparison, "report", provenance));
    texts.put(Path.of("report.md"), new ReportPage(comparison, provenance).text(charts));
    texts.forEach((path, text) -> WholeFile.write(folder.resolve(path), text));
    ChartWriter writer = new ChartWriter();
    charts.forEach(chart -> writer.write(chart, folder.resolve("charts")));
  }

  private static List<ReportTable> tables(Comparison comparison) {
    ComparisonTables tables = new ComparisonTables(comparison);
    List<ReportTable> all = new ArrayList<>(tables.all());
    for (Result result : comparison.results()) {
      ResultTables own = new ResultTables(result);
      all.addAll(List.of(own.costs(), own.figures()));
    }
    all.add(tables.tidy());
    return all;
  }
}
