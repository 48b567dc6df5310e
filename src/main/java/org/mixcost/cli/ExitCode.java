package org.mixcost.cli;

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
}
