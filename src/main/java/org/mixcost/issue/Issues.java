package org.mixcost.issue;

import java.util.ArrayList;
import java.util.List;

/** A list of issues that grows while an input is read. */
public final class Issues {
  private final List<Issue> found = new ArrayList<>();

  public void add(Issue issue) {
    found.add(issue);
  }

  public void addAll(List<Issue> issues) {
    found.addAll(issues);
  }

  public void error(String code, Where where, String message) {
    add(Issue.error(code, where, message));
  }

  public void error(String code, Where where, String message, String help) {
    add(Issue.error(code, where, message).withHelp(help));
  }

  public void warning(String code, Where where, String message) {
    add(Issue.warning(code, where, message));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Issue::isError);
  }

  /** Whether something is wrong at a place already. */
  public boolean hasErrorAt(Where where) {
    return found.stream().anyMatch(issue -> issue.isError() && issue.where().equals(where));
  }

  /** All issues, most important first; one that was found twice, as through inheritance, is reported once. */
  public List<Issue> toList() {
    return found.stream().distinct().sorted(Issue.MOST_IMPORTANT_FIRST).toList();
  }
}
