package org.mixcost.report.write;

import java.util.Map;
import java.util.Optional;
import org.mixcost.report.chart.Chart;

/**
 * The charts of a document as files of their own.
 *
 * @param isFolder whether there are files beside the document at all
 * @param paths where the files of each stand, seen from the document and without what they end in
 * @param svgs what stands in their SVG files
 */
record Pictures(boolean isFolder, Map<Chart, String> paths, Map<Chart, String> svgs) {
  /** A document by itself, with no files beside it. */
  static final Pictures NONE = new Pictures(false, Map.of(), Map.of());

  Pictures {
    paths = Map.copyOf(paths);
    svgs = Map.copyOf(svgs);
  }

  /** In a folder. */
  Pictures(Map<Chart, String> paths, Map<Chart, String> svgs) {
    this(true, paths, svgs);
  }

  Optional<String> png(Chart chart) {
    return path(chart, ".png");
  }

  Optional<String> pdf(Chart chart) {
    return path(chart, ".pdf");
  }

  private Optional<String> path(Chart chart, String ending) {
    return Optional.ofNullable(paths.get(chart)).map(path -> path + ending);
  }

  /** What stands in the SVG file of a chart. */
  Optional<String> svg(Chart chart) {
    return Optional.ofNullable(svgs.get(chart));
  }
}
