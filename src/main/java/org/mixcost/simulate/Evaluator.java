package org.mixcost.simulate;

import java.util.List;
import org.mixcost.model.Bill;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draw;
import org.mixcost.model.Models;

/** Evaluates measures at draws that a study chooses itself, one at a time. Not for several threads at once. */
public final class Evaluator {
  private final CostModel[] models;
  private final Bill[] bills;
  private final Draw draw;
  private final Measure[] measures;
  private final double[] room = new double[1];

  public Evaluator(Models models, List<Measure> measures) {
    this.models = models.all().toArray(CostModel[]::new);
    this.bills = Measure.newBills(models.all(), measures, 1);
    this.draw = models.inputs().central();
    this.measures = measures.toArray(Measure[]::new);
  }

  /** The draw that is evaluated next; it starts with every input at its median. */
  public Draw draw() {
    return draw;
  }

  /** Evaluates the draw and writes the measures, in their order. */
  public void evaluate(double[] values) {
    for (int i = 0; i < models.length; i++) {
      models[i].evaluate(draw, bills[i]);
    }
    for (int i = 0; i < measures.length; i++) {
      values[i] = measures[i].column(bills, room)[0];
    }
  }
}
