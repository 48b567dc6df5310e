package org.mixcost.analysis.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 46 synthetic runs, three of them outliers, whose fit by another program is known. */
final class PublishedRuns {
  static final Path FILE =
      Path.of("src/test/resources/org/mixcost/analysis/fit/fit_synthetic_runs.csv");

  private PublishedRuns() {}

  static List<TrainingRun> read() {
    List<TrainingRun> runs = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      runs.add(new TrainingRun(
          "line " + (i + 1),
          Double.parseDouble(cells[0]),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2])));
    }
    return runs;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
