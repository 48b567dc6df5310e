package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.USD_PER_MTOK;
import static org.mixcost.quantity.Unit.USD_PER_WORK;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * Text that people wrote.
 *
 * @param amount unique tokens that are paid for
 * @param acquisition how it is got
 * @param epochs how often each token is seen [factor]
 * @param processing work on each kept token, where it is priced [USD/Mtok]
 * @param processedOn work on the kept text that accelerators do, where it is priced
 * @param holding keeping and moving it, where it is priced
 * @param exposure what a claim may cost, shown beside the total, where it is requested
 */
public record RealSource(
    String name,
    @Inline Amount amount,
    @Inline Acquisition acquisition,
    Quantity epochs,
    Optional<Quantity> processing,
    Optional<GpuWork> processedOn,
    Optional<Holding> holding,
    Optional<Exposure> exposure)
    implements DataSource {

  public RealSource {
    requireNonNull(name, "name");
    requireNonNull(amount, "amount");
    requireNonNull(acquisition, "acquisition");
    requireNonNull(processedOn, "processed on");
    requireNonNull(holding, "holding");
    requireNonNull(exposure, "exposure");
    epochs.require(FACTOR, "epochs");
    processing.ifPresent(price -> price.require(USD_PER_MTOK, "processing"));
  }

  /** Text that is free to take, of which each token is seen once and nothing else is priced. */
  public static RealSource open(String name, Quantity tokens) {
    return of(name, tokens, new Acquisition.Open(Optional.empty()));
  }

  /** Text of which each token is seen once and nothing but its acquisition is priced. */
  public static RealSource of(String name, Quantity tokens, Acquisition acquisition) {
    return new RealSource(
        name,
        new Amount.Tokens(tokens),
        acquisition,
        NotIncluded.neutral("data.real." + name + ".epochs", 1, FACTOR),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same text with work on each kept token [USD/Mtok]. */
  public RealSource withProcessing(Quantity price) {
    return new RealSource(
        name, amount, acquisition, epochs, Optional.of(price), processedOn, holding, exposure);
  }

  /** The same text, each token of it seen so often [factor]. */
  public RealSource withEpochs(Quantity other) {
    return new RealSource(
        name, amount, acquisition, other, processing, processedOn, holding, exposure);
  }

  /** The same text, so much of it. */
  public RealSource withAmount(Amount other) {
    return new RealSource(
        name, other, acquisition, epochs, processing, processedOn, holding, exposure);
  }

  /**
   * What a claim may cost.
   *
   * @param works that may be claimed for [count]
   * @param amount for each [USD/work]
   * @param probability of a claim [fraction]
   */
  public record Exposure(Quantity works, Quantity amount, Quantity probability) {
    public Exposure {
      works.require(COUNT, "works");
      amount.require(USD_PER_WORK, "amount");
      probability.require(FRACTION, "probability");
    }
  }
}
