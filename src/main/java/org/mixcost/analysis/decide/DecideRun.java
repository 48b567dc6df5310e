package org.mixcost.analysis.decide;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.analysis.decide.DecisionTable.Alternative;
import org.mixcost.analysis.decide.DecisionTable.Lead;
import org.mixcost.analysis.decide.DecisionTable.Pick;
import org.mixcost.formula.Ties;
import org.mixcost.model.Models;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.DecisionGoal.AtPercentile;
import org.mixcost.simulate.DecisionGoal.Expected;
import org.mixcost.simulate.DecisionGoal.HighRegret;
import org.mixcost.simulate.DecisionGoal.Regret;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Measure.OverLeast;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Works out one decision table: all alternatives over the draws that a comparison of them has. */
final class DecideRun {
  private final Models models;
  private final List<OfLine> lines;
  private final DecisionGoal goal;
  private final SimulationPlan plan;
  private final Progress progress;
  private final List<Measure> measures = new ArrayList<>();
  /** Each measure with every input at its median. */
  private final double[] central;

  /** None where nothing is drawn. */
  private final Optional<Simulation> simulation;

  DecideRun(
      Models models,
      List<OfLine> lines,
      DecisionGoal goal,
      SimulationPlan plan,
      Progress progress) {
    this.models = models;
    this.lines = lines;
    this.goal = goal;
    this.plan = plan;
    this.progress = progress;
    measures.addAll(lines);
    lines.forEach(line -> measures.addAll(List.of(regret(line), behind(line))));
    central = Evaluator.central(models, measures, Pins.NONE);
    simulation = models.isFixed() ? Optional.empty() : Optional.of(simulate());
  }

  private Simulation simulate() {
    return Simulation.run(models, measures, plan, Pins.NONE, progress);
  }

  /** How much more than the best one. */
  private Measure regret(OfLine line) {
    return new OverLeast(line, lines);
  }

  /** How much more than the best of the others; below 0 where it is the best. */
  private Measure behind(OfLine line) {
    return new OverLeast(
        line, lines.stream().filter(other -> !other.equals(line)).toList());
  }

  Recommendation recommend() {
    DecisionTable table = table();
    return new Recommendation(
        table,
        table
            .rival()
            .filter(rival -> simulation.isPresent())
            .map(rival -> reversal(table.pick().best().get(0), rival)));
  }

  /** Of two scenarios by themselves, which have the same draws whatever else is in their study. */
  private Reversal reversal(String best, String rival) {
    progress.plan(plan.samples());
    Models two = Models.plan(models.study().only(List.of(best, rival)));
    return new ReversalSearch(two, best, lines.get(0).line().id(), progress).search(plan);
  }

  DecisionTable table() {
    List<Alternative> alternatives = lines.stream().map(this::alternative).toList();
    List<Pick> picks = goals().map(by -> pick(by, alternatives)).toList();
    return new DecisionTable(
        models.study(),
        lines.get(0).line(),
        simulation.map(run -> run.plan().samples()).orElse(0L),
        alternatives,
        picks);
  }

  /** The one that was requested, and the others that readers expect to see. */
  private Stream<DecisionGoal> goals() {
    DecisionGoal percentile = goal instanceof AtPercentile ? goal : AtPercentile.USUAL;
    return Stream.of(goal, new Expected(), percentile, new Regret(), new HighRegret())
        .distinct();
  }

  private Alternative alternative(OfLine line) {
    return new Alternative(
        models.all().get(line.scenario()).scenario().name(),
        central[measures.indexOf(line)],
        summary(line),
        summary(behind(line)).odds(),
        summary(regret(line)));
  }

  private Summary summary(Measure measure) {
    return simulation
        .map(run -> run.get(measure))
        .orElseGet(() -> Summary.fixed(central[measures.indexOf(measure)]));
  }

  private Pick pick(DecisionGoal by, List<Alternative> alternatives) {
    List<Integer> ranked = IntStream.range(0, alternatives.size())
        .boxed()
        .sorted(comparingDouble(i -> alternatives.get(i).by(by)))
        .toList();
    double least = alternatives.get(ranked.get(0)).by(by);
    List<Integer> best = ranked.stream()
        .filter(i -> Ties.areSame(alternatives.get(i).by(by), least))
        .toList();
    Optional<Lead> lead = ranked.stream()
        .skip(best.size())
        .findFirst()
        .map(next -> lead(by, ranked.get(0), next, alternatives));
    return new Pick(
        by, best.stream().map(i -> alternatives.get(i).scenario()).toList(), least, lead);
  }

  private Lead lead(DecisionGoal by, int best, int next, List<Alternative> alternatives) {
    Alternative first = alternatives.get(best);
    Alternative second = alternatives.get(next);
    OptionalDouble error = simulation
        .map(run -> by instanceof Expected || by instanceof Regret
            ? run.errorOfDifference(lines.get(best), lines.get(next))
            : OptionalDouble.of(Math.hypot(error(by, first), error(by, second))))
        .orElse(OptionalDouble.of(0));
    return new Lead(second.scenario(), second.by(by) - first.by(by), error);
  }

  /** The standard error of a percentile of one; together as if the two were drawn apart, which is on the safe side. */
  private static double error(DecisionGoal by, Alternative alternative) {
    return by instanceof AtPercentile percentile
        ? alternative.figure().error(percentile.percent())
        : alternative.regret().errors().p95();
  }
}
