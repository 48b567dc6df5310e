package org.mixcost.analysis.whatif;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Models;

/** How far inputs swing what scenarios cost: each over its dial, with all others at their medians. */
public final class Swings {
  private final Models models;
  private final Draws draws;
  private final List<Bills> bills;

  private Swings(Models models) {
    this.models = models;
    this.draws = models.inputs().central(1);
    this.bills = models.all().stream()
        .map(model -> model.newBills(List.of(model.total()), 1))
        .toList();
  }

  /**
   * The names of all inputs with a dial: those first that swing the difference of the first two scenarios most, and of
   * those that swing it alike, those that swing the first.
   */
  public static List<String> names(Models models) {
    Swings swings = new Swings(models);
    return models.inputs().all().stream()
        .map(input -> input.quantity().name())
        .distinct()
        .flatMap(name -> Dial.of(models, name).stream())
        .map(swings::of)
        .sorted(comparingDouble(Swing::ofDifference)
            .thenComparingDouble(Swing::ofFirst)
            .reversed())
        .map(swing -> swing.dial().input().name())
        .toList();
  }

  /** By how much two figures change over a dial [USD]. */
  private record Swing(Dial dial, double ofDifference, double ofFirst) {}

  private Swing of(Dial dial) {
    double[] low = totals(dial, dial.low());
    double[] high = totals(dial, dial.high());
    dial.input().at(dial.input().now()).set(draws);
    return new Swing(dial, size(difference(high) - difference(low)), size(high[0] - low[0]));
  }

  private double[] totals(Dial dial, double value) {
    dial.input().at(value).set(draws);
    double[] totals = new double[bills.size()];
    for (int i = 0; i < totals.length; i++) {
      CostModel model = models.all().get(i);
      model.evaluate(draws, bills.get(i));
      totals[i] = bills.get(i).get(model.total());
    }
    return totals;
  }

  private static double difference(double[] totals) {
    return totals.length == 1 ? 0 : totals[1] - totals[0];
  }

  /** Nothing where a figure is not defined at an end of the dial. */
  private static double size(double change) {
    return Double.isFinite(change) ? Math.abs(change) : 0;
  }
}
