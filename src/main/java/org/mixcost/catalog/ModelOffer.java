package org.mixcost.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the tokens of a model cost at a seller.
 *
 * @param model its id
 * @param provider the seller's id
 * @param prices of its tokens
 * @param reasons whether it writes tokens before its answer, as the table of generators says it; empty if not known
 * @param origin who says so, and when
 */
public record ModelOffer(
    String model, String provider, TokenUsd prices, String reasons, Origin origin)
    implements Offer {

  @Override
  public String seller() {
    return provider;
  }

  @Override
  public ModelOffer noting(String more) {
    return new ModelOffer(model, provider, prices, reasons, origin.noting(more));
  }

  /**
   * Prices of a million tokens [USD/Mtok].
   *
   * @param input read
   * @param output written
   * @param cached read from a cache, where that is known
   * @param cacheWrite written to a cache, where that is known
   * @param batchDiscount for work that may wait, where it is known [fraction]
   * @param offPeak for calls in hours of little traffic, where it is known
   * @param longPrompts for long prompts, where they cost more
   */
  public record TokenUsd(
      BigDecimal input,
      BigDecimal output,
      Optional<BigDecimal> cached,
      Optional<BigDecimal> cacheWrite,
      Optional<BigDecimal> batchDiscount,
      Optional<HourDiscount> offPeak,
      Optional<LongPrompts> longPrompts) {

    /** Numbers that are the same are so however they are written. */
    public TokenUsd {
      input = input.stripTrailingZeros();
      output = output.stripTrailingZeros();
      cached = cached.map(BigDecimal::stripTrailingZeros);
      cacheWrite = cacheWrite.map(BigDecimal::stripTrailingZeros);
      batchDiscount = batchDiscount.map(BigDecimal::stripTrailingZeros);
    }

    /** Of input and output alone. */
    public static TokenUsd of(BigDecimal input, BigDecimal output) {
      return new TokenUsd(
          input,
          output,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** The same with prices of a cache. */
    public TokenUsd withCache(Optional<BigDecimal> read, Optional<BigDecimal> write) {
      return new TokenUsd(input, output, read, write, batchDiscount, offPeak, longPrompts);
    }

    /** The same with a discount on work that may wait [fraction]. */
    public TokenUsd withBatch(Optional<BigDecimal> discount) {
      return new TokenUsd(input, output, cached, cacheWrite, discount, offPeak, longPrompts);
    }

    /** The same with a discount in hours of little traffic. */
    public TokenUsd withOffPeak(Optional<HourDiscount> hours) {
      return new TokenUsd(input, output, cached, cacheWrite, batchDiscount, hours, longPrompts);
    }

    /** The same with prices of long prompts. */
    public TokenUsd withLong(Optional<LongPrompts> prompts) {
      return new TokenUsd(input, output, cached, cacheWrite, batchDiscount, offPeak, prompts);
    }
  }

  /**
   * What is taken off all prices in some hours of the day.
   *
   * @param discount [fraction]
   * @param hours in words; empty if nobody says
   */
  public record HourDiscount(BigDecimal discount, String hours) {
    public HourDiscount {
      discount = discount.stripTrailingZeros();
    }
  }

  /**
   * Prices of a call whose prompt is long [USD/Mtok].
   *
   * @param above from how many tokens on
   * @param input read
   * @param output written
   */
  public record LongPrompts(BigDecimal above, BigDecimal input, BigDecimal output) {
    public LongPrompts {
      above = above.stripTrailingZeros();
      input = input.stripTrailingZeros();
      output = output.stripTrailingZeros();
    }
  }
}
