package org.mixcost.examples;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;

/** Tells a form what is wrong with which of its fields. */
public final class ShowIssues {
  private ShowIssues() {}

  /**
   * What a form shows beside a field.
   *
   * @param field the path of it; empty for the form as a whole
   * @param code by which the form may put it in words of its own
   */
  public record Problem(String field, String code, String words) {}

  /** All problems of a scenario in YAML. */
  public static List<Problem> of(String text) {
    List<Problem> problems = new ArrayList<>();
    for (Issue issue : MixCost.create().parse("mix.yaml", text).issues()) {
      String field = issue.where().path();
      problems.add(new Problem(field, issue.code(), issue.message()));
    }
    return problems;
  }
}
