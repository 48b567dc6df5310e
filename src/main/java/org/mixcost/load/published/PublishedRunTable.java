package org.mixcost.load.published;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.issue.InputFile;

/**
 * Published runs, and the file that they were read from.
 *
 * @param file by which a result can be traced
 * @param runs in the order of its lines
 */
public record PublishedRunTable(InputFile file, List<PublishedRun> runs) {

  public PublishedRunTable {
    requireNonNull(file, "file");
    runs = List.copyOf(runs);
  }
}
