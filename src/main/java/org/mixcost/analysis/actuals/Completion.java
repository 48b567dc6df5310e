package org.mixcost.analysis.actuals;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/**
 * What a project will cost in the end, by its plan and by what was seen of it.
 *
 * @param planned what all lines were to cost, without a reserve
 * @param total what they will cost, with what has been paid for beyond them
 * @param lines each line of the plan
 * @param learned inputs of the plan of which the bill has told something, those first of which it has told most
 * @param budget what it may cost, where the plan says so
 * @param overBudget in which share of the draws it costs more [fraction]
 * @param monthSpread by how much months differ from each other, as a standard deviation of the logarithm
 */
public record Completion(
    Figure planned,
    Figure total,
    List<LineCompletion> lines,
    List<Learned> learned,
    OptionalDouble budget,
    double overBudget,
    double monthSpread) {
  public Completion {
    requireNonNull(planned, "planned");
    requireNonNull(total, "total");
    requireNonNull(budget, "budget");
    lines = List.copyOf(lines);
    learned = List.copyOf(learned);
  }

  /**
   * A line of the plan in the end.
   *
   * @param label for readers
   * @param done share of its work that is done [fraction]
   * @param ratio what it has cost so far over what was planned for that work; none where nothing was done
   * @param planned what it was to cost
   * @param total what it will cost
   */
  public record LineCompletion(
      String label, double done, Optional<Double> ratio, Figure planned, Figure total) {}

  /**
   * An input of the plan of which a bill has told something.
   *
   * @param name its path
   * @param planned what it was believed to be
   * @param seen what it is believed to be now
   * @param unit of both
   */
  public record Learned(String name, String unit, Summary planned, Summary seen) {}
}
