package org.mixcost.simulate;

import java.util.List;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Line;

/**
 * What a scenario costs when every input has its median.
 *
 * <p>The total at the medians is not the median of the total; where inputs are uncertain, show both.
 */
public final class Estimate {
  private final CostModel model;
  private final List<Line> lines;
  private final Bills bills;

  private Estimate(CostModel model, List<Line> lines, Bills bills) {
    this.model = model;
    this.lines = lines;
    this.bills = bills;
  }

  /**
   * Evaluates a model at one draw.
   *
   * @throws UndefinedFigure if a line is no number
   */
  public static Estimate of(CostModel model, Draws draws) {
    return of(model, draws, model.lines());
  }

  /** Evaluates some lines of a model, and what they follow from, at one draw. */
  public static Estimate of(CostModel model, Draws draws, List<Line> lines) {
    Bills bills = model.newBills(lines, 1);
    model.evaluate(draws, bills);
    for (Line line : lines) {
      if (!UndefinedFigure.isFree(bills.column(line))) {
        throw UndefinedFigure.of(model, line, draws, bills);
      }
    }
    return new Estimate(model, List.copyOf(lines), bills);
  }

  public CostModel model() {
    return model;
  }

  /** What was evaluated, in the order of the bill. */
  public List<Line> lines() {
    return lines;
  }

  /** The value of a line, in its unit. */
  public double value(Line line) {
    return bills.get(line);
  }

  /**
   * The value of the line of an id, in its unit.
   *
   * @throws IllegalArgumentException if the model writes no such line
   */
  public double value(String id) {
    return bills.get(
        model.find(id).orElseThrow(() -> new IllegalArgumentException("no line '" + id + "'")));
  }

  /** The cost in all [USD]. */
  public double totalUsd() {
    return bills.get(model.total());
  }
}
