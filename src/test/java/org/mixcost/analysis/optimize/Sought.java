package org.mixcost.analysis.optimize;

import java.nio.charset.StandardCharsets;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.scenario.Optimization;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Optima of files that are written in a test. */
public final class Sought {
  private static final SimulationPlan PLAN = SimulationPlan.of(1024, 42);

  private Sought() {}

  /** What a file seeks, or what is wrong with it. */
  public static Checked<Optimum> read(String yaml) {
    return read(yaml, PLAN);
  }

  /** The same, confirmed by the draws of a plan. */
  public static Checked<Optimum> read(String yaml, SimulationPlan plan) {
    MixCost mixCost = MixCost.create();
    return mixCost
        .parse("study.yaml", yaml)
        .then(study -> mixCost.optimize(
            words -> mixCost.parse("study.yaml", yaml.getBytes(StandardCharsets.UTF_8), words),
            study.optimization().orElse(Optimization.NONE),
            plan,
            new Progress()));
  }

  /** The only variant of a file. */
  public static Variant variant(String yaml) {
    return read(yaml).get().problem().variants().get(0);
  }

  /** The best of a file. */
  public static Best best(String yaml) {
    return read(yaml).get().best().orElseThrow();
  }

  /** The value of a knob at the best. */
  public static double value(Best best, String knob) {
    return best.settings().stream()
        .filter(setting -> setting.knob().name().equals(knob))
        .findFirst()
        .orElseThrow()
        .best();
  }
}
