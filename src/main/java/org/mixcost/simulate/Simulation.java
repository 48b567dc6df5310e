package org.mixcost.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;

/**
 * What scenarios cost over very many draws, all of them from one draw at a time, so that their differences are paired.
 *
 * <p>Memory does not grow with the number of draws.
 */
public final class Simulation {
  private final SimulationPlan plan;
  private final Map<Measure, Summary> summaries;

  private Simulation(SimulationPlan plan, Map<Measure, Summary> summaries) {
    this.plan = plan;
    this.summaries = summaries;
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

  /** Simulates models that share their inputs, some of which may be held at a value. */
  public static Simulation run(
      List<CostModel> models,
      Inputs inputs,
      List<Measure> measures,
      SimulationPlan plan,
      Setting setting) {
    List<Worker> workers = new ArrayList<>();
    int threads = Math.min(plan.threads().count(), plan.stretches());
    for (int i = 0; i < threads; i++) {
      workers.add(new Worker(models, inputs, measures, setting));
    }
    work(workers, plan);
    Map<Measure, Summary> summaries = new LinkedHashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      summaries.put(measures.get(i), summarize(workers, i, plan));
    }
    return new Simulation(plan, summaries);
  }

  private static void work(List<Worker> workers, SimulationPlan plan) {
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      int first = i;
      tasks.add(() -> workers.get(first).run(plan, first, workers.size()));
    }
    plan.threads().run(tasks);
  }

  private static Summary summarize(List<Worker> workers, int measure, SimulationPlan plan) {
    QuantileCounter counter = workers.get(0).counter(measure);
    for (Worker worker : workers.subList(1, workers.size())) {
      counter.merge(worker.counter(measure));
    }
    if (counter.isConstant()) {
      return Summary.fixed(counter.quantile(0.5));
    }
    double sum = 0;
    for (int stretch = 0; stretch < plan.stretches(); stretch++) {
      sum += workers.get(stretch % workers.size()).sum(measure, stretch);
    }
    return counter.summary(sum / plan.samples());
  }

  public SimulationPlan plan() {
    return plan;
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
