package org.mixcost.cli;

import java.util.List;
import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.diff.IncreaseGate;
import org.mixcost.diff.StudyDiff;
import org.mixcost.diff.StudyDiff.Lone;
import org.mixcost.report.present.diff.IncreaseText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The conditions under which a difference is refused. */
final class IncreaseOption {
  private static final String NAME = "--fail-if";

  private final OptionSpec failIf = OptionSpec.builder(NAME)
      .paramLabel("CONDITION")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .arity("1")
      .description(
          "Exit with 1 if this holds of any scenario that is in both, such as \"increase > 5%%\" or \"increase > 50k "
              + "USD\"; may be given several times.")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(failIf);
  }

  /** What it says, or a failure before anything is read. */
  Stated stated() {
    List<String> conditions = failIf.getValue();
    return new Stated(
        conditions == null
            ? Gates.parse(List.of())
            : Gates.parse(conditions.stream()
                .map(text -> new Gates.Stated(NAME, text, text))
                .toList()));
  }

  /** Conditions that could be read. */
  record Stated(Gates gates) {

    /** The same on a difference, or a failure. */
    Bound of(StudyDiff diff) {
      return new Bound(
          diff,
          gates.all().stream()
              .map(read -> read.stated().require(IncreaseGate.of(read.gate(), diff.unit())))
              .toList());
    }
  }

  /** Conditions on one difference. */
  record Bound(StudyDiff diff, List<IncreaseGate> gates) {

    /** The exit code, once each scenario that is refused has been reported with the value found. */
    int exitCode(Console console) {
      gates.forEach(gate -> reportNotJudged(gate.gate(), console));
      List<IncreaseGate.RefusedIncrease> refusals =
          gates.stream().flatMap(gate -> gate.refusals(diff).stream()).toList();
      refusals.forEach(refusal -> console.message("mixcost: " + IncreaseText.of(refusal)));
      return refusals.isEmpty() ? ExitCode.DONE : ExitCode.GATE;
    }

    private void reportNotJudged(Gate gate, Console console) {
      if (!diff.added().isEmpty()) {
        console.message("mixcost: \"%s\" is not asked of %s, for want of an earlier estimate"
            .formatted(
                gate.text().strip(),
                String.join(
                    ", ",
                    diff.added().stream()
                        .map(Lone::scenario)
                        .map(scenario -> scenario.name())
                        .toList())));
      }
    }
  }
}
