package org.mixcost.analysis.fit;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.load.runs.RunsReader;

/** 46 synthetic runs, three of them outliers, whose fit by another program is known. */
final class PublishedRuns {
  private static final Path FILE =
      Path.of("src/test/resources/org/mixcost/analysis/fit/fit_synthetic_runs.csv");

  private PublishedRuns() {}

  static List<TrainingRun> read() {
    return RunsReader.read(FILE).get().runs();
  }
}
