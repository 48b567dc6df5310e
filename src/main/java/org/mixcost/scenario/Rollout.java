package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.HOUR;
import static org.mixcost.quantity.Unit.TOKEN_PER_SECOND;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * How samples are generated in reinforcement learning.
 *
 * @param tokensPerSecond of one accelerator while it works [tokens/s]
 * @param price of an hour of one of them
 * @param accelerators that generate beside those that learn, where they are others [count]
 * @param billing least time that is billed of those others, where their hours are not paid as they come [hours]
 */
public record Rollout(
    Quantity tokensPerSecond,
    GpuPrice price,
    Optional<Quantity> accelerators,
    @WrittenAs("billing_increment") Optional<Quantity> billing) {
  public Rollout {
    tokensPerSecond.require(TOKEN_PER_SECOND, "tokens per second");
    requireNonNull(price, "price");
    accelerators.ifPresent(count -> count.require(COUNT, "accelerators"));
    billing.ifPresent(increment -> increment.require(HOUR, "billing increment"));
    if (billing.isPresent() && accelerators.isEmpty()) {
      throw new IllegalArgumentException("whole increments are billed of known accelerators");
    }
  }
}
