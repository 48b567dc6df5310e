package org.mixcost.load.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.catalog.ModelOffer.HourDiscount;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.LeftOut.Lack;
import org.mixcost.catalog.imports.Skipped.Reason;

/**
 * The prices of a model in genai-prices that hold on a day: of several the last that has begun.
 *
 * @param prices those at all hours, or in the dear ones, if there are such
 * @param offPeak what is less in the other hours, where input and output are less alike
 * @param atSomeHours what else is asked at hours of the day
 */
record GenaiDay(
    Optional<GenaiPrices> prices, Optional<HourDiscount> offPeak, List<LeftOut> atSomeHours) {
  private static final String PRICES = "prices";
  private static final String CONSTRAINT = "constraint";
  private static final String START = "start_date";
  private static final Set<String> NO_HOURS = Set.of(START, "type");

  static GenaiDay of(JsonEntry model, String day) {
    Optional<JsonEntry> counting = model.entry(PRICES);
    List<JsonEntry> atSomeHours = new ArrayList<>();
    for (JsonEntry set : model.entries(PRICES)) {
      if (!hasBegun(set, day)) {
        continue;
      }
      if (hours(set).isEmpty()) {
        counting = set.entry(PRICES);
        atSomeHours.clear();
      } else {
        atSomeHours.add(set);
      }
    }
    return counting
        .map(usual -> of(usual, atSomeHours))
        .orElseGet(() -> new GenaiDay(Optional.empty(), Optional.empty(), leftOut(atSomeHours)));
  }

  private static GenaiDay of(JsonEntry usual, List<JsonEntry> atSomeHours) {
    DayPrices prices = DayPrices.of(usual, atSomeHours);
    return new GenaiDay(
        Optional.of(new GenaiPrices(prices.full())),
        prices.offPeak(),
        prices.offPeak().isPresent() ? List.of() : leftOut(atSomeHours));
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

  private static List<LeftOut> leftOut(List<JsonEntry> atSomeHours) {
    return atSomeHours.stream()
        .flatMap(set -> set.entry(PRICES).stream()
            .map(prices -> new LeftOut(Lack.TIME_OF_DAY, prices.words() + " (" + hours(set) + ")")))
        .toList();
  }

  /** Why there is no row of them. */
  Reason lack() {
    boolean isRead = prices.flatMap(GenaiPrices::input).isPresent();
    return isRead ? Reason.NO_TEXT : Reason.NO_PRICE;
  }

  /** What a row holds of them and what it does not, if there are prices of input and output. */
  Optional<TokenPrices> all() {
    return prices.flatMap(GenaiPrices::all).map(all -> all.with(offPeak).without(atSomeHours));
  }
}
