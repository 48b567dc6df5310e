package org.mixcost.examples;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Prepared;
import org.mixcost.simulate.SimulationPlan;

/** What somebody sees who moves the price of an accelerator hour. */
public final class MoveASlider {
  private MoveASlider() {}

  /** What is exceeded in one draw of twenty, by the price [USD]. */
  public static Map<Double, Double> riskByPrice(Path file, String scenario) {
    MixCost mixCost = MixCost.create();
    Prepared totals = mixCost.prepare(mixCost.read(file).get()).only();
    Map<Double, Double> risk = new TreeMap<>();
    for (double price = 1; price <= 4; price += 0.5) {
      Comparison comparison = totals.with("training.price", price).compare(SimulationPlan.usual());
      risk.put(price, comparison.get(scenario).total().spread().orElseThrow().p95());
    }
    return risk;
  }
}
