package org.mixcost.analysis.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.issue.Issue;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** The bill of one scenario. */
public final class Result {
  private final Scenario scenario;
  private final boolean isWhole;
  private final long draws;
  private final Map<Line, Figure> figures;
  private final LimitOdds limits;
  private final List<Issue> computedWarnings;

  /**
   * A result.
   *
   * @param draws that were taken; none where nothing is uncertain
   * @param check looks whether its limits are kept
   * @param bothKept what that measures over the draws, where there are any
   */
  Result(
      CostModel model,
      long draws,
      Map<Line, Figure> figures,
      LimitCheck check,
      Optional<Summary> bothKept) {
    this.scenario = model.scenario();
    this.isWhole = figures.size() == model.lines().size();
    this.draws = draws;
    this.figures = new LinkedHashMap<>(figures);
    this.limits = check.of(this, bothKept);
    this.computedWarnings = isWhole ? new Warnings(this).find() : List.of();
  }

  public Scenario scenario() {
    return scenario;
  }

  public String name() {
    return scenario.name();
  }

  /** How many draws were taken; none where nothing is uncertain. */
  public long draws() {
    return draws;
  }

  /** All lines that were requested, the total last. */
  public List<Line> lines() {
    return List.copyOf(figures.keySet());
  }

  /** Whether those are all that the scenario has. */
  public boolean isWhole() {
    return isWhole;
  }

  /** The lines of money, which sum to the total. */
  public List<Line> costs() {
    return lines().stream().filter(Line::isCost).toList();
  }

  /** The figures that are not part of the total. */
  public List<Line> figures() {
    return lines().stream().filter(line -> line.category() == Category.FIGURE).toList();
  }

  /** What a reader of this result should be wary of: what was found when it was read, and what it shows itself. */
  public List<Issue> warnings() {
    return Stream.concat(scenario.warnings().stream(), computedWarnings.stream())
        .toList();
  }

  /** The warnings that only the result shows. */
  public List<Issue> computedWarnings() {
    return computedWarnings;
  }

  /** The figure of a line of {@link #lines}, in its unit. */
  public Figure get(Line line) {
    return figures.get(line);
  }

  /**
   * The figure of an id, such as {@code training.gpu_hours}.
   *
   * @throws IllegalArgumentException if this scenario has no such line, or it was not requested
   */
  public Figure get(String id) {
    return find(id)
        .orElseThrow(() ->
            new IllegalArgumentException("no line '" + id + "' in scenario '" + name() + "'"));
  }

  /** The figure of an id, if this scenario has such a line and it was requested. */
  public Optional<Figure> find(String id) {
    return figures.entrySet().stream()
        .filter(figure -> figure.getKey().id().equals(id))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The sum of the lines of a category with every input at its median, if it has any [USD].
   *
   * <p>Of money and its total: the figures of a scenario have no unit in common.
   */
  public Optional<Double> central(Category category) {
    return lines().stream()
        .filter(line -> line.category() == category)
        .map(line -> get(line).central())
        .reduce(Double::sum);
  }

  /** Whether it keeps its budget and its date. */
  public LimitOdds limits() {
    return limits;
  }

  /** The cost in all [USD]. */
  public Figure total() {
    return get("total");
  }
}
