package org.mixcost.issue;

import java.util.ArrayList;
import java.util.List;

/** A list of issues that grows while an input is read. */
public final class Issues {
  private final List<Issue> found = new ArrayList<>();

  /** One more. */
  public void add(Issue issue) {
    found.add(issue);
  }

  /** More, as of another reader. */
  public void addAll(List<Issue> issues) {
    found.addAll(issues);
  }

  /** Something for which the input cannot be used. */
  public void error(String code, Where where, String message) {
    add(Issue.error(code, where, message));
  }

  /** The same with what to try. */
  public void error(String code, Where where, String message, String help) {
    add(Issue.error(code, where, message).withHelp(help));
  }

  /** Something that is told of an input that can be used. */
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
