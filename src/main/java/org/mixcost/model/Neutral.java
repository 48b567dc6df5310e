package org.mixcost.model;

import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** Quantities that stand in for what a scenario does not ask for, and change nothing. */
final class Neutral {
  static final Quantity ZERO = of(0);
  static final Quantity ONE = of(1);
  /** One of what something is counted in. */
  static final Quantity UNIT =
      Quantity.fixed(Inputs.NEUTRAL + "unit", 1, Unit.COUNT, Citation.ofDefault("one unit"));

  private Neutral() {}

  private static Quantity of(double value) {
    return Quantity.fixed(
        Inputs.NEUTRAL + (int) value, value, Unit.FACTOR, Citation.ofDefault("not requested"));
  }

  /** What a value may be at the most, or at the least. */
  static Quantity bound(double value) {
    return Quantity.fixed(
        Inputs.NEUTRAL + "bound." + value,
        value,
        Unit.FACTOR,
        Citation.ofDefault("what it may be"));
  }

  /** The size of a mix, in mixes as the scenario states it. */
  static Quantity scale(String scenario) {
    return Quantity.fixed(
        Inputs.NEUTRAL + "scale." + scenario,
        1,
        Unit.FACTOR,
        Citation.ofDefault("the mix as stated"));
  }

  /** How many generations write a source, each trained on the output of the one before. */
  static Quantity rounds(String source, int rounds) {
    return Quantity.fixed(
        Inputs.NEUTRAL + "rounds." + source,
        rounds,
        Unit.COUNT,
        Citation.stated("rounds of " + source));
  }

  /** From the date of prices to the first month of a project. */
  static Quantity months(int count) {
    return Quantity.fixed(
        Inputs.NEUTRAL + "months." + count,
        count,
        Unit.MONTH,
        Citation.stated("from the date of prices to the start"));
  }

  /** Whether a quantity is known to be 0. */
  static boolean isZero(Quantity quantity) {
    return isExactly(quantity, 0);
  }

  /** Whether a quantity is known to be 1. */
  static boolean isOne(Quantity quantity) {
    return isExactly(quantity, 1);
  }

  private static boolean isExactly(Quantity quantity, double value) {
    return quantity.isFixed() && quantity.median() == value;
  }
}
