package org.mixcost.model;

import java.util.List;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;

/** A figure of a scenario at some percentiles of one of its inputs. */
public final class AlongOneInput {
  private AlongOneInput() {}

  /**
   * The values of a line where one input stands at some of its percentiles, and all others at their medians.
   *
   * @param line its id
   * @param input a quantity of the scenario; of another currency in that
   * @param percentiles from 0 to 1
   * @return as many values, in the unit of the line
   */
  public static double[] values(
      Scenario scenario, String line, Quantity input, double... percentiles) {
    Inputs inputs = new Inputs();
    CostModel model = CostModel.plan(scenario, inputs);
    Line requested = model.find(line).orElseThrow();
    Draws draws = inputs.central(percentiles.length);
    double[] column = draws.column(inputs.add(input.written()));
    for (int i = 0; i < percentiles.length; i++) {
      column[i] = input.distribution().quantile(percentiles[i]);
    }
    Bills bills = model.newBills(List.of(requested), percentiles.length);
    model.evaluate(draws, bills);
    return bills.column(requested).clone();
  }
}
