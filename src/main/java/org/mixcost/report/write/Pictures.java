package org.mixcost.report.write;

import java.util.Map;
import java.util.Optional;
import org.mixcost.report.chart.Chart;

/**
 * Where the charts of a document stand as files of their own, seen from the document.
 *
 * @param isFolder whether there are files beside it at all
 */
record Pictures(boolean isFolder, Map<Chart, String> paths) {
  /** A document by itself, with no files beside it. */
  static final Pictures NONE = new Pictures(false, Map.of());

  Pictures {
    paths = Map.copyOf(paths);
  }

  /** In a folder. */
  Pictures(Map<Chart, String> paths) {
    this(true, paths);
  }

  Optional<String> path(Chart chart) {
    return Optional.ofNullable(paths.get(chart));
  }
}
