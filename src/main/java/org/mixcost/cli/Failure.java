package org.mixcost.cli;

/** A command cannot go on, and says so in one line. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final String help;

  Failure(int exitCode, String message) {
    this(exitCode, message, "");
  }

  /**
   * A failure that knows what to try.
   *
   * @param help what to write instead, or empty
   */
  Failure(int exitCode, String message, String help) {
    super(message);
    this.exitCode = exitCode;
    this.help = help;
  }

  String help() {
    return help;
  }

  int exitCode() {
    return exitCode;
  }
}
