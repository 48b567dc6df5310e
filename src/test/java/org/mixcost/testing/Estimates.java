package org.mixcost.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.mixcost.MixCost;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Estimate;

/** Estimates of small scenarios that a test writes as text. */
public final class Estimates {
  private static final MixCost MIX_COST = MixCost.create();
  private static final double ROUNDING = 1e-12;

  /** A billion parameters at 500 TFLOP/s and 2 USD an hour. */
  public static final String TRAINING =
      "{peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}";

  private Estimates() {}

  /** The bill of a scenario of which the keys are given, each on a line of its own. */
  public static Estimate of(String keys) {
    String file = "mixcost: 1\nas_of: 2026-07\nscenarios:\n  one:\n" + keys.indent(4);
    Scenario one = MIX_COST.parse("test.yaml", file).get().get("one");
    return MIX_COST.estimate(one);
  }

  /** The bill of a model of a billion parameters that is trained on the sources under {@code data}. */
  public static Estimate ofData(String data) {
    return ofData(data, "");
  }

  /** The same with further keys of the scenario. */
  public static Estimate ofData(String data, String further) {
    return of(
        "model: {parameters: 1B}\ntraining: " + TRAINING + "\ndata:\n" + data.indent(2) + further);
  }

  /** The bill where one real source is given in braces. */
  public static Estimate ofReal(String source) {
    return ofData("real:\n  text: {" + source + "}");
  }

  /** The bill where one synthetic source is given in braces. */
  public static Estimate ofSynthetic(String source) {
    return ofData("synthetic:\n  text: {" + source + "}");
  }

  /** Fails when a line is not what the arithmetic gives. */
  public static void assertLine(double expected, Estimate bill, String id) {
    assertEquals(expected, bill.value(id), Math.abs(expected) * ROUNDING, id);
  }

  /** Whether the bill shows a line. */
  public static boolean has(Estimate bill, String id) {
    return bill.model().find(id).isPresent();
  }

  /** The sum of all lines of money. */
  public static double sumOfCosts(Estimate bill) {
    return bill.model().lines().stream()
        .filter(Line::isCost)
        .mapToDouble(bill::value)
        .sum();
  }
}
