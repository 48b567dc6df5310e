package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.GPU_HOUR;
import static org.mixcost.quantity.Unit.TOKEN_PER_SECOND;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * Work on text that accelerators do, such as filtering and labelling.
 *
 * @param extent how much it is
 * @param price of an accelerator hour
 * @param billing whole increments that are paid for, where hours are not paid as they come
 */
public record GpuWork(
    @Inline Extent extent, GpuPrice price, @Inline Optional<Billing> billing) {
  public GpuWork {
    requireNonNull(extent, "extent");
    requireNonNull(price, "price");
    requireNonNull(billing, "billing");
  }

  /** How much work it is, in the terms in which it is known. */
  public sealed interface Extent {

    /**
     * Its accelerator hours.
     *
     * @param hours as they elapse [GPU-hour]
     */
    @WrittenAs("gpu_hours")
    record WorkHours(@Inline Quantity hours) implements Extent {
      public WorkHours {
        hours.require(GPU_HOUR, "GPU-hours");
      }
    }

    /**
     * Its speed.
     *
     * @param tokensPerSecond kept tokens that one accelerator works through [tokens/s]
     */
    @WrittenAs("tokens_per_second")
    record KeptTokenRate(@Inline Quantity tokensPerSecond) implements Extent {
      public KeptTokenRate {
        tokensPerSecond.require(TOKEN_PER_SECOND, "tokens per second");
      }
    }
  }
}
