package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;

import org.mixcost.quantity.Quantity;

/**
 * A model that scores generated text.
 *
 * @param model who judges, and at what price
 * @param share of the outputs that are judged [fraction]
 * @param votes judgements of each [count]
 * @param promptTokens instructions read with each sample [token]
 * @param outputTokens of a judgement [token]
 */
public record Judge(
    @Inline Generator.Api model,
    Quantity share,
    Quantity votes,
    Quantity promptTokens,
    Quantity outputTokens) {
  public Judge {
    requireNonNull(model, "model");
    share.require(FRACTION, "share");
    votes.require(COUNT, "votes");
    promptTokens.require(TOKEN, "prompt tokens");
    outputTokens.require(TOKEN, "output tokens");
  }
}
