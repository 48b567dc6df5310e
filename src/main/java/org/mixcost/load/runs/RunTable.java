package org.mixcost.load.runs;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mixcost.analysis.fit.TrainingRun;
import org.mixcost.issue.InputFile;

/**
 * Runs, and the file that they were read from.
 *
 * @param file by which a result can be traced
 * @param runs in the order of its lines
 */
public record RunTable(InputFile file, List<TrainingRun> runs) {
  public RunTable {
    requireNonNull(file, "file");
    runs = List.copyOf(runs);
  }
}
