package org.mixcost.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.KnobSetting;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Optimization.Goal;
import org.mixcost.scenario.Optimization.Restriction;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Written;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Seeks the cheapest mix that is as good as the baseline. */
public final class SeekTheBest {
  private final MixCost mixCost = MixCost.create();
  private final SimulationPlan plan = SimulationPlan.of(1024, 42);

  /**
   * The best of a file, where something keeps the limit.
   *
   * @param vary paths and bounds, such as {@code data.real.web.tokens} and {@code 1B..60B}
   */
  public Optional<Best> cheapest(Path file, String from, List<Variable> vary) {
    Optimization sought = new Optimization(
        Optional.of(written(from)),
        Optional.of(new Goal(written("total"), false)),
        Optional.empty(),
        vary,
        List.of(new Restriction("quality.loss", written("at most baseline"), Optional.empty())));
    Optimum optimum = mixCost
        .optimize(words -> mixCost.read(file, words), sought, plan, new Progress())
        .get();
    return optimum.best();
  }

  private static Written written(String text) {
    return new Written(text, Where.NOWHERE);
  }

  /** What each input is set to, rounded. */
  public static List<String> settings(Best best) {
    return best.settings().stream().map(SeekTheBest::text).toList();
  }

  private static String text(KnobSetting setting) {
    return setting.knob().name() + " = " + setting.knob().input().unit().text(setting.rounded());
  }
}
