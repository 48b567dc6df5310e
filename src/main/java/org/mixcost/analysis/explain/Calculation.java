package org.mixcost.analysis.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/**
 * How all figures of a scenario follow from each other and from its inputs.
 *
 * @param lines those of its bill, then those on the way to them: each once, over what stands in its own formula, with
 *     the inputs at their medians; the lines of the bill with their spreads too
 */
public record Calculation(Scenario scenario, List<Computed> lines) {
  public Calculation {
    lines = List.copyOf(lines);
  }

  /**
   * The calculation of a scenario of a study.
   *
   * @param found the figure of an id as it was found over draws
   */
  public static Calculation of(
      Study study, Scenario scenario, Function<String, Optional<Figure>> found) {
    Planned planned = Planned.of(study, scenario);
    List<Line> lines = Stream.concat(
            planned.model().lines().stream(), planned.model().steps().stream())
        .toList();
    Map<Line, Summary> spreads = new HashMap<>();
    lines.forEach(line -> found
        .apply(line.id())
        .flatMap(Figure::spread)
        .ifPresent(spread -> spreads.put(line, spread)));
    Telling telling = new Telling(planned.model(), planned.inputs().central(), spreads);
    return new Calculation(scenario, lines.stream().map(telling::alone).toList());
  }
}
