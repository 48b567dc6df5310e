package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.RentalOffer;
import org.mixcost.issue.Phrase;

/** Prices of accelerator hours: of each seller, accelerator and basis the lowest, with how many there are. */
final class RentalOffers {
  private final Map<Key, Lowest> all = new LinkedHashMap<>();

  private record Key(
      String accelerator, String vendor, RentalBasis basis, String date, boolean isUnverified) {
    static Key of(RentalOffer offer) {
      return new Key(
          offer.accelerator(),
          offer.vendor(),
          offer.basis(),
          offer.origin().date(),
          offer.origin().isUnverified());
    }
  }

  private record Lowest(RentalOffer offer, BigDecimal highest, long count) {
    private Lowest and(Lowest other) {
      boolean isLower = other.offer.usdPerGpuHour().compareTo(offer.usdPerGpuHour()) < 0;
      return new Lowest(
          isLower ? other.offer : offer, highest.max(other.highest), count + other.count);
    }

    private RentalOffer noted() {
      return count == 1
          ? offer
          : offer.noting(Phrase.of(
              "the lowest of %d prices, the highest is %.4g", count, highest.doubleValue()));
    }
  }

  void add(RentalOffer offer) {
    all.merge(Key.of(offer), new Lowest(offer, offer.usdPerGpuHour(), 1), Lowest::and);
  }

  List<RentalOffer> toList() {
    return all.values().stream().map(Lowest::noted).toList();
  }
}
