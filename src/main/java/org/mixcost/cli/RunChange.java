package org.mixcost.cli;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.file.SavedRun;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** What has become other since a run was saved, so that it may give other figures. */
final class RunChange {
  private RunChange() {}

  /**
   * Warnings, if there is anything.
   *
   * @param file where the run is saved
   */
  static List<Issue> since(String file, SavedRun run) {
    List<Issue> issues = new ArrayList<>();
    if (!run.version().equals(MixCost.version())) {
      issues.add(Issue.warning(
          "other-version",
          Where.inFile(file),
          "it was made by mixcost " + run.version() + ", and this is " + MixCost.version()));
    }
    List<String> tables = run.changed(Catalog.builtInFiles());
    if (!tables.isEmpty()) {
      issues.add(Issue.warning(
          "other-catalog",
          Where.inFile(file),
          "tables of the catalog have changed since: " + String.join(", ", tables)));
    }
    return issues;
  }
}
