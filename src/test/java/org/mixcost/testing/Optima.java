package org.mixcost.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Kept;
import org.mixcost.analysis.optimize.KnobSetting;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Optimization.Restriction;
import org.mixcost.scenario.Written;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** The best that shipped studies ask for. */
public final class Optima {
  private static final MixCost MIX_COST = MixCost.create();

  private Optima() {}

  /** The best by the section of a file, with some other limits. */
  public static Best of(String file, Restriction... limits) {
    return of(
        file,
        sought(file)
            .with(new Optimization(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(limits))));
  }

  /** A limit, kept in a share of the draws. */
  public static Restriction limit(String line, String limit, double share) {
    return new Restriction(line, new Written(limit, Where.NOWHERE), Optional.of(share));
  }

  private static Optimization sought(String file) {
    return Studies.shipped(file).optimization().orElseThrow();
  }

  private static Best of(String file, Optimization sought) {
    Path path = Path.of("data", "scenarios", file);
    return MIX_COST
        .optimize(
            words -> MIX_COST.read(path, words), sought, SimulationPlan.usual(), new Progress())
        .get()
        .best()
        .orElseThrow();
  }

  /** What a knob is set to. */
  public static KnobSetting setting(Best best, String path) {
    return best.settings().stream()
        .filter(setting -> setting.knob().name().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** The limit of a line. */
  public static Kept limit(Best best, String line) {
    return best.limits().stream()
        .filter(kept -> kept.limit().text().startsWith(line + " "))
        .findFirst()
        .orElseThrow();
  }
}
