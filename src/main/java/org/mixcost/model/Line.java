package org.mixcost.model;

import org.mixcost.quantity.Unit;

/**
 * One figure the model writes, and its place in every bill.
 *
 * @param index its place
 * @param id lasting, such as {@code data.web.process}
 * @param label for readers
 * @param unit of its value
 * @param category what it is for
 */
public record Line(int index, String id, String label, Unit unit, Category category)
    implements Term {

  /** Whether it is money that is part of the total. */
  public boolean isCost() {
    return category.isCost();
  }
}
