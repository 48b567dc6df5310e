package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mixcost.catalog.GeneratorQuote;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.format.GeneratorKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.QuantityKey;

/**
 * A discount that some sellers grant on some calls.
 *
 * @param words what it is called
 * @param key that asks for it
 * @param rate the key of how much it is, instead of what a seller grants
 * @param isRequested whether a map asks for it
 * @param granted what a seller grants
 * @param code of the issue that nobody grants it
 */
record Discount(
    String words,
    Key key,
    QuantityKey rate,
    Predicate<SectionReader> isRequested,
    Function<GeneratorQuote, Optional<Quantity>> granted,
    String code) {

  static final List<Discount> ALL = List.of(
      new Discount(
          "batch discount",
          GeneratorKeys.BATCH,
          GeneratorKeys.BATCH_DISCOUNT,
          keys -> keys.get(GeneratorKeys.BATCH),
          GeneratorQuote::batchDiscount,
          "no-batch-discount"),
      new Discount(
          "off-peak discount",
          GeneratorKeys.OFF_PEAK,
          GeneratorKeys.OFF_PEAK_DISCOUNT,
          keys -> keys.has(GeneratorKeys.OFF_PEAK),
          GeneratorQuote::offPeakDiscount,
          "no-off-peak-discount"));

  /** Whether it is requested, and how much it is stays with the seller. */
  boolean isLeft(SectionReader keys) {
    return isRequested.test(keys) && !keys.has(rate);
  }
}
