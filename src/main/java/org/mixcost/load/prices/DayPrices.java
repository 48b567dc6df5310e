package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.OffPeak;

/**
 * Prices of genai-prices that differ by the hour of the day: those of the dear hours, and what is taken off them in the
 * others.
 *
 * @param full what is asked in the dear hours, or at any
 * @param offPeak what is less in the others; none where input and output are not less alike
 */
record DayPrices(JsonEntry full, Optional<OffPeak> offPeak) {
  private static final int PERCENT = 2;

  /**
   * Those of a model.
   *
   * @param usual what is asked at hours that the list does not name
   */
  static DayPrices of(JsonEntry model, JsonEntry usual) {
    List<JsonEntry> hours = model.entries("prices").stream()
        .filter(one -> !constraint(one, "start_time").isEmpty())
        .toList();
    return hours.stream()
        .findFirst()
        .flatMap(first -> first.entry("prices"))
        .flatMap(named -> ofTwo(usual, named, words(hours)))
        .orElse(new DayPrices(usual, Optional.empty()));
  }

  /** The two kinds of prices, the dearer of which is the full one. */
  private static Optional<DayPrices> ofTwo(JsonEntry usual, JsonEntry named, String hours) {
    return discount(usual, named)
        .map(less -> new DayPrices(usual, Optional.of(new OffPeak(less, hours))))
        .or(() -> discount(named, usual)
            .map(less -> new DayPrices(named, Optional.of(new OffPeak(less, "all but " + hours)))));
  }

  /** What is taken off all prices, in whole percent. */
  private static Optional<BigDecimal> discount(JsonEntry full, JsonEntry low) {
    List<BigDecimal> shares = Stream.of(GenaiPricesReader.INPUT, GenaiPricesReader.OUTPUT)
        .flatMap(kind -> share(full, low, kind).stream())
        .distinct()
        .toList();
    return Optional.of(shares)
        .filter(all -> all.size() == 1 && all.get(0).signum() > 0)
        .map(all -> all.get(0));
  }

  private static Optional<BigDecimal> share(JsonEntry full, JsonEntry low, String kind) {
    return GenaiPricesReader.base(full, kind)
        .filter(price -> price.signum() > 0)
        .flatMap(price -> GenaiPricesReader.base(low, kind)
            .map(less ->
                BigDecimal.ONE.subtract(less.divide(price, PERCENT, RoundingMode.HALF_UP))));
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
