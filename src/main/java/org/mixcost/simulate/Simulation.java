package org.mixcost.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.model.Models;

/**
 * What scenarios cost over very many draws, all of them from one draw at a time, so that their differences are paired.
 *
 * <p>Memory does not grow with the number of draws.
 */
public final class Simulation {
  private final SimulationPlan plan;
  private final Map<Measure, Summary> summaries = new HashMap<>();
  private final Map<Measure, double[]> sums = new HashMap<>();

  private Simulation(SimulationPlan plan, List<Measure> measures, Tallies tallies) {
    this.plan = plan;
    Map<Tally, Summary> known = new HashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      Tally tally = tallies.get(i);
      summaries.put(measures.get(i), known.computeIfAbsent(tally, Tally::summary));
      sums.put(measures.get(i), tally.sums());
    }
  }

  /**
   * Simulates models that share their inputs.
   *
   * @param models whose lines are measured
   * @param inputs what they read
   * @param measures what to sum up
   */
  public static Simulation run(
      List<CostModel> models, Inputs inputs, List<Measure> measures, SimulationPlan plan) {
    Sampler sampler = new Sampler(inputs, plan.seed());
    return run(models, inputs, measures, plan, new Setting(sampler, Pins.NONE, new Progress()));
  }

  /**
   * Around the models and measures of a simulation.
   *
   * @param sampler of the inputs, which may serve many simulations
   * @param pins inputs that are held at a value
   * @param progress to which each draw is reported
   */
  public record Setting(Sampler sampler, Pins pins, Progress progress) {}

  /**
   * Simulates the models of a study with draws of their own, and reports how far it has come.
   *
   * @param pins inputs that are held at a value
   */
  public static Simulation run(
      Models models, List<Measure> measures, SimulationPlan plan, Pins pins, Progress progress) {
    progress.plan(plan.samples());
    Sampler sampler = new Sampler(models.inputs(), plan.seed());
    return run(models.all(), models.inputs(), measures, plan, new Setting(sampler, pins, progress));
  }

  /** Simulates models that share their inputs, some of which may be held at a value. */
  public static Simulation run(
      List<CostModel> models,
      Inputs inputs,
      List<Measure> measures,
      SimulationPlan plan,
      Setting setting) {
    return runEach(models, inputs, measures, plan, setting, List.of(Pins.NONE)).get(0);
  }

  /**
   * Simulates the models at several points, all of them over the same draws. What the inputs do not reach that differ from
   * point to point is computed once; memory grows with the points.
   *
   * @param points inputs that are held beside those of the setting, the same in each point
   */
  public static List<Simulation> runEach(
      List<CostModel> models,
      Inputs inputs,
      List<Measure> measures,
      SimulationPlan plan,
      Setting setting,
      List<Pins> points) {
    List<Worker> workers = new ArrayList<>();
    int threads = Math.min(plan.threads().count(), plan.stretches());
    for (int i = 0; i < threads; i++) {
      workers.add(new Worker(models, inputs, measures, plan, setting, points));
    }
    work(workers, plan);
    return merged(workers).stream()
        .map(tallies -> new Simulation(plan, measures, tallies))
        .toList();
  }

  private static void work(List<Worker> workers, SimulationPlan plan) {
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      int first = i;
      tasks.add(() -> workers.get(first).run(first, workers.size()));
    }
    plan.threads().run(tasks);
  }

  /** What all workers have counted at each point, in the tallies of the first. */
  private static List<Tallies> merged(List<Worker> workers) {
    List<Tallies> points = workers.get(0).tallies();
    for (Worker other : workers.subList(1, workers.size())) {
      for (int i = 0; i < points.size(); i++) {
        points.get(i).merge(other.tallies().get(i));
      }
    }
    return points;
  }

  public SimulationPlan plan() {
    return plan;
  }

  /**
   * The standard error of the mean of one measure less that of another, which share their draws: as far as the means of
   * stretches of draws differ, which know nothing of each other.
   *
   * @return none where all draws are one stretch
   */
  public OptionalDouble errorOfDifference(Measure minuend, Measure subtrahend) {
    double[] sums = sums(minuend).clone();
    double[] less = sums(subtrahend);
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= less[i];
    }
    return sums.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(error(sums));
  }

  /** The standard error of a mean, by the sums of stretches: that of a ratio of sums to draws. */
  private double error(double[] sums) {
    double mean = Arrays.stream(sums).sum() / plan.samples();
    double squares = 0;
    for (int i = 0; i < sums.length; i++) {
      double off = sums[i] - mean * plan.draws(i);
      squares += off * off;
    }
    return Math.sqrt(squares * sums.length / (sums.length - 1)) / plan.samples();
  }

  private double[] sums(Measure measure) {
    get(measure);
    return sums.get(measure);
  }

  /**
   * What a measure is over all draws.
   *
   * @throws IllegalArgumentException if it was not requested
   */
  public Summary get(Measure measure) {
    Summary summary = summaries.get(measure);
    if (summary == null) {
      throw new IllegalArgumentException("not measured: " + measure);
    }
    return summary;
  }
}
