package org.mixcost.catalog;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.issue.Phrase;

/** Holds offers against what the catalog knows: a price of nothing, or one in another unit, is none. */
public final class OfferCheck {
  /** A price so many times beyond all known quotes is of something else, such as a whole instance or a month. */
  private static final double BEYOND = 10;

  /** A price of a million tokens so many times below the least known is one of a token or of a thousand. */
  private static final double BELOW = 500;

  private final Catalog catalog;
  private final Map<Thing, KnownRange> ranges = new HashMap<>();

  /** What is priced, near a date; tokens of any model have no id. */
  private record Thing(String accelerator, String date) {}

  /** Holds offers against what a catalog knows. */
  public OfferCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Why an offer is not plausible, if it is not; of tokens input and output count. */
  public Optional<String> doubt(Offer offer) {
    return offer instanceof RentalOffer rental ? doubt(rental) : doubt((ModelOffer) offer);
  }

  private Optional<String> doubt(RentalOffer rental) {
    double usd = rental.usdPerGpuHour().doubleValue();
    KnownRange known = ranges.computeIfAbsent(
        new Thing(rental.accelerator(), rental.origin().date()),
        thing -> catalog.rentalRange(thing.accelerator, thing.date));
    boolean isNear = usd >= known.low() / BEYOND && usd <= known.high() * BEYOND;
    return isNear
        ? Optional.empty()
        : Optional.of(Phrase.of(
            "%.3g USD/GPU-hour, quoted are %.3g to %.3g", usd, known.low(), known.high()));
  }

  private Optional<String> doubt(ModelOffer model) {
    TokenUsd prices = model.prices();
    return Stream.of(prices.input(), prices.output())
        .flatMap(price -> doubt(price, model.origin().date()).stream())
        .findFirst();
  }

  /** Why a price of a million tokens is not plausible at a date, if it is not. */
  public Optional<String> doubt(BigDecimal usdPerMtok, String date) {
    KnownRange known = ranges.computeIfAbsent(
        new Thing("", date), thing -> catalog.generatorRange("", "input", thing.date));
    return doubt(usdPerMtok.doubleValue(), known.low() / BELOW);
  }

  private static Optional<String> doubt(double usd, double least) {
    boolean isKnown = usd >= least && usd <= Columns.OUTPUT_PRICE.most();
    return isKnown
        ? Optional.empty()
        : Optional.of(Phrase.of(
            "%.3g USD/Mtok, which is %s any known price; is it for a million tokens?",
            usd, usd < least ? "far below" : "above"));
  }
}
