package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FLOP_PER_SECOND;
import static org.mixcost.quantity.Unit.GIGABYTE;
import static org.mixcost.quantity.Unit.GPU_HOUR;
import static org.mixcost.quantity.Unit.HOUR;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * A stage of training after the run on the mix, such as tuning or reinforcement learning. What it does not say itself it
 * has from the training.
 *
 * @param name short, as a key
 * @param work what takes its accelerator hours
 * @param price of an accelerator hour
 * @param development all runs of it over the last one, pilots and failures included [factor]
 * @param accelerators how many work at once, where it is known [count]
 * @param memory of one of these, where it is known [GB]
 * @param billing least time that is billed, where hours are not paid as they come and accelerators are known [hours]
 */
public record Stage(
    @ForReaders String name,
    @Inline Work work,
    GpuPrice price,
    Quantity development,
    Optional<Quantity> accelerators,
    @ForReaders Optional<Quantity> memory,
    @WrittenAs("billing_increment") Optional<Quantity> billing) {

  public Stage {
    requireNonNull(name, "name");
    requireNonNull(work, "work");
    requireNonNull(price, "price");
    development.require(FACTOR, "development");
    accelerators.ifPresent(count -> count.require(COUNT, "accelerators"));
    memory.ifPresent(size -> size.require(GIGABYTE, "memory"));
    billing.ifPresent(increment -> increment.require(HOUR, "billing increment"));
    if (billing.isPresent() && accelerators.isEmpty()) {
      throw new IllegalArgumentException("whole increments are billed of known accelerators");
    }
  }

  /** What takes accelerator hours: they are known, or follow from what is done and how fast. */
  public sealed interface Work {}

  /**
   * Hours that are known, whatever is done in them.
   *
   * @param hours as they elapse [GPU-hour]
   */
  public record KnownHours(@WrittenAs("gpu_hours") Quantity hours) implements Work {
    public KnownHours {
      hours.require(GPU_HOUR, "GPU-hours");
    }
  }

  /**
   * Hours that follow.
   *
   * @param task what is done
   * @param peak dense peak of one accelerator at the precision used, where it is known [FLOP/s]
   * @param speed how fast the model learns; a share of the peak needs one
   * @param time what else takes time
   */
  public record Planned(
      @Inline StageTask task,
      Optional<Quantity> peak,
      @WrittenAs("utilization") Speed speed,
      @WrittenAs("goodput") LostTime time)
      implements Work {
    public Planned {
      requireNonNull(task, "task");
      requireNonNull(time, "time");
      peak.ifPresent(stated -> stated.require(FLOP_PER_SECOND, "peak"));
      if (speed instanceof Speed.ElapsedHours) {
        throw new IllegalArgumentException("hours that are known do not follow from a task");
      }
      if (speed instanceof Speed.Utilized && peak.isEmpty()) {
        throw new IllegalArgumentException("a utilization needs the peak it is a share of");
      }
    }
  }
}
