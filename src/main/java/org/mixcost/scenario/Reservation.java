package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.YEAR;

import org.mixcost.quantity.Quantity;

/** Which accelerator hours are paid for, whether they are used or not. */
public sealed interface Reservation {

  /** So many that this share of them is used, by whatever their payer does [fraction]. */
  record Used(Quantity used) implements Reservation {
    public Used {
      used.require(FRACTION, "used share");
    }
  }

  /**
   * All of some accelerators for a time; what this training does not use of them, nobody does.
   *
   * @param accelerators that are reserved [count]
   * @param term for which [years]
   */
  record ForTerm(Quantity accelerators, Quantity term) implements Reservation {
    public ForTerm {
      accelerators.require(COUNT, "reserved accelerators");
      term.require(YEAR, "term");
    }
  }
}
