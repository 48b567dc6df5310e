package org.mixcost.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.model.Models;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Varied;

/**
 * What each scenario costs at every point of a grid.
 *
 * <p>All points share the draws of the inputs that are not moved, so that lines between them are smooth. One point is
 * worked on at a time, so memory grows with the points only by what is kept of each.
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

  /** Works through a grid. */
  public static Sweep of(Models models, List<Axis> axes, SimulationPlan plan, Progress progress) {
    return of(List.of(new Grid(models, List.of(), axes)), plan, progress);
  }

  /** Works through grids of the same axes, each of scenarios that were read with other words; one at least. */
  public static Sweep of(List<Grid> grids, SimulationPlan plan, Progress progress) {
    long size = (long) grids.stream().mapToDouble(Grid::size).sum();
    progress.plan(size * plan.samples());
    List<Point> points = new ArrayList<>();
    grids.forEach(grid -> points.addAll(points(grid, plan, progress)));
    Grid first = grids.get(0);
    List<String> chosen = first.words().stream().map(Choice::name).toList();
    return new Sweep(first.models(), plan, chosen, first.axes(), points);
  }

  private static List<Point> points(Grid grid, SimulationPlan plan, Progress progress) {
    Models models = grid.models();
    List<String> words = grid.words().stream().map(Choice::word).toList();
    Sampler sampler = new Sampler(models.inputs(), plan.seed());
    List<Measure> totals = new ArrayList<>();
    for (int i = 0; i < models.all().size(); i++) {
      totals.add(new OfLine(i, models.all().get(i).total()));
    }
    List<Point> points = new ArrayList<>();
    for (List<Double> at : grid.points()) {
      Pins pins = pins(grid.axes(), at);
      Simulation.Setting setting = new Simulation.Setting(sampler, pins, progress);
      Simulation simulation = Simulation.run(models.all(), models.inputs(), totals, plan, setting);
      points.add(new Point(words, at, figures(models, totals, pins, simulation)));
    }
    return points;
  }

  private static Pins pins(List<Axis> axes, List<Double> at) {
    Pins pins = Pins.NONE;
    for (int i = 0; i < axes.size(); i++) {
      pins = pins.and(axes.get(i).input().at(at.get(i)));
    }
    return pins;
  }

  private static List<Figure> figures(
      Models models, List<Measure> totals, Pins pins, Simulation simulation) {
    Evaluator evaluator = new Evaluator(models, totals);
    pins.set(evaluator.draws());
    double[] central = new double[totals.size()];
    evaluator.evaluate(central);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < central.length; i++) {
      figures.add(
          Figure.of(models.all().get(i).total().unit(), central[i], simulation.get(totals.get(i))));
    }
    return figures;
  }
}
