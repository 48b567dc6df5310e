package org.mixcost.report;

import java.util.List;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.ChartWriter;
import org.mixcost.report.file.FileNames;
import org.mixcost.report.file.FileSet;

/**
 * A chart and where it stands in a folder.
 *
 * @param path without an ending: the SVG and the PNG of a chart differ in that alone
 */
record ChartFile(String path, Chart chart) {

  /** The charts of one folder, each under a name of its own. */
  static List<ChartFile> all(List<Chart> charts) {
    FileNames names = new FileNames();
    return charts.stream()
        .map(chart -> new ChartFile("charts/" + names.next(chart.caption().id()), chart))
        .toList();
  }

  void addTo(FileSet files) {
    String title = chart.caption().title();
    files.add(path + ".svg", title, ChartWriter.svg(chart));
    files.add(path + ".png", title, ChartWriter.png(chart));
  }

  /** The line of Markdown that shows it. */
  String image() {
    return MarkdownWriter.image(chart.caption().title(), path + ".png");
  }
}
