package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.ModelOffer.HourDiscount;
import org.mixcost.catalog.ModelOffer.TokenUsd;

/**
 * Prices of genai-prices that differ by the hour of the day: those of the dear hours, and what is taken off them in the
 * others.
 *
 * @param full what is asked in the dear hours, or at any
 * @param offPeak what is less in the others; none where input and output are not less alike
 */
record DayPrices(JsonEntry full, Optional<HourDiscount> offPeak) {
  /**
   * Those of a day.
   *
   * @param usual what is asked at hours that the list does not name
   * @param atSomeHours what is asked instead at hours that it names
   */
  static DayPrices of(JsonEntry usual, List<JsonEntry> atSomeHours) {
    List<JsonEntry> named =
        atSomeHours.stream().flatMap(set -> set.entry("prices").stream()).toList();
    boolean isOne = named.stream().map(DayPrices::usd).distinct().count() == 1;
    return Optional.of(named)
        .filter(some -> isOne)
        .flatMap(some -> ofTwo(usual, some.get(0), words(atSomeHours)))
        .orElse(new DayPrices(usual, Optional.empty()));
  }

  /** The two kinds of prices, the dearer of which is the full one. */
  private static Optional<DayPrices> ofTwo(JsonEntry usual, JsonEntry named, String hours) {
    return discount(usual, named)
        .map(less -> new DayPrices(usual, Optional.of(new HourDiscount(less, hours))))
        .or(() -> discount(named, usual)
            .map(less ->
                new DayPrices(named, Optional.of(new HourDiscount(less, "all but " + hours)))));
  }

  /** What is taken off the full prices where others are asked. */
  private static Optional<BigDecimal> discount(JsonEntry full, JsonEntry other) {
    GenaiPrices low = new GenaiPrices(other);
    return usd(full).flatMap(usd -> Discounts.ofBoth(usd, low.input(), low.output()));
  }

  /** Prices as numbers, which are the same however they are written. */
  private static Optional<TokenUsd> usd(JsonEntry prices) {
    return new GenaiPrices(prices).all().map(TokenPrices::usd);
  }

  private static String words(List<JsonEntry> hours) {
    return hours.stream()
            .map(one -> minutes(one, "start_time") + "-" + minutes(one, "end_time"))
            .collect(joining(" and "))
        + " UTC";
  }

  private static String minutes(JsonEntry conditional, String end) {
    return constraint(conditional, end).replaceFirst(":\\d\\dZ$", "");
  }

  private static String constraint(JsonEntry conditional, String name) {
    return conditional.entry("constraint").map(when -> when.text(name)).orElse("");
  }
}
