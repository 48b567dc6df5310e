package org.mixcost.scenario.format;

import org.mixcost.quantity.Unit;

/**
 * What a key is about, for who asks why an estimate has changed.
 *
 * <p>A key that does not say it, and in no section that does, is about what its unit is of: money is a price, work in a time
 * is a speed, all else is scope.
 */
public enum Aspect {
  /** What is done: the model, its text, the stages, the people. */
  SCOPE,
  /** How fast it is done: machines, and how well they are used. */
  SPEED,
  /** What is paid for it. */
  PRICE,
  /** What is believed of how good it is. */
  BELIEF;

  /** What a number in a unit is about. */
  static Aspect of(Unit unit) {
    if (unit.isMoney()) {
      return PRICE;
    }
    return unit.isSpeed() ? SPEED : SCOPE;
  }
}
