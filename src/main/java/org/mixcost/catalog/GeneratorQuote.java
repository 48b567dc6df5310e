package org.mixcost.catalog;

import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;

/**
 * What one seller asks for the tokens of a model.
 *
 * @param provider the seller's id
 * @param input prompt tokens [USD/Mtok]
 * @param output written tokens [USD/Mtok]
 * @param cached prompt tokens read from a cache, where they have a price of their own [USD/Mtok]
 * @param cacheWrite prompt tokens written to a cache, where that is billed beyond plain input [USD/Mtok]
 * @param batchDiscount for work that may wait, where it is granted [fraction]
 * @param offPeakDiscount for calls in hours of little traffic, where it is granted [fraction]
 * @param longContext what it asks for long prompts, where that is more
 * @param verified whether its source was read
 */
public record GeneratorQuote(
    String provider,
    Quantity input,
    Quantity output,
    Optional<Quantity> cached,
    Optional<Quantity> cacheWrite,
    Optional<Quantity> batchDiscount,
    Optional<Quantity> offPeakDiscount,
    Optional<LongContext> longContext,
    boolean verified) {

  static GeneratorQuote of(Row row) {
    String name = "generators/" + row.id() + "." + row.get(Columns.PROVIDER);
    return new GeneratorQuote(
        row.get(Columns.PROVIDER),
        row.quantity(name + ".input", Columns.INPUT_PRICE).orElseThrow(),
        row.quantity(name + ".output", Columns.OUTPUT_PRICE).orElseThrow(),
        row.quantity(name + ".cached", Columns.CACHED_PRICE),
        row.quantity(name + ".cache_write", Columns.CACHE_WRITE_PRICE),
        row.quantity(name + ".batch_discount", Columns.BATCH_DISCOUNT),
        row.quantity(name + ".off_peak_discount", Columns.OFF_PEAK_DISCOUNT),
        LongContext.of(row, name),
        row.isVerified());
  }

  /** Who says so, and when. */
  Citation citation() {
    return input.citation();
  }

  /** What a token read and a token written cost together, to put sellers in order where no usage is known. */
  double inputAndOutput() {
    return input.median() + output.median();
  }
}
