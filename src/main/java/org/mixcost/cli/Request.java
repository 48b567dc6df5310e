package org.mixcost.cli;

import java.util.List;
import java.util.function.Supplier;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.SweepQuestion.Studies;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Suggestion;
import org.mixcost.report.document.Provenance;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/**
 * What a command line requests.
 *
 * @param study the scenarios of its files
 * @param studies the same with other words at some places of the files
 * @param plan how they are simulated
 */
record Request(
    MixCost mixCost,
    Study study,
    Studies studies,
    SimulationPlan plan,
    Progress progress,
    Caller caller) {

  /** Does the work. */
  <T> T during(Supplier<T> work) {
    return caller.during(progress, work);
  }

  /** What was found, or a failure once all that is wrong has been reported. */
  <T> T require(Checked<T> found, String otherwise) {
    caller.issues(found.issues());
    return found.found().orElseThrow(() -> new Failure(ExitCode.USAGE, otherwise));
  }

  <T> T require(Checked<T> found) {
    return require(found, "the question cannot be asked so");
  }

  /** The same, where a file may have said what is wrong: then the failure is that of its input. */
  <T> T requireOfFile(Checked<T> found) {
    boolean isOfFile = found.issues().stream()
        .anyMatch(issue -> issue.isError() && !issue.where().file().isEmpty());
    if (isOfFile) {
      caller.issues(found.issues());
      throw Strictness.failure(found.issues());
    }
    return require(found);
  }

  /** A scenario by its name. */
  Scenario scenario(String name) {
    List<String> names = study.scenarios().stream().map(Scenario::name).toList();
    if (!names.contains(name)) {
      throw new Failure(
          ExitCode.USAGE, "no scenario '" + name + "'" + Suggestion.didYouMean(name, names));
    }
    return study.get(name);
  }

  Provenance provenance() {
    return mixCost.provenance(study, plan);
  }
}
