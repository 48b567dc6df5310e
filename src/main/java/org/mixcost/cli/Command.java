package org.mixcost.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One command: how it is called, and what it does. */
public interface Command {

  /** Its name, options and help. */
  CommandSpec spec();

  /**
   * Does it, with the options that were parsed into its spec.
   *
   * @return the exit code
   */
  int run(Console console);
}
