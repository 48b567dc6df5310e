package org.mixcost.catalog;

import java.util.Locale;
import java.util.Optional;
import org.mixcost.catalog.ModelOffer.TokenUsd;

/**
 * How a price of one catalog stands to that of another.
 *
 * @param kind in a word
 * @param thing what is priced
 * @param before what the first catalog says, if anything
 * @param after what the second says, if anything
 */
public record PriceChange(Kind kind, Thing thing, Optional<Quoted> before, Optional<Quoted> after) {

  /** How a price has changed. */
  public enum Kind {
    /** Not in the first catalog. */
    NEW,
    DEARER,
    CHEAPER,
    SAME,
    /** Quoted earlier than in the first catalog, which counts. */
    OLDER,
    /** Not in the second catalog, which has other prices of this seller. */
    GONE;

    /** For readers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is priced, and by whom.
   *
   * @param table {@code rentals} or {@code generators}
   * @param id of the accelerator or the model
   * @param seller who asks the price
   * @param basis of a rental; empty of tokens
   */
  public record Thing(String table, String id, String seller, String basis) {
    static Thing of(Row row) {
      return isRental(row)
          ? new Thing(row.table(), row.id(), row.get(Columns.VENDOR), row.get(Columns.BASIS))
          : new Thing(row.table(), row.id(), row.get(Columns.PROVIDER), "");
    }

    static Thing of(Offer offer) {
      String table = OfferCells.table(offer).key();
      return offer instanceof RentalOffer rental
          ? new Thing(
              table, rental.accelerator(), rental.vendor(), rental.basis().key())
          : new Thing(table, ((ModelOffer) offer).model(), ((ModelOffer) offer).provider(), "");
    }
  }

  /**
   * A price and its date.
   *
   * @param usd of an accelerator hour, or of a million tokens read and a million written together
   */
  public record Quoted(double usd, String date) {
    static Quoted of(Row row) {
      double usd = isRental(row)
          ? row.number(Columns.HOUR_PRICE)
          : row.number(Columns.INPUT_PRICE) + row.number(Columns.OUTPUT_PRICE);
      return new Quoted(usd, row.date());
    }

    static Quoted of(Offer offer) {
      double usd = offer instanceof RentalOffer rental
          ? rental.usdPerGpuHour().doubleValue()
          : bothWays(((ModelOffer) offer).prices());
      return new Quoted(usd, offer.origin().date());
    }

    private static double bothWays(TokenUsd prices) {
      return prices.input().doubleValue() + prices.output().doubleValue();
    }
  }

  private static boolean isRental(Row row) {
    return row.table().equals(CatalogTable.RENTALS.key());
  }

  static PriceChange of(Thing thing, Optional<Quoted> before, Optional<Quoted> after) {
    return new PriceChange(kind(before, after), thing, before, after);
  }

  private static Kind kind(Optional<Quoted> before, Optional<Quoted> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? Kind.NEW : Kind.GONE;
    }
    if (Dates.isAfter(before.get().date(), after.get().date())) {
      return Kind.OLDER;
    }
    int order = Double.compare(after.get().usd(), before.get().usd());
    return order == 0 ? Kind.SAME : order > 0 ? Kind.DEARER : Kind.CHEAPER;
  }
}
