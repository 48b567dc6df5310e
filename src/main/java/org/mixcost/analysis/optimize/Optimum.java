package org.mixcost.analysis.optimize;

import java.util.List;
import java.util.Optional;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/**
 * The best of what may be changed, or that nothing keeps all limits.
 *
 * @param attempts one of each variant, the best first
 * @param best where something keeps all limits
 * @param clash where nothing does
 */
public record Optimum(
    Problem problem,
    SimulationPlan plan,
    List<Attempt> attempts,
    Optional<Best> best,
    Optional<Clash> clash) {
  public Optimum {
    attempts = List.copyOf(attempts);
  }

  /**
   * The best of one variant.
   *
   * @param goal what is searched, where it keeps all limits
   * @param settings values of its knobs, in their units
   */
  public record Attempt(Variant variant, Optional<Double> goal, List<Double> settings) {
    public Attempt {
      settings = List.copyOf(settings);
    }
  }

  /**
   * Looks for it. The answer is the same on every machine.
   *
   * @param plan by whose draws it is confirmed
   */
  public static Optimum of(Problem problem, SimulationPlan plan, Progress progress) {
    return new OptimumRun(problem, plan, progress).run();
  }
}
