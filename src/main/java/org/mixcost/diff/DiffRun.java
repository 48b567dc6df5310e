package org.mixcost.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.bridge.BridgePlan;
import org.mixcost.analysis.bridge.BridgeQuestion;
import org.mixcost.analysis.bridge.change.Changes;
import org.mixcost.diff.StudyDiff.Lone;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Finds why the figures of a study are others than before, scenario by scenario of the same name. */
public final class DiffRun {
  private final DiffQuestion question;
  private final SimulationPlan plan;
  private final Progress progress;
  private final Optional<ProgramChange> program;
  private final Issues issues = new Issues();

  private DiffRun(DiffQuestion question, SimulationPlan plan, Progress progress) {
    this.question = question;
    this.plan = plan;
    this.progress = progress;
    this.program =
        question.saved().map(saved -> ProgramChange.of(saved, question.figure(), progress));
  }

  /** The difference, or what is wrong with the question. */
  public static Checked<StudyDiff> of(
      DiffQuestion question, SimulationPlan plan, Progress progress) {
    String before = question.before().currency();
    String after = question.after().currency();
    return before.equals(after)
        ? new DiffRun(question, plan, progress).diff()
        : Checked.failed(Issue.error(
                "currency-mismatch",
                Where.NOWHERE,
                "results were in " + before + " and are in " + after)
            .withHelp("write currency: " + after + " in both"));
  }

  private Checked<StudyDiff> diff() {
    List<Scenario> removed = without(question.before(), question.after());
    List<Scenario> added = without(question.after(), question.before());
    boolean isRenamed = isRenamed(removed, added);
    List<ScenarioDiff> both = new ArrayList<>();
    for (Scenario to : question.after().scenarios()) {
      Optional<Scenario> from = question.before().find(to.name());
      from.or(() -> isRenamed ? Optional.of(removed.get(0)) : Optional.empty())
          .flatMap(known -> compare(known, to))
          .ifPresent(both::add);
    }
    List<Lone> gone = isRenamed ? List.of() : lone(removed, question.before());
    List<Lone> come = isRenamed ? List.of() : lone(added, question.after());
    return issues.hasErrors()
        ? Checked.failed(issues)
        : Checked.of(new StudyDiff(question, both, come, gone, plan), issues);
  }

  private static List<Scenario> without(Study some, Study others) {
    return some.scenarios().stream()
        .filter(scenario -> !others.has(scenario.name()))
        .toList();
  }

  /** Whether the only one that is gone is the only new one, by another name. */
  private static boolean isRenamed(List<Scenario> removed, List<Scenario> added) {
    return removed.size() == 1
        && added.size() == 1
        && Changes.between(removed.get(0), added.get(0)).all().isEmpty();
  }

  private Optional<ScenarioDiff> compare(Scenario from, Scenario to) {
    return kept(new ScenarioComparison(question, from, to, program).diff(plan, progress));
  }

  private List<Lone> lone(List<Scenario> scenarios, Study study) {
    return scenarios.stream()
        .flatMap(scenario -> lone(scenario, study).stream())
        .toList();
  }

  private Optional<Lone> lone(Scenario scenario, Study study) {
    return kept(BridgePlan.of(new BridgeQuestion(
                study, scenario, scenario, question.figure(), Optional.empty(), List.of()))
            .then(bridge -> Checked.of(bridge.build(plan, progress))))
        .map(bridge -> new Lone(scenario, bridge.start()));
  }

  private <T> Optional<T> kept(Checked<T> found) {
    issues.addAll(found.issues());
    return found.found();
  }
}
