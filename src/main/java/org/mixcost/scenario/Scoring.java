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
 * @param verifier price of scoring one, where there is one [USD/sample]
 * @param sandbox machines in which samples are run, where there are any
 */
public record Scoring(
    @WrittenAs("verifier.price") Optional<Quantity> verifier, Optional<Sandbox> sandbox) {
  public Scoring {
    verifier.ifPresent(price -> price.require(USD_PER_SAMPLE, "price of scoring"));
    requireNonNull(sandbox, "sandbox");
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
