package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.HOUR;
import static org.mixcost.quantity.Unit.TOKEN_PER_SECOND;

import java.util.Optional;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.quantity.Quantity;

/** Who writes synthetic text, and how it is paid for. */
public sealed interface Generator {
  /** Its name, or empty; text that one model writes has the errors of one. */
  String model();

  /**
   * A model called over an interface at a price for each token.
   *
   * @param model its name, or empty
   * @param prices of whoever sells it
   */
  record Api(String model, TokenPrices prices) implements Generator {
    public Api {
      requireNonNull(model, "model");
      requireNonNull(prices, "prices");
    }

    /** A model called one by one, at prices of one's own [USD/Mtok]. */
    public static Api of(String model, Quantity input, Quantity output) {
      return new Api(model, TokenPrices.Quote.of(input, output));
    }

    /** A model called one by one, at any seller that the catalog knows. */
    public static Api of(String model, GeneratorPrices prices) {
      return new Api(model, TokenPrices.any(prices));
    }
  }

  /**
   * A model run on accelerators the planner rents or owns.
   *
   * @param model its name, or empty
   * @param price of an accelerator hour
   * @param throughput of one accelerator
   * @param efficiency planned over elapsed time [fraction]
   * @param billing whole increments that are paid for, where hours are not paid as they come
   */
  record SelfHosted(
      String model,
      GpuPrice price,
      Throughput throughput,
      Quantity efficiency,
      Optional<Billing> billing)
      implements Generator {
    public SelfHosted {
      requireNonNull(model, "model");
      requireNonNull(price, "price");
      requireNonNull(throughput, "throughput");
      requireNonNull(billing, "billing");
      efficiency.require(FRACTION, "efficiency");
    }
  }

  /**
   * How fast one accelerator generates.
   *
   * @param counts what the rate counts
   * @param rate of one accelerator while it works [tokens/s]
   * @param promptRate of reading prompts, where that takes time apart [tokens/s]
   */
  record Throughput(Counts counts, Quantity rate, Optional<Quantity> promptRate) {
    public Throughput {
      rate.require(TOKEN_PER_SECOND, "tokens per second");
      promptRate.ifPresent(
          reading -> reading.require(TOKEN_PER_SECOND, "prompt tokens per second"));
    }

    /** What a published rate counts. */
    public enum Counts {
      /** Tokens written. */
      OUTPUT,
      /** Tokens read and written. */
      TOTAL
    }
  }

  /**
   * Accelerators rented together, by whole increments of time.
   *
   * @param accelerators in all nodes [count]
   * @param increment least time that is billed [hours]
   */
  record Billing(Quantity accelerators, Quantity increment) {
    public Billing {
      accelerators.require(COUNT, "accelerators");
      increment.require(HOUR, "billing increment");
    }
  }
}
