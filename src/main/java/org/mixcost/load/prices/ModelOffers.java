package org.mixcost.load.prices;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.ModelOffer;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.Skipped.Reason;
import org.mixcost.catalog.imports.TakenInPart;

/**
 * Prices of tokens: of each model and seller one. A list may have several by different names, of regions or days; the
 * one with the shortest name counts, and others that ask the same.
 */
final class ModelOffers {
  private final Map<Key, Map<TokenUsd, Alike>> all = new LinkedHashMap<>();
  private final List<TakenInPart> inPart = new ArrayList<>();
  private long taken;

  private record Key(String model, String provider, String date) {}

  private record Entry(String name, int line, long count, List<LeftOut> leftOut) {
    private int length() {
      return name.length();
    }
  }

  /** Entries that ask the same, with the offer of the one that has the shortest name. */
  private static final class Alike {
    private final List<Entry> entries = new ArrayList<>();
    private Entry shortest;
    private ModelOffer offer;

    Alike(Entry first, ModelOffer offer) {
      this.shortest = first;
      this.offer = offer;
    }

    private void add(Entry entry, ModelOffer ofEntry) {
      entries.add(entry);
      if (entry.length() < shortest.length()) {
        shortest = entry;
        offer = ofEntry;
      }
    }

    private int length() {
      return shortest.length();
    }

    private int line() {
      return shortest.line();
    }
  }

  void add(ListedModel written, TokenPrices prices, ModelOffer offer) {
    Entry entry = new Entry(written.name(), written.line(), written.count(), prices.leftOut());
    all.computeIfAbsent(
            new Key(offer.model(), offer.provider(), offer.origin().date()),
            none -> new LinkedHashMap<>())
        .computeIfAbsent(offer.prices(), none -> new Alike(entry, offer))
        .add(entry, offer);
  }

  /** The offers that count; the others are skipped. */
  List<ModelOffer> settle(SkippedPrices skipped) {
    return all.values().stream().map(some -> settle(some.values(), skipped)).toList();
  }

  /** How many prices of the list are in those that count. */
  long taken() {
    return taken;
  }

  /** What those that count lack. */
  List<TakenInPart> inPart() {
    return inPart;
  }

  private ModelOffer settle(Collection<Alike> some, SkippedPrices skipped) {
    Alike counting = some.stream()
        .min(comparingInt(Alike::length).thenComparingInt(Alike::line))
        .orElseThrow();
    counting.entries.forEach(this::take);
    some.stream()
        .filter(other -> other != counting)
        .flatMap(other -> other.entries.stream())
        .forEach(entry -> skipped.add(
            Reason.DOUBLE,
            entry.name,
            "beside " + counting.shortest.name,
            entry.line,
            entry.count));
    return counting.offer;
  }

  private void take(Entry entry) {
    taken += entry.count;
    entry.leftOut.forEach(part -> inPart.add(new TakenInPart(entry.name, part, entry.line)));
  }
}
