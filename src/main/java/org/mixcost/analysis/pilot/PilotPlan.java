package org.mixcost.analysis.pilot;

import java.util.List;
import org.mixcost.model.Models;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/**
 * Pilots that can be worked out, and what they are for.
 *
 * @param models of the alternatives
 * @param lines the figure of each, in money
 * @param designs of the pilots, each of an input of the models
 */
public record PilotPlan(Models models, List<OfLine> lines, List<PilotDesign> designs) {
  /** Draws where the user does not say: enough that chance makes hardly anything worth knowing. */
  public static final long DEFAULT_SAMPLES = 1 << 16;
  /** The most draws: all of them are kept at once. */
  public static final long MOST_SAMPLES = 1 << 20;

  public PilotPlan {
    lines = List.copyOf(lines);
    designs = List.copyOf(designs);
  }

  /**
   * Works it out.
   *
   * @throws IllegalArgumentException if there are more draws than {@link #MOST_SAMPLES}
   */
  public Pilots value(SimulationPlan plan, Progress progress) {
    if (plan.samples() > MOST_SAMPLES) {
      throw new IllegalArgumentException("at most " + MOST_SAMPLES + " draws");
    }
    return new PilotRun(this, plan, progress).value();
  }
}
