package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FRACTION;

import org.mixcost.quantity.Quantity;

/**
 * A model that scores generated text.
 *
 * @param calls judgements; each reads instructions and a sample
 * @param share of the outputs that are judged [fraction]
 * @param votes judgements of each [count]
 */
public record Judge(@Inline Calls calls, Quantity share, Quantity votes) {
  public Judge {
    requireNonNull(calls, "calls");
    share.require(FRACTION, "share");
    votes.require(COUNT, "votes");
  }
}
