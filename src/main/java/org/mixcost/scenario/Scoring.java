package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.SECOND;
import static org.mixcost.quantity.Unit.USD_PER_HOUR;
import static org.mixcost.quantity.Unit.USD_PER_SAMPLE;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * What is done with each sample of reinforcement learning to score it, and costs money.
 *
 * @param verifier who scores it, where somebody does
 * @param sandbox machines in which samples are run, where there are any
 */
public record Scoring(Optional<Scorer> verifier, Optional<Sandbox> sandbox) {
  public Scoring {
    requireNonNull(verifier, "verifier");
    requireNonNull(sandbox, "sandbox");
  }

  /** Who scores samples. */
  public sealed interface Scorer {}

  /**
   * Somebody who is paid by the sample.
   *
   * @param price of scoring one [USD/sample]
   */
  public record PaidBySample(Quantity price) implements Scorer {
    public PaidBySample {
      price.require(USD_PER_SAMPLE, "price of scoring");
    }
  }

  /**
   * A model.
   *
   * @param calls one for each sample, which it reads with its prompt and with instructions
   */
  public record ByModel(@Inline Calls calls) implements Scorer {
    public ByModel {
      requireNonNull(calls, "calls");
    }
  }

  /** Machines in which samples are run. */
  public sealed interface Sandbox {}

  /**
   * Paid for by the sample.
   *
   * @param price of one [USD/sample]
   */
  public record BySample(Quantity price) implements Sandbox {
    public BySample {
      price.require(USD_PER_SAMPLE, "price");
    }
  }

  /**
   * Paid for by the hour.
   *
   * @param price of one machine [USD/hour]
   * @param timePerSample that a sample keeps it [s]
   */
  public record ByHour(Quantity price, Quantity timePerSample) implements Sandbox {
    public ByHour {
      price.require(USD_PER_HOUR, "price");
      timePerSample.require(SECOND, "time per sample");
    }
  }
}
