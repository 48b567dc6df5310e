package org.mixcost.cli;

/** A command cannot go on, and says so in one line. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final String help;

  /** A failure of which nothing more is known. */
  public Failure(int exitCode, String message) {
    this(exitCode, message, "");
  }

  /**
   * A failure that knows what to try.
   *
   * @param help what to write instead, or empty
   */
  public Failure(int exitCode, String message, String help) {
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
