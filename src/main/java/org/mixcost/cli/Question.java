package org.mixcost.cli;

import org.mixcost.report.document.Data;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that changes nothing and whose answer a program can read: what {@code mixcost serve} offers as a tool, by the
 * same declaration.
 */
interface Question extends Command {

  /** Its name, what it is for, and the options that say what is asked; not those that say how the answer is written. */
  CommandSpec question();

  /**
   * The answer, by the options that were parsed into the spec of {@link #question}.
   *
   * @throws Failure if there is none, once all that is wrong has been told
   */
  Data answer(Caller caller);
}
