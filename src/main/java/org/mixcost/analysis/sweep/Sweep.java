package org.mixcost.analysis.sweep;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.model.Models;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Ranking;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Varied;

/**
 * What each scenario costs at every point of a grid.
 *
 * @param models what was studied, as the first point has it
 * @param plan how each point was simulated
 * @param chosen what words were chosen for, such as {@code training.accelerator}
 * @param axes the inputs that were moved
 * @param points in the order of the grid, the last axis fastest
 */
public record Sweep(
    Models models, SimulationPlan plan, List<String> chosen, List<Axis> axes, List<Point> points) {
  public Sweep {
    chosen = List.copyOf(chosen);
    axes = List.copyOf(axes);
    points = List.copyOf(points);
  }

  /**
   * An input and the values it takes.
   *
   * @param values in the unit of the input
   */
  public record Axis(Varied input, List<Double> values) {
    public Axis {
      values = List.copyOf(values);
    }
  }

  /**
   * A point of the grid.
   *
   * @param words one for each that were chosen
   * @param at one value for each axis
   * @param totals what each scenario costs, in the order of the study [USD]
   */
  public record Point(List<String> words, List<Double> at, List<Figure> totals) {
    public Point {
      words = List.copyOf(words);
      at = List.copyOf(at);
      totals = List.copyOf(totals);
    }

    /** Whether every cost is a number; a price of nothing may make one infinite. */
    public boolean isFinite() {
      return totals.stream()
          .allMatch(total -> Double.isFinite(total.central())
              && total.spread().stream()
                  .allMatch(s -> Double.isFinite(s.p5()) && Double.isFinite(s.p95())));
    }
  }

  /**
   * The places of the scenarios that charts have room for: the baseline and those that cost least with all other inputs
   * at their medians, on average over the points; {@value Ranking#MOST_SHOWN} at most, in the order of the study.
   */
  public List<Integer> shortlist() {
    List<Integer> all = IntStream.range(0, models.all().size()).boxed().toList();
    return Ranking.of(all, this::sum).shortlist(models.baseline());
  }

  private double sum(int scenario) {
    return points.stream()
        .mapToDouble(point -> point.totals().get(scenario).central())
        .sum();
  }
}
