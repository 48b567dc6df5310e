package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FLOP_PER_SECOND;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.GPU_HOUR;
import static org.mixcost.quantity.Unit.TOKEN;
import static org.mixcost.quantity.Unit.TOKEN_PER_SECOND;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/** How fast a run goes, in the terms in which it is known; each says how many accelerator hours the run takes. */
public sealed interface Speed {

  /**
   * A share of the peak of the accelerator.
   *
   * @param utilization the share that is realised [fraction]
   * @param recomputed what is computed again and counted by the utilization
   */
  record Utilized(
      @Inline Quantity utilization,
      @WrittenAs("/training.recomputation") Recomputed recomputed) implements Speed {
    public Utilized {
      utilization.require(FRACTION, "utilization");
      requireNonNull(recomputed, "recomputed");
    }
  }

  /**
   * What comparable runs have realized, where nobody says: a model assumption, fitted on the elapsed hours of published
   * runs, so that whatever they lost is in it.
   *
   * @param peak16 dense 16-bit peak of one accelerator, of which it is a share [FLOP/s]
   * @param base of large dense models at 16 bits on this generation of accelerators [fraction]
   * @param mixture of experts over dense, for a model that is one [factor]
   * @param eightBit 8-bit training over 16-bit, for a run that is one [factor]
   * @param overheadParameters in whose time an accelerator does what does not grow with a model [factor]
   * @param spread what one run reaches over what is usual [factor]
   */
  record Usual(
      @WrittenAs("/training.accelerator") Quantity peak16,
      @Inline Quantity base,
      @Inline Optional<Quantity> mixture,
      @Inline Optional<Quantity> eightBit,
      @Inline Quantity overheadParameters,
      @Inline Quantity spread)
      implements Speed {
    public Usual {
      peak16.require(FLOP_PER_SECOND, "16-bit peak");
      base.require(FRACTION, "usual utilization");
      overheadParameters.require(FACTOR, "overhead");
      spread.require(FACTOR, "spread");
    }
  }

  /**
   * Operations in a time.
   *
   * @param achieved of one accelerator [FLOP/s]
   * @param recomputed what is computed again and counted by the rate
   */
  @WrittenAs("achieved")
  record Achieved(
      @Inline Quantity achieved,
      @WrittenAs("/training.recomputation") Recomputed recomputed) implements Speed {
    public Achieved {
      achieved.require(FLOP_PER_SECOND, "achieved speed");
      requireNonNull(recomputed, "recomputed");
    }
  }

  /**
   * Tokens in a time, measured or published.
   *
   * @param tokensPerSecond of one accelerator [tokens/s]
   */
  @WrittenAs("tokens_per_second")
  record TokenRate(@Inline Quantity tokensPerSecond) implements Speed {
    public TokenRate {
      tokensPerSecond.require(TOKEN_PER_SECOND, "tokens per second");
    }
  }

  /**
   * The accelerator hours of the whole run as they elapse, whatever is lost in them.
   *
   * @param hours of the run [GPU-hour]
   */
  @WrittenAs("gpu_hours")
  record ElapsedHours(@Inline Quantity hours) implements Speed {
    public ElapsedHours {
      hours.require(GPU_HOUR, "GPU-hours");
    }
  }

  /** Work of a run that is done a second time and that its speed counts, so that it takes time. */
  sealed interface Recomputed {

    /** None; or none that a utilization of the model's operations counts. */
    record Nothing() implements Recomputed {}

    /** Every layer is run forward twice. */
    record Full() implements Recomputed {}

    /**
     * The core of attention is computed again.
     *
     * @param sequence length of a sequence [token]
     * @param heads of queries [count]
     * @param headDim size of a head [count]
     */
    record Selective(
        @WrittenAs("/model.attention.sequence") Quantity sequence,
        @WrittenAs("/model.attention.heads") Quantity heads,
        @WrittenAs("/model.attention.head_dim") Quantity headDim)
        implements Recomputed {
      public Selective {
        sequence.require(TOKEN, "sequence");
        heads.require(COUNT, "heads");
        headDim.require(COUNT, "size of a head");
      }
    }
  }
}
