package org.mixcost.load.prices;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.ModelOffer;
import org.mixcost.catalog.imports.Skipped.Reason;
import org.mixcost.catalog.imports.TakenInPart;
import org.mixcost.load.prices.Offers.Model;

/**
 * Prices of tokens: of each model and seller one. A list may have several by different names, of regions or days; the
 * one with the shortest name counts, and others that ask the same.
 */
final class ModelOffers {
  private final Map<Key, List<Entry>> all = new LinkedHashMap<>();
  private final List<TakenInPart> inPart = new ArrayList<>();
  private long taken;

  private record Key(String model, String provider, String date) {}

  private record Entry(Model written, TokenPrices prices, ModelOffer offer) {
    private int length() {
      return written.name().length();
    }
  }

  void add(Model written, TokenPrices prices, ModelOffer offer) {
    Key key = new Key(offer.model(), offer.provider(), offer.origin().date());
    all.computeIfAbsent(key, none -> new ArrayList<>()).add(new Entry(written, prices, offer));
  }

  /** The offers that count; the others are skipped. */
  List<ModelOffer> settle(SkippedPrices skipped) {
    return all.values().stream().map(entries -> settle(entries, skipped)).toList();
  }

  /** How many prices of the list are in those that count. */
  long taken() {
    return taken;
  }

  /** What those that count lack. */
  List<TakenInPart> inPart() {
    return inPart;
  }

  private ModelOffer settle(List<Entry> entries, SkippedPrices skipped) {
    Entry counting = entries.stream().min(comparingInt(Entry::length)).orElseThrow();
    for (Entry entry : entries) {
      if (entry.offer.prices().equals(counting.offer.prices())) {
        take(entry);
      } else {
        skipped.add(
            Reason.DOUBLE,
            entry.written.name(),
            "beside " + counting.written.name(),
            entry.written.line(),
            entry.written.count());
      }
    }
    return counting.offer;
  }

  private void take(Entry entry) {
    taken += entry.written.count();
    entry
        .prices
        .leftOut()
        .forEach(
            part -> inPart.add(new TakenInPart(entry.written.name(), part, entry.written.line())));
  }
}
