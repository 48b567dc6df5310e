package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.mixcost.catalog.ModelOffer.TokenUsd;

/** What is taken off prices, where it is the same share of input and output. */
final class Discounts {
  /** More than prices tell, and less than a division adds. */
  private static final MathContext DIGITS = new MathContext(6);

  private Discounts() {}

  /**
   * The share that is taken off both; none where it is not one.
   *
   * @param full prices
   * @param input what is asked instead, if the list says it
   * @param output the same of output
   */
  static Optional<BigDecimal> ofBoth(
      TokenUsd full, Optional<BigDecimal> input, Optional<BigDecimal> output) {
    Optional<BigDecimal> ofInput = input.flatMap(low -> of(low, full.input()));
    Optional<BigDecimal> ofOutput = output.flatMap(low -> of(low, full.output()));
    return ofInput.filter(share -> ofInput.equals(ofOutput));
  }

  private static Optional<BigDecimal> of(BigDecimal low, BigDecimal full) {
    boolean isLess = low.signum() > 0 && low.compareTo(full) < 0;
    return isLess
        ? Optional.of(BigDecimal.ONE
            .subtract(low.divide(full, MathContext.DECIMAL64))
            .round(DIGITS)
            .stripTrailingZeros())
        : Optional.empty();
  }
}
