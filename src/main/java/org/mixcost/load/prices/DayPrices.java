package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.HourDiscount;

/**
 * Prices of genai-prices that differ by the hour of the day: those of the dear hours, and what is taken off them in the
 * others.
 *
 * @param full what is asked in the dear hours, or at any
 * @param offPeak what is less in the others; none where input and output are not less alike
 */
record DayPrices(JsonEntry full, Optional<HourDiscount> offPeak) {
  private static final int PERCENT = 2;

  /**
   * Those of a day.
   *
   * @param usual what is asked at hours that the list does not name
   * @param atSomeHours what is asked instead at hours that it names
   */
  static DayPrices of(JsonEntry usual, List<JsonEntry> atSomeHours) {
    List<JsonEntry> named =
        atSomeHours.stream().flatMap(set -> set.entry("prices").stream()).toList();
    boolean isOne = named.stream().map(JsonEntry::words).distinct().count() == 1;
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

  /** What is taken off all prices, in whole percent. */
  private static Optional<BigDecimal> discount(JsonEntry full, JsonEntry low) {
    List<BigDecimal> shares = Stream.<Function<GenaiPrices, Optional<BigDecimal>>>of(
            GenaiPrices::input, GenaiPrices::output)
        .flatMap(kind ->
            share(kind.apply(new GenaiPrices(full)), kind.apply(new GenaiPrices(low))).stream())
        .distinct()
        .toList();
    return Optional.of(shares)
        .filter(all -> all.size() == 1 && all.get(0).signum() > 0)
        .map(all -> all.get(0));
  }

  private static Optional<BigDecimal> share(Optional<BigDecimal> full, Optional<BigDecimal> low) {
    return full.filter(price -> price.signum() > 0)
        .flatMap(price -> low.map(
            less -> BigDecimal.ONE.subtract(less.divide(price, PERCENT, RoundingMode.HALF_UP))));
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
