package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.date;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;

import org.mixcost.quantity.Unit;

/** The keys of {@code schedule}. */
public final class ScheduleKeys {
  public static final ValueKey<String> START =
      date("start", "first month of the project, such as 2027-01").required();

  public static final QuantityKey DISCOUNT = quantity(
          "discount",
          NOT_NEGATIVE,
          Unit.SHARE_PER_YEAR,
          "rate at which later money is worth less, such as 8%/year; nothing is discounted if missing")
      .plausible(0.005, 0.4);

  public static final SectionKey PRICE_TREND = section(
      "price_trend",
      PriceTrendKeys.SECTION,
      "how prices that are looked up move from the date of prices to the start; {} for as they went in the catalog; they stay if missing");

  public static final SectionKey PHASES =
      section("phases", PhasesKeys.SECTION, "where phases stand that are not in their usual place");

  public static final Section SECTION =
      Section.of("When the money is spent", START, DISCOUNT, PRICE_TREND, PHASES);

  private ScheduleKeys() {}
}
