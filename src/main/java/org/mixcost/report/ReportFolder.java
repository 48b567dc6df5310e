package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.file.FileNames;
import org.mixcost.report.file.FileSet;
import org.mixcost.report.file.WholeFolder;

/** A folder with all there is to say of a comparison: tables, charts, and what they were made from. */
public final class ReportFolder {
  private ReportFolder() {}

  /**
   * Writes the folder; what an earlier report has listed there is replaced, all at once.
   *
   * @throws UncheckedIOException naming the path that is in the way or cannot be written
   */
  public static void write(Findings findings, Path folder) {
    List<ChartFile> charts = ChartFile.all(new ComparisonCharts(findings).all());
    FileSet files = files(tables(findings), charts);
    files.add("run.json", "All of it, for programs", JsonReport.of(findings, "report"));
    files.add("report.md", "The report", new ReportPage(findings).text(charts));
    WholeFolder.write(folder, files);
  }

  /**
   * Writes the answer to one question.
   *
   * @param kind what the reader is told it is
   * @param json the answer for programs
   * @throws UncheckedIOException naming the path that is in the way or cannot be written
   */
  public static void write(
      String kind, TablesText text, List<Chart> charts, String json, Path folder) {
    List<ChartFile> drawn = ChartFile.all(charts);
    FileSet files = files(text.tables(), drawn);
    String images = drawn.stream().map(ChartFile::image).collect(joining());
    files.add("run.json", "All of it, for programs", json);
    files.add(kind + ".md", "The answer", images + text.forDocument());
    WholeFolder.write(folder, files);
  }

  private static FileSet files(List<ReportTable> tables, List<ChartFile> charts) {
    FileSet files = new FileSet();
    FileNames names = new FileNames();
    for (ReportTable table : tables) {
      String path = "tables/" + names.next(table.id()) + ".csv";
      files.add(path, table.title(), CsvWriter.table(table));
    }
    charts.forEach(chart -> chart.addTo(files));
    return files;
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
