package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FLOP_PER_SECOND;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.GIGABYTE;
import static org.mixcost.quantity.Unit.GIGABYTE_PER_SECOND;
import static org.mixcost.quantity.Unit.GPU_HOUR;
import static org.mixcost.quantity.Unit.TOKEN_PER_SECOND;

import java.util.Optional;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.format.CountedTokens;

/** Who writes synthetic text, and how it is paid for. */
public sealed interface Generator {
  /** Its name, or empty; text that one model writes has the errors of one. */
  String model();

  /**
   * The model whose errors the text has. Models without a name are taken for one and the same, for if they are not, errors
   * of theirs may cancel out, which flatters nobody.
   */
  default String writer() {
    if (!model().isEmpty()) {
      return model();
    }
    return this instanceof SelfHosted ? "unnamed, self-hosted" : "unnamed, by API";
  }

  /**
   * The model that is trained, in a stage of reinforcement learning: samples of it are kept. The stage pays for them, so
   * that they cost nothing more.
   *
   * @param stage whose samples they are
   */
  @WrittenAs("rollouts")
  record Rollouts(String stage) implements Generator {
    public Rollouts {
      requireNonNull(stage, "stage");
    }

    @Override
    public String model() {
      return "rollouts of " + stage;
    }
  }

  /**
   * A model called over an interface at a price for each token.
   *
   * @param model its name, or empty
   * @param prices of whoever sells it
   */
  record Api(@ForReaders String model, @Inline TokenPrices prices) implements Generator {
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
   * @param time that it takes
   * @param billing whole increments that are paid for, where hours are not paid as they come
   */
  @WrittenAs("self_hosted")
  record SelfHosted(
      String model,
      GpuPrice price,
      @Inline Time time,
      @Inline Optional<Billing> billing) implements Generator {
    public SelfHosted {
      requireNonNull(model, "model");
      requireNonNull(price, "price");
      requireNonNull(time, "time");
      requireNonNull(billing, "billing");
    }
  }

  /** What says how long accelerators of one's own generate. */
  sealed interface Time {

    /**
     * The time that follows from how fast one of them is.
     *
     * @param throughput of one accelerator
     * @param efficiency planned over elapsed time [fraction]
     */
    record AtRate(@Inline Throughput throughput, Quantity efficiency) implements Time {
      public AtRate {
        requireNonNull(throughput, "throughput");
        efficiency.require(FRACTION, "efficiency");
      }
    }

    /**
     * The time of all that is generated, as it elapses, whatever is lost in it.
     *
     * @param hours of all rounds [GPU-hour]
     */
    @WrittenAs("gpu_hours")
    record Elapsed(@Inline Quantity hours) implements Time {
      public Elapsed {
        hours.require(GPU_HOUR, "GPU-hours");
      }
    }
  }

  /** How fast one accelerator generates. */
  sealed interface Throughput {

    /** What the rate counts. */
    CountedTokens counts();

    /** How fast prompts are read, where that takes time beside the rate [tokens/s]. */
    Optional<Quantity> promptRate();

    /**
     * A rate that somebody has measured.
     *
     * @param counts what the rate counts
     * @param rate of one accelerator while it works [tokens/s]
     * @param promptRate of reading prompts, where that takes time apart [tokens/s]
     */
    record StatedRate(
        CountedTokens counts,
        @WrittenAs("tokens_per_second") Quantity rate,
        @WrittenAs("prompt_tokens_per_second") Optional<Quantity> promptRate)
        implements Throughput {
      public StatedRate {
        rate.require(TOKEN_PER_SECOND, "tokens per second");
        promptRate.ifPresent(
            reading -> reading.require(TOKEN_PER_SECOND, "prompt tokens per second"));
      }
    }

    /**
     * A rate that follows from what the chip could do with a model of that shape. Reading prompts takes a part of the
     * time, so it counts tokens written.
     *
     * @param chip one accelerator
     * @param model what is served
     * @param sharing accelerators that hold one copy together [count]
     * @param pipelineShare what a pipeline reaches of what the chip could do by our fit, which may be passed [factor]
     */
    record Roofline(
        @Inline Chip chip,
        @WrittenAs("shape") ServedModel model,
        @WrittenAs("shape.sharing_accelerators") Quantity sharing,
        @WrittenAs("tokens_per_second") Quantity pipelineShare)
        implements Throughput {
      public Roofline {
        requireNonNull(chip, "chip");
        requireNonNull(model, "model");
        sharing.require(COUNT, "sharing accelerators");
        pipelineShare.require(FACTOR, "pipeline share");
      }

      @Override
      public CountedTokens counts() {
        return CountedTokens.OUTPUT;
      }

      @Override
      public Optional<Quantity> promptRate() {
        return Optional.empty();
      }
    }
  }

  /**
   * What one accelerator could do.
   *
   * @param peak16 dense, at 16 bits [FLOP/s]
   * @param bandwidth of its memory [GB/s]
   * @param memory its size [GB]
   */
  record Chip(
      @WrittenAs("accelerator") Quantity peak16,
      @WrittenAs("accelerator") Quantity bandwidth,
      @WrittenAs("accelerator") Quantity memory) {
    public Chip {
      peak16.require(FLOP_PER_SECOND, "peak");
      bandwidth.require(GIGABYTE_PER_SECOND, "bandwidth");
      memory.require(GIGABYTE, "memory");
    }
  }

  /**
   * A model as it is served.
   *
   * @param parameters all of them [count]
   * @param activeParameters those used for each token [count]
   * @param layers [count]
   * @param kvHeads heads of keys and values [count]
   * @param headDim size of a head [count]
   * @param weightBytes of a weight, and of a key or value [B]
   */
  record ServedModel(
      Quantity parameters,
      Quantity activeParameters,
      Quantity layers,
      Quantity kvHeads,
      Quantity headDim,
      Quantity weightBytes) {
    public ServedModel {
      parameters.require(COUNT, "parameters");
      activeParameters.require(COUNT, "active parameters");
      layers.require(COUNT, "layers");
      kvHeads.require(COUNT, "heads of keys and values");
      headDim.require(COUNT, "size of a head");
      weightBytes.require(COUNT, "bytes of a weight");
    }
  }
}
