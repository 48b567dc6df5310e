package org.mixcost.analysis.optimize;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mixcost.analysis.optimize.Best.Rival;
import org.mixcost.analysis.optimize.Optimum.Attempt;
import org.mixcost.analysis.optimize.Solver.Solved;
import org.mixcost.analysis.optimize.search.Search;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Searches every variant, and tells all there is to tell of the best. */
final class OptimumRun {
  private static final int POINTS = 1681;
  private static final int LEAST_POINTS = 121;
  private static final int STARTS = 12;
  private static final int LEAST_STARTS = 3;
  /** Points of all variants together, of those that are tried beside the ways down. */
  private static final int ALL_POINTS = 20_000;
  /** By how many times fewer are tried where each is worked out over draws. */
  private static final int DEARER = 8;

  private final Problem problem;
  private final SimulationPlan plan;
  private final Progress progress;

  OptimumRun(Problem problem, SimulationPlan plan, Progress progress) {
    this.problem = problem;
    this.plan = plan;
    this.progress = progress;
  }

  /** One variant, as far as it is searched. */
  private record Searched(Solved solved, Search.Found found) {
    Variant variant() {
      return solved.solver().variant();
    }

    boolean isFeasible() {
      return solved.spot().isFeasible();
    }

    double goal() {
      return solved.goal();
    }

    List<Double> values() {
      return solved.values();
    }

    Attempt attempt() {
      return new Attempt(
          variant(), isFeasible() ? Optional.of(goal()) : Optional.empty(), values());
    }
  }

  Optimum run() {
    List<Variant> all = problem.variants();
    progress.plan(all.size() + 1L);
    List<Searched> searched = new ArrayList<>();
    for (Variant variant : all) {
      searched.add(search(variant));
      progress.advance(1);
    }
    searched.sort(comparing((Searched one) -> !one.isFeasible())
        .thenComparing((one, other) -> one.isFeasible()
            ? Double.compare(0, problem.aim().gain(one.goal(), other.goal()))
            : Double.compare(
                one.solved().spot().violation(), other.solved().spot().violation())));
    List<Attempt> attempts = searched.stream().map(Searched::attempt).toList();
    Searched first = searched.get(0);
    return first.isFeasible()
        ? new Optimum(problem, plan, attempts, Optional.of(best(searched)), Optional.empty())
        : new Optimum(problem, plan, attempts, Optional.empty(), Optional.of(clash(first)));
  }

  private Searched search(Variant variant) {
    Solver solver = Solver.of(problem.aim(), variant, plan, progress);
    Search.Found found = solver.search(effort(variant));
    Solved kept = solver.confirmed(found.best());
    return new Searched(kept.solver().overAll(kept.spot()), found);
  }

  private Search.Effort effort(Variant variant) {
    int count = problem.variants().size();
    int points = Math.max(LEAST_POINTS, Math.min(POINTS, ALL_POINTS / count));
    boolean isOverDraws = problem.aim().by().isPresent() || variant.isOverDraws();
    int starts = Math.max(LEAST_STARTS, Math.min(STARTS, 2 * STARTS / count));
    return new Search.Effort(isOverDraws ? points / DEARER : points, starts);
  }

  private Best best(List<Searched> searched) {
    Searched first = searched.get(0);
    Solved solved = first.solved();
    Aftermath after = new Aftermath(problem.aim(), solved);
    Confrontation beside =
        new Confrontation(problem.aim(), first.variant(), first.values(), plan, progress);
    List<Kept> limits = beside.limits(solved, after);
    return new Best(
        problem.aim(),
        first.variant(),
        beside.before(),
        beside.goal(),
        beside.odds(),
        searched.stream().skip(1).filter(Searched::isFeasible).findFirst().map(beside(beside)),
        after.settings(),
        limits,
        solved.solver().isFlat(),
        sureness(first),
        regret(searched),
        after.roundedGoal(),
        frontier(after, limits));
  }

  /** Where that is what counts: how much worse the best is than what would have been in each draw. */
  private Optional<HindsightRegret> regret(List<Searched> searched) {
    if (!problem.aim().isRegret()) {
      return Optional.empty();
    }
    List<Solved> feasible =
        searched.stream().filter(Searched::isFeasible).map(Searched::solved).toList();
    return Optional.of(new Hindsight(problem.aim(), feasible, plan, progress).regret());
  }

  private static Sureness sureness(Searched searched) {
    Search.Found found = searched.found();
    return new Sureness(
        found.starts(),
        found.agreeing(),
        found.points(),
        found.isGrid(),
        found.bestPoint().map(searched.solved().solver()::goal));
  }

  private static Function<Searched, Rival> beside(Confrontation best) {
    return rival ->
        new Rival(rival.variant(), rival.goal(), best.odds(rival.variant(), rival.values()));
  }

  /** Along the first limit that holds the goal back. */
  private static Optional<Frontier> frontier(Aftermath after, List<Kept> limits) {
    return IntStream.range(0, limits.size())
        .filter(i -> limits.get(i).price().isPresent())
        .filter(i -> limits.get(i).limit().subject() instanceof SearchLimit.Subject.Line)
        .boxed()
        .findFirst()
        .flatMap(i -> after.frontier(i, limits.get(i).price().orElseThrow()));
  }

  private Clash clash(Searched nearest) {
    Solver solver = nearest.solved().solver();
    Confrontation beside =
        new Confrontation(problem.aim(), nearest.variant(), nearest.values(), plan, progress);
    return new Clash(
        nearest.variant(),
        new Clashing(solver, effort(nearest.variant())).limits(),
        nearest.values(),
        beside.nearest(nearest.solved()));
  }
}
