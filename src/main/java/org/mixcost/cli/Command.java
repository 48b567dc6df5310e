package org.mixcost.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One command: how it is called, and what it does. */
public interface Command {

  /** Its name, options and help. */
  CommandSpec spec();

  /** Whether a saved run among its files is asked again in their place; else it is a file like any other. */
  default boolean resumesSavedRuns() {
    return true;
  }

  /**
   * Does it, with the options that were parsed into its spec.
   *
   * @return the exit code
   */
  int run(Console console);
}
