package org.mixcost.cli;

import java.util.List;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.model.Models;
import org.mixcost.report.present.compare.RefusalText;
import org.mixcost.scenario.Study;

/** The conditions of a command line under which a result is refused. */
record Gates(List<Read> all) {

  /**
   * A condition as it is stated.
   *
   * @param option by which
   * @param text as it is written there
   * @param condition what that stands for
   */
  record Stated(String option, String text, String condition) {

    /** What was read, or a failure that says where. */
    <T> T require(Checked<T> read) {
      return read.found().orElseThrow(() -> unreadable(read.issues().get(0)));
    }

    private Failure unreadable(Issue issue) {
      return new Failure(
          ExitCode.USAGE, option + " \"" + text + "\": " + issue.message(), issue.help());
    }
  }

  /** A condition that could be read. */
  record Read(Stated stated, Gate gate) {}

  /** Reads conditions, or fails. */
  static Gates parse(List<Stated> conditions) {
    return new Gates(conditions.stream()
        .map(stated -> new Read(stated, stated.require(Gate.parse(stated.condition()))))
        .toList());
  }

  /** The gates on the scenarios of a study, or a failure before anything is simulated. */
  Bound of(Study study) {
    if (all.isEmpty()) {
      return new Bound(List.of());
    }
    Models models = Models.plan(study);
    return new Bound(
        all.stream().map(read -> read.stated().require(read.gate().of(models))).toList());
  }

  /** Gates on the scenarios of one study. */
  record Bound(List<Gate.Bound> gates) {

    /** The exit code, once each scenario that is refused has been reported with the value found. */
    int exitCode(Comparison comparison, Console console) {
      gates.forEach(gate -> reportNotJudged(gate, comparison, console));
      List<Gate.Refusal> refusals =
          gates.stream().flatMap(gate -> gate.refusals(comparison).stream()).toList();
      refusals.forEach(refusal -> console.message("mixcost: " + RefusalText.of(refusal)));
      return refusals.isEmpty() ? ExitCode.DONE : ExitCode.GATE;
    }

    private static void reportNotJudged(Gate.Bound gate, Comparison comparison, Console console) {
      List<String> left = gate.notJudged(comparison);
      if (!left.isEmpty()) {
        console.message("mixcost: \"%s\" is not asked of %s, for want of such a figure"
            .formatted(gate.gate().text().strip(), String.join(", ", left)));
      }
    }
  }
}
