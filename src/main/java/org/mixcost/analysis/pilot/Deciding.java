package org.mixcost.analysis.pilot;

import java.util.Arrays;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.scenario.Correlation;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Sampler;

/**
 * Whether an input says anything of how alternatives differ: what moves all of them alike decides nothing, and what chance
 * makes of it in the draws is worth nothing.
 */
final class Deciding {
  private static final double ROUNDING = 1e-9;

  private final PilotPlan pilots;
  private final Sampler sampler;

  Deciding(PilotPlan pilots, Sampler sampler) {
    this.pilots = pilots;
    this.sampler = sampler;
  }

  /** Whether a difference between two alternatives changes as the input does, or as others that are tied to it may. */
  boolean isBy(String input) {
    Models models = pilots.models();
    for (Correlation tie : models.inputs().correlations()) {
      if (tie.mentions(input)) {
        return true;
      }
    }
    Evaluator evaluator = new Evaluator(
        models, pilots.lines().stream().map(Measure.class::cast).toList(), Evaluator.ROWS);
    sampler.samples().next(evaluator.draws());
    double[][] before =
        Arrays.stream(evaluator.evaluate()).map(double[]::clone).toArray(double[][]::new);
    sampler.inputs(input).forEach(moved -> reverse(evaluator.draws(), moved));
    return areMoved(before, evaluator.evaluate());
  }

  /** Gives each draw the value of another one. */
  private static void reverse(Draws draws, Input input) {
    double[] column = draws.column(input);
    double[] values = column.clone();
    for (int row = 0; row < column.length; row++) {
      column[row] = values[values.length - 1 - row];
    }
  }

  private static boolean areMoved(double[][] before, double[][] after) {
    for (int d = 1; d < before.length; d++) {
      for (int row = 0; row < before[d].length; row++) {
        double move = (after[d][row] - after[0][row]) - (before[d][row] - before[0][row]);
        double size = Math.abs(after[d][row])
            + Math.abs(after[0][row])
            + Math.abs(before[d][row])
            + Math.abs(before[0][row]);
        if (Math.abs(move) > ROUNDING * size) {
          return true;
        }
      }
    }
    return false;
  }
}
