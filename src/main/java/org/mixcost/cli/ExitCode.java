package org.mixcost.cli;

import java.util.List;
import org.mixcost.issue.Issue;

/** What the program reports to the shell. */
public final class ExitCode {
  public static final int DONE = 0;
  /** A gate failed, a target is unreachable, or a folder differs from its run; nothing else ends with it. */
  public static final int GATE = 1;

  public static final int USAGE = 2;
  public static final int INVALID_INPUT = 3;
  public static final int UNREADABLE_INPUT = 4;
  public static final int UNWRITABLE_OUTPUT = 5;
  public static final int INTERNAL_ERROR = 70;

  private ExitCode() {}

  /** Of an input in which these were found, and which is not used for them. */
  public static int of(List<Issue> issues) {
    boolean isUnreadable = issues.stream().map(Issue::code).anyMatch("unreadable"::equals);
    return isUnreadable ? UNREADABLE_INPUT : INVALID_INPUT;
  }
}
