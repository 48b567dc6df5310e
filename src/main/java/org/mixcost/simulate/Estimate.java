package org.mixcost.simulate;

import org.mixcost.model.Bill;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draw;
import org.mixcost.model.Line;

/**
 * What a scenario costs when every input has its median.
 *
 * <p>The total at the medians is not the median of the total; where inputs are uncertain, show both.
 */
public final class Estimate {
  private final CostModel model;
  private final Bill bill;

  private Estimate(CostModel model, Bill bill) {
    this.model = model;
    this.bill = bill;
  }

  /**
   * Evaluates a model at a draw.
   *
   * @throws UndefinedFigure if a line is no number
   */
  public static Estimate of(CostModel model, Draw draw) {
    Bill bill = model.newBill();
    model.evaluate(draw, bill);
    for (Line line : model.lines()) {
      if (!UndefinedFigure.isFree(bill.column(line))) {
        throw UndefinedFigure.of(model, line, draw, bill);
      }
    }
    return new Estimate(model, bill);
  }

  public CostModel model() {
    return model;
  }

  /** The value of a line, in its unit. */
  public double value(Line line) {
    return bill.get(line);
  }

  /**
   * The value of the line of an id, in its unit.
   *
   * @throws IllegalArgumentException if the model writes no such line
   */
  public double value(String id) {
    return bill.get(
        model.find(id).orElseThrow(() -> new IllegalArgumentException("no line '" + id + "'")));
  }

  /** The cost in all [USD]. */
  public double totalUsd() {
    return bill.get(model.total());
  }
}
