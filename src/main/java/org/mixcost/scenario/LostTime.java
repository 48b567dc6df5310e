package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.GPU_HOUR;
import static org.mixcost.quantity.Unit.HOUR;
import static org.mixcost.quantity.Unit.PER_DAY;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/** Time that does not advance a run: stated, or following from what interrupts it. */
public sealed interface LostTime {

  /** The same of a run on so many accelerators at once [count]. */
  LostTime on(Quantity accelerators);

  /** The same on accelerators that nobody takes back; nothing where that is all that is known. */
  default Optional<LostTime> withoutSeller() {
    if (this instanceof Interrupted interrupted && interrupted.interruption().isPresent()) {
      return interrupted
          .failures()
          .map(failures -> new Interrupted(Optional.of(failures), Optional.empty()));
    }
    return Optional.of(this);
  }

  /**
   * Time of which somebody says how much it is.
   *
   * @param goodput share of elapsed time that advances the run; 1 where utilization was taken from elapsed hours [fraction]
   * @param restarts hours with failures and restarts over hours without [factor]
   */
  record Stated(
      @WrittenAs("/training.goodput") Quantity goodput,
      @WrittenAs("/training.restarts") Quantity restarts)
      implements LostTime {
    public Stated {
      goodput.require(FRACTION, "goodput");
      restarts.require(FACTOR, "restarts");
    }

    @Override
    public LostTime on(Quantity accelerators) {
      return this;
    }
  }

  /**
   * Time that goes to failures, to a seller who takes spot accelerators back, or to both; at least one of them is there.
   *
   * @param failures of accelerators and what is around them
   * @param interruption by a seller
   */
  record Interrupted(
      @WrittenAs("/training.failures") Optional<ClusterFailures> failures,
      @WrittenAs("/training.interruption") Optional<Interruption> interruption)
      implements LostTime {
    public Interrupted {
      if (failures.isEmpty() && interruption.isEmpty()) {
        throw new IllegalArgumentException("nothing interrupts the run");
      }
    }

    @Override
    public LostTime on(Quantity accelerators) {
      return new Interrupted(failures.map(stated -> stated.on(accelerators)), interruption);
    }
  }

  /**
   * Failures, after each of which a run goes on from its last checkpoint.
   *
   * @param accelerators at once, all of which one failure stops [count]
   * @param meanTime of accelerators at work between two failures [GPU-hour]
   * @param checkpoint time that one keeps the run waiting [h]
   * @param restart from an interruption until the run works again [h]
   * @param interval work between two checkpoints; the best one where nobody says [h]
   */
  record ClusterFailures(
      @WrittenAs("/training.accelerators") Quantity accelerators,
      Quantity meanTime,
      Quantity checkpoint,
      Quantity restart,
      Optional<Quantity> interval) {
    public ClusterFailures {
      accelerators.require(COUNT, "accelerators");
      meanTime.require(GPU_HOUR, "mean time between failures");
      checkpoint.require(HOUR, "checkpoint");
      restart.require(HOUR, "restart");
      interval.ifPresent(work -> work.require(HOUR, "interval"));
    }

    private ClusterFailures on(Quantity others) {
      return new ClusterFailures(others, meanTime, checkpoint, restart, interval);
    }
  }

  /**
   * A seller who takes accelerators back.
   *
   * @param rate how often [1/day]
   * @param lost each time; where failures say how checkpoints are written, without the work that is done again [h]
   */
  record Interruption(Quantity rate, Quantity lost) {
    public Interruption {
      rate.require(PER_DAY, "rate of interruptions");
      lost.require(HOUR, "time lost");
    }
  }
}
