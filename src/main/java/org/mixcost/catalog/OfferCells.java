package org.mixcost.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mixcost.catalog.ModelOffer.TokenUsd;

/** Offers as rows of the tables that they belong to; numbers have twelve digits. */
final class OfferCells {
  private static final MathContext DIGITS = new MathContext(12);

  private OfferCells() {}

  static CatalogTable table(Offer offer) {
    return offer instanceof RentalOffer ? CatalogTable.RENTALS : CatalogTable.GENERATORS;
  }

  static Map<Column, String> of(Offer offer) {
    Map<Column, String> cells = new HashMap<>();
    if (offer instanceof RentalOffer rental) {
      put(rental, cells);
    } else if (offer instanceof ModelOffer model) {
      put(model, cells);
    }
    cells.put(Columns.DATE, offer.origin().date());
    cells.put(Columns.SOURCE, offer.origin().source());
    cells.put(Columns.SOURCE_URL, offer.origin().url());
    cells.put(Columns.UNVERIFIED, offer.origin().isUnverified() ? "yes" : "");
    cells.put(Columns.NOTE, offer.origin().note());
    return cells;
  }

  private static void put(RentalOffer rental, Map<Column, String> cells) {
    cells.put(Columns.ACCELERATOR, rental.accelerator());
    cells.put(Columns.VENDOR, rental.vendor());
    cells.put(Columns.SEGMENT, rental.segment());
    cells.put(Columns.BASIS, rental.basis().key());
    cells.put(Columns.HOUR_PRICE, text(rental.usdPerGpuHour()));
  }

  private static void put(ModelOffer model, Map<Column, String> cells) {
    TokenUsd prices = model.prices();
    cells.put(Columns.ID, model.model());
    cells.put(Columns.PROVIDER, model.provider());
    cells.put(Columns.INPUT_PRICE, text(prices.input()));
    cells.put(Columns.OUTPUT_PRICE, text(prices.output()));
    cells.put(Columns.CACHED_PRICE, text(prices.cached()));
    cells.put(Columns.CACHE_WRITE_PRICE, text(prices.cacheWrite()));
    cells.put(Columns.BATCH_DISCOUNT, text(prices.batchDiscount()));
    prices.offPeak().ifPresent(offPeak -> {
      cells.put(Columns.OFF_PEAK_DISCOUNT, text(offPeak.discount()));
      cells.put(Columns.OFF_PEAK_HOURS, offPeak.hours());
    });
    prices.longPrompts().ifPresent(prompts -> {
      cells.put(Columns.CONTEXT_TIER, text(prompts.above()));
      cells.put(Columns.LONG_INPUT_PRICE, text(prompts.input()));
      cells.put(Columns.LONG_OUTPUT_PRICE, text(prompts.output()));
    });
    cells.put(Columns.REASONS, model.reasons());
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(OfferCells::text).orElse("");
  }

  static String text(BigDecimal number) {
    return number.round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
