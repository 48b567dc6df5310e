package org.mixcost.analysis.optimize;

import java.util.List;
import org.mixcost.analysis.optimize.SearchLimit.Subject;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfDifference;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** What is set and what is read off where a candidate is tried. */
final class Candidates {
  private Candidates() {}

  /** Holds the knobs at some values, in their units. */
  static Pins pins(Variant variant, List<Double> values) {
    Pins pins = Pins.NONE;
    for (int i = 0; i < values.size(); i++) {
      pins = pins.and(variant.knobs().get(i).input().at(values.get(i)));
    }
    return pins;
  }

  /** What the line of a limit is compared with, with all inputs at their medians; 0 where that is nothing. */
  static double other(Variant variant, SearchLimit limit) {
    if (!(limit.subject() instanceof Subject.Line line) || line.other().isEmpty()) {
      return 0;
    }
    return Evaluator.central(variant.models(), List.of(line.other().get()), Pins.NONE)[0];
  }

  /** The goal at some values of the knobs, over all draws. */
  static Summary goal(
      Variant variant, List<Double> values, SimulationPlan plan, Progress progress) {
    return Simulation.run(
            variant.models(), List.of(variant.goal()), plan, pins(variant, values), progress)
        .get(variant.goal());
  }

  /** What is limited, as it is read off a draw. */
  static Measure measure(Subject.Line line) {
    return line.other()
        .<Measure>map(other -> new OfDifference(line.line(), other))
        .orElse(line.line());
  }
}
