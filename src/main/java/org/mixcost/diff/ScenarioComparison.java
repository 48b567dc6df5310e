package org.mixcost.diff;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.BridgePlan;
import org.mixcost.analysis.bridge.BridgeQuestion;
import org.mixcost.analysis.bridge.Grouping;
import org.mixcost.issue.Checked;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Divides the difference of one scenario by what has changed in it. */
final class ScenarioComparison {
  private final DiffQuestion question;
  private final Scenario from;
  private final Scenario to;
  private final ChangesByPath changes;
  private final Optional<ProgramChange> program;

  /**
   * A comparison of one scenario.
   *
   * @param program what the program makes of what was saved, where anything was
   */
  ScenarioComparison(
      DiffQuestion question, Scenario from, Scenario to, Optional<ProgramChange> program) {
    this.question = question;
    this.program = program;
    this.from = from;
    this.to = to;
    this.changes = ChangesByPath.between(from, to);
  }

  Checked<ScenarioDiff> diff(SimulationPlan plan, Progress progress) {
    return BridgePlan.ofGroups(between(question.after(), from, to), changes::cause)
        .then(inputs -> asItWas()
            .then(was -> Checked.of(
                diff(inputs.build(plan, progress), was.build(plan, progress).start()))));
  }

  /** What the figure was, with its inputs tied to each other as they were. */
  private Checked<BridgePlan> asItWas() {
    return BridgePlan.of(between(question.before(), from, from));
  }

  private BridgeQuestion between(Study study, Scenario start, Scenario end) {
    return new BridgeQuestion(
        study, start, end, question.figure(), Optional.of(Grouping.INPUT), List.of());
  }

  private ScenarioDiff diff(Bridge bridge, Figure before) {
    List<ChangedInput> changed = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Bridge.Driver driver : bridge.drivers()) {
      List<String> paths = List.of(driver.id().split(" \\+ "));
      told.addAll(paths);
      changed.add(
          changes.input(paths, driver.label(), Optional.of(Contribution.of(driver.part()))));
    }
    changes.paths().stream()
        .filter(path -> !told.contains(path))
        .map(path -> changes.input(List.of(path), Grouping.INPUT.label(path), Optional.empty()))
        .forEach(changed::add);
    program.flatMap(change -> change.of(from, before)).ifPresent(changed::add);
    changed.addAll(ties(Contribution.of(bridge.start()).minus(Contribution.of(before))));
    changed.sort(comparing(ChangedInput::cause)
        .thenComparing(comparingDouble(ScenarioComparison::size).reversed()));
    return new ScenarioDiff(
        from, to, bridge.of(), before, bridge.end(), changed, ScenarioDiff.parts(changed));
  }

  private static double size(ChangedInput input) {
    return input
        .part()
        .map(part -> Math.max(Math.abs(part.central()), Math.abs(part.mean())))
        .orElse(0.0);
  }

  /** What it does that inputs are tied to each other otherwise, if they are. */
  private List<ChangedInput> ties(Contribution part) {
    boolean areSame = Set.copyOf(question.before().correlations())
        .equals(Set.copyOf(question.after().correlations()));
    return areSame
        ? List.of()
        : List.of(new ChangedInput(
            "correlations", "correlations", Cause.BELIEFS, "", "", Optional.of(part)));
  }
}
