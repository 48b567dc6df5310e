package org.mixcost.model;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;

/** What is said when a line is requested that no bill has. */
public final class UnknownLine {
  private UnknownLine() {}

  /** The issue, with the id that was likely meant and all there are. */
  public static Issue of(String id, List<CostModel> models) {
    List<String> ids = models.stream()
        .flatMap(model -> model.lines().stream())
        .map(Line::id)
        .distinct()
        .toList();
    return Issue.error(
            "unknown-line", Where.NOWHERE, "no line '" + id + "'" + Suggestion.didYouMean(id, ids))
        .withHelp("lines are " + String.join(", ", ids));
  }
}
