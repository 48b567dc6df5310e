package org.mixcost.load;

import java.time.YearMonth;
import java.util.Optional;
import org.mixcost.catalog.Dates;
import org.mixcost.catalog.PriceTrend;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Schedule.LaterPrices;
import org.mixcost.scenario.format.PriceTrendKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.ScheduleKeys;

/** Resolves how prices that were looked up move until a project begins. */
final class PriceTrendResolver {
  private final SectionReader keys;
  private final Reading reading;
  private final YearMonth start;
  private final int months;

  /**
   * A resolver of what comes after all prices are looked up.
   *
   * @param start first month of the project
   */
  PriceTrendResolver(SectionReader keys, YearMonth start) {
    this.keys = keys;
    this.reading = keys.reading();
    this.start = start;
    this.months = (int) Dates.months(reading.asOf(), start.toString());
  }

  Optional<LaterPrices> resolve() {
    if (months > 0 && keys.has(ScheduleKeys.PRICE_TREND)) {
      return keys.find(ScheduleKeys.PRICE_TREND).map(this::trend);
    }
    keys.leaveUnread(
        ScheduleKeys.PRICE_TREND,
        "the project begins in " + start + ", no later than the date of its prices, "
            + reading.asOf());
    if (months > 0 && !reading.prices().isEmpty()) {
      reading
          .issues()
          .add(Issue.warning(
                  "prices-before-start",
                  keys.where(ScheduleKeys.START),
                  "the project begins in " + start + ", and its prices are those of "
                      + reading.asOf() + ": nothing moves them until then")
              .withHelp("price_trend: {} lets them go on as they went in the catalog"));
    }
    return Optional.empty();
  }

  private LaterPrices trend(SectionReader stated) {
    return new LaterPrices(
        months,
        ratio(stated, PriceTrendKeys.RENTALS, LaterPrices.RENTALS),
        ratio(stated, PriceTrendKeys.TOKENS, LaterPrices.GENERATORS));
  }

  private Optional<Quantity> ratio(SectionReader stated, QuantityKey key, String table) {
    boolean isLookedUp =
        reading.prices().stream().anyMatch(price -> price.name().startsWith(table + "/"));
    if (!isLookedUp) {
      stated.leaveUnread(
          key,
          "no price of " + key.name()
              + " is looked up in the catalog; one that is stated stays as it is");
      return Optional.empty();
    }
    return stated.has(key) ? stated.find(key) : asBefore(stated, key, table);
  }

  private Optional<Quantity> asBefore(SectionReader stated, QuantityKey key, String table) {
    Optional<PriceTrend> history = PriceTrend.of(reading.catalog(), table, reading.asOf());
    if (history.isEmpty()) {
      stated.error(
          "no-price-history",
          keys.where(ScheduleKeys.PRICE_TREND),
          "the catalog has no seller's prices of " + key.name() + " at two dates up to "
              + reading.asOf(),
          "write price_trend: {" + key.name() + ": 0.8 to 1}");
    }
    return history.map(
        trend -> reading.filledIn(stated.at(key), trend.ratioOfAYear("trends/" + key.name())));
  }
}
