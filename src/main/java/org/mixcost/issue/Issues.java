package org.mixcost.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of issues that grows while an input is read. */
public final class Issues {
  private final List<Issue> found = new ArrayList<>();
  private final Set<Where> errors = new HashSet<>();

  /** One more. */
  public void add(Issue issue) {
    found.add(issue);
    if (issue.isError()) {
      errors.add(issue.where());
    }
  }

  /** More, as of another reader. */
  public void addAll(List<Issue> issues) {
    issues.forEach(this::add);
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
    return !errors.isEmpty();
  }

  /** Whether something is wrong at a place already. */
  public boolean hasErrorAt(Where where) {
    return errors.contains(where);
  }

  /** All issues, most important first; one that was found twice, as through inheritance, is reported once. */
  public List<Issue> toList() {
    return found.stream().distinct().sorted(Issue.MOST_IMPORTANT_FIRST).toList();
  }
}
