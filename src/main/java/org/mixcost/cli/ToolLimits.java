package org.mixcost.cli;

import org.mixcost.file.FileAccess;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;

/**
 * What a call of a tool may use.
 *
 * @param access the files that it may read
 * @param samples the most draws
 * @param scenarios the most scenarios of its files
 */
record ToolLimits(FileAccess access, long samples, long scenarios) {

  /** Fails where a call requests more. */
  void check(Study study, SimulationPlan plan) {
    check(plan.samples(), samples, "samples");
    check(study.scenarios().size(), scenarios, "scenarios");
  }

  private static void check(long requested, long most, String what) {
    if (requested > most) {
      throw new Failure(
          ExitCode.USAGE, "at most " + most + " " + what + " a call, and not " + requested);
    }
  }
}
