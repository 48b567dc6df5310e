package org.mixcost.cli;

import java.util.List;
import org.mixcost.issue.Issue;

/** What the program reports to the shell. */
final class ExitCode {
  static final int DONE = 0;
  /** A gate failed or a target is unreachable. */
  static final int GATE = 1;

  static final int USAGE = 2;
  static final int INVALID_INPUT = 3;
  static final int UNREADABLE_INPUT = 4;
  static final int UNWRITABLE_OUTPUT = 5;
  static final int INTERNAL_ERROR = 70;

  private ExitCode() {}

  /** Of an input in which these were found, and which is not used for them. */
  static int of(List<Issue> issues) {
    boolean isUnreadable = issues.stream().map(Issue::code).anyMatch("unreadable"::equals);
    return isUnreadable ? UNREADABLE_INPUT : INVALID_INPUT;
  }
}
