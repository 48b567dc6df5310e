package org.mixcost.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.formula.StockFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.SyntheticSource;

/** How much the stages of a run generate, over what is taken of it as text. */
final class RolloutsPart {
  private RolloutsPart() {}

  /**
   * States it for each stage that text is taken from.
   *
   * @param requested visible output that each source takes, by its name
   * @param generated what each stage generates, by its name
   */
  static void state(
      List<SyntheticSource> sources,
      Map<String, Line> requested,
      Map<String, Line> generated,
      Lines lines) {
    Map<String, List<Line>> taken = new LinkedHashMap<>();
    for (SyntheticSource source : sources) {
      if (source.generator() instanceof Generator.Rollouts rollouts) {
        taken
            .computeIfAbsent(rollouts.stage(), stage -> new ArrayList<>())
            .add(requested.get(source.name()));
      }
    }
    taken.forEach((stage, parts) -> {
      Line all = lines.step(
          "training." + stage + ".taken",
          stage + ": tokens taken as text",
          Unit.TOKEN,
          Derivation.sum(parts));
      lines.figure(
          "training." + stage + ".headroom",
          stage + ": tokens generated, over those taken as text",
          Unit.FACTOR,
          StockFormulas.HEADROOM,
          generated.get(stage),
          all,
          lines.read(Neutral.ONE));
    });
  }
}
