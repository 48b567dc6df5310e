package org.mixcost.analysis.decide;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.model.CostModel;
import org.mixcost.model.Models;
import org.mixcost.model.UnknownLine;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** A decision that can be worked out: there are several alternatives, and each has the figure. */
public final class DecidePlan {
  /** The most alternatives: each is set against all others in every draw. */
  public static final int MOST_ALTERNATIVES = 100;

  private final DecisionGoal goal;
  private final Models models;
  private final List<OfLine> lines;

  private DecidePlan(DecisionGoal goal, Models models, List<OfLine> lines) {
    this.goal = goal;
    this.models = models;
    this.lines = lines;
  }

  /** Finds the figure of each alternative, or what is wrong with the question. */
  public static Checked<DecidePlan> of(DecideQuestion question) {
    int alternatives = question.study().scenarios().size();
    if (alternatives < 2 || alternatives > MOST_ALTERNATIVES) {
      return Checked.failed(wrongNumber(alternatives));
    }
    Models models = Models.plan(question.study());
    Optional<Issue> missing = missing(question.figure(), models.all());
    return missing.isPresent()
        ? Checked.failed(missing.get())
        : Checked.of(
            new DecidePlan(question.goal(), models, lines(question.figure(), models.all())));
  }

  private static Issue wrongNumber(int alternatives) {
    String found = alternatives < 2 ? "found one" : "found " + alternatives;
    return Issue.error(
            "number-of-alternatives",
            Where.NOWHERE,
            "a decision is between 2 to %d scenarios, %s".formatted(MOST_ALTERNATIVES, found))
        .withHelp("--only a,b,c takes some of a file; several files are compared together");
  }

  private static Optional<Issue> missing(String id, List<CostModel> models) {
    List<CostModel> without =
        models.stream().filter(model -> model.find(id).isEmpty()).toList();
    if (without.size() == models.size()) {
      return Optional.of(UnknownLine.of(id, models));
    }
    String names = without.stream().map(model -> model.scenario().name()).collect(joining(", "));
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(Issue.error("no-such-figure", Where.NOWHERE, names + " has no " + id)
            .withHelp("a figure to decide by must be in all scenarios"));
  }

  private static List<OfLine> lines(String id, List<CostModel> models) {
    return models.stream()
        .map(model -> new OfLine(models.indexOf(model), model.find(id).orElseThrow()))
        .toList();
  }

  /** The models of the alternatives. */
  public Models models() {
    return models;
  }

  /** The figure of each. */
  public List<OfLine> lines() {
    return List.copyOf(lines);
  }

  /** Works it out. */
  public Recommendation decide(SimulationPlan plan, Progress progress) {
    return run(plan, progress).recommend();
  }

  /** The alternatives side by side alone. */
  DecisionTable table(SimulationPlan plan, Progress progress) {
    return run(plan, progress).table();
  }

  private DecideRun run(SimulationPlan plan, Progress progress) {
    return new DecideRun(models, lines, goal, plan, progress);
  }
}
