package org.mixcost.analysis.optimize.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Threads;

/** Looks for the best spot of a landscape from several starts. The result does not depend on the threads. */
public final class Search {
  /** So near to the best, over the spread of the goal, that a start has ended at the same. */
  private static final double SAME = 1e-5;
  /** No two starts are nearer to each other, in each knob. */
  private static final double APART = 0.1;

  private static final int SLICES = 8;

  private final Supplier<Landscape> landscapes;
  private final Threads threads;
  private final Progress progress;

  /**
   * A search.
   *
   * @param landscapes gives each thread one of its own
   */
  public Search(Supplier<Landscape> landscapes, Threads threads, Progress progress) {
    this.landscapes = landscapes;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * How long to look.
   *
   * @param points that are tried before the starts are chosen
   * @param starts from which the way down is gone
   */
  public record Effort(int points, int starts) {}

  /**
   * What was found.
   *
   * @param best the best spot, or the one that breaks the limits least
   * @param starts how many ways down were gone
   * @param agreeing how many of them ended as low as the best
   * @param points how many points were tried beside them
   * @param isGrid whether those stood in rows
   * @param bestPoint the best of them that keeps the limits
   */
  public record Found(
      Spot best, int starts, int agreeing, int points, boolean isGrid, Optional<Spot> bestPoint) {}

  /** Looks for the best spot, from a point among others. */
  public Found from(List<Double> stated, Effort effort) {
    Scatter scatter = Scatter.of(stated.size(), effort.points());
    List<Spot> tried = tried(scatter.points());
    Spot start = Spot.at(stated, landscapes.get());
    List<Spot> ends =
        stated.isEmpty() ? List.of(start) : ends(starts(start, tried, effort.starts()));
    Spot best = ends.stream().reduce(Spot::orBetter).orElseThrow();
    best = tried.stream().reduce(best, Spot::orBetter);
    Spot lowest = best.isFeasible() || stated.isEmpty() ? best : rescued(tried, best);
    return new Found(
        lowest,
        ends.size(),
        (int) ends.stream().filter(end -> isAsLow(end, lowest)).count(),
        tried.size(),
        scatter.isGrid(),
        tried.stream().filter(Spot::isFeasible).reduce(Spot::orBetter));
  }

  private static boolean isAsLow(Spot end, Spot best) {
    return end.isFeasible() == best.isFeasible() && end.goal() <= best.goal() + SAME;
  }

  /** All points, each thread in slices of its own. */
  private List<Spot> tried(List<List<Double>> points) {
    int size = (points.size() + SLICES - 1) / SLICES;
    List<List<List<Double>>> slices = IntStream.range(0, SLICES)
        .mapToObj(i -> points.subList(
            Math.min(points.size(), i * size), Math.min(points.size(), (i + 1) * size)))
        .toList();
    return threads.map(slices, this::slice).stream().flatMap(List::stream).toList();
  }

  private List<Spot> slice(List<List<Double>> points) {
    Landscape landscape = landscapes.get();
    progress.advance(0);
    return points.stream().map(point -> Spot.at(point, landscape)).toList();
  }

  /** The stated start, the middle and the best points that are apart from each other. */
  private List<Spot> starts(Spot stated, List<Spot> tried, int most) {
    List<Spot> starts = new ArrayList<>();
    if (Double.isFinite(stated.goal())) {
      starts.add(stated);
    }
    tried.stream()
        .filter(spot -> Double.isFinite(spot.goal()))
        .sorted(Comparator.comparing((Spot spot) -> !spot.isFeasible())
            .thenComparingDouble(spot -> spot.isFeasible() ? spot.goal() : spot.violation()))
        .forEach(spot -> {
          if (starts.size() < most && starts.stream().noneMatch(other -> isNear(spot, other))) {
            starts.add(spot);
          }
        });
    return starts.isEmpty() ? List.of(stated) : starts;
  }

  private static boolean isNear(Spot one, Spot other) {
    return IntStream.range(0, one.point().size())
        .allMatch(i -> Math.abs(one.point().get(i) - other.point().get(i)) < APART);
  }

  private List<Spot> ends(List<Spot> starts) {
    return threads.map(starts, start -> {
      progress.advance(0);
      return Descent.from(landscapes.get(), start);
    });
  }

  /** Where nothing keeps the limits: the best below the spot that breaks them least, if that keeps them after all. */
  private Spot rescued(List<Spot> tried, Spot best) {
    List<Spot> nearest = starts(best, tried, 4);
    Spot least = threads.map(nearest, spot -> Lift.least(landscapes.get(), spot)).stream()
        .reduce(best, Spot::orBetter);
    return least.isFeasible() ? Descent.from(landscapes.get(), least) : least;
  }
}
