package org.mixcost.load.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.LeftOut.Lack;
import org.mixcost.catalog.imports.Skipped.Reason;

/**
 * The prices of a model in genai-prices that hold on a day: of several the last that has begun.
 *
 * @param prices those at all hours, if there are such
 * @param atSomeHours those that hold instead at hours of the day
 */
record GenaiDay(Optional<GenaiPrices> prices, List<LeftOut> atSomeHours) {
  private static final String PRICES = "prices";
  private static final String CONSTRAINT = "constraint";
  private static final String START = "start_date";
  private static final Set<String> NO_HOURS = Set.of(START, "type");

  static GenaiDay of(JsonEntry model, String day) {
    Optional<JsonEntry> counting = model.entry(PRICES);
    List<LeftOut> atSomeHours = new ArrayList<>();
    for (JsonEntry set : model.entries(PRICES)) {
      if (!hasBegun(set, day)) {
        continue;
      }
      String hours = hours(set);
      if (hours.isEmpty()) {
        counting = set.entry(PRICES);
        atSomeHours.clear();
      } else {
        set.entry(PRICES).map(prices -> leftOut(prices, hours)).ifPresent(atSomeHours::add);
      }
    }
    return new GenaiDay(counting.map(GenaiPrices::new), atSomeHours);
  }

  private static boolean hasBegun(JsonEntry set, String day) {
    return set.entry(CONSTRAINT)
        .map(constraint -> constraint.text(START))
        .filter(start -> start.compareTo(day) > 0)
        .isEmpty();
  }

  private static String hours(JsonEntry set) {
    return set.entry(CONSTRAINT)
        .map(constraint -> constraint.without(NO_HOURS).words())
        .orElse("");
  }

  private static LeftOut leftOut(JsonEntry prices, String hours) {
    return new LeftOut(Lack.TIME_OF_DAY, prices.words() + " (" + hours + ")");
  }

  /** Why there is no row of them. */
  Reason lack() {
    boolean isRead = prices.flatMap(GenaiPrices::input).isPresent();
    return isRead ? Reason.NO_TEXT : Reason.NO_PRICE;
  }

  /** What a row holds of them and what it does not, if there are prices of input and output. */
  Optional<TokenPrices> all() {
    return prices.flatMap(GenaiPrices::all).map(all -> all.without(atSomeHours));
  }
}
