package org.mixcost.formula;

/**
 * Arithmetic of when money is paid.
 *
 * <p>Every month has 365.25 / 12 = 30.4375 days, so that people who work for three months are paid in three; a month of the
 * calendar begins up to a day and a half earlier or later. What is paid over some days is paid evenly.
 */
public final class ScheduleFormulas {
  public static final double DAYS_PER_MONTH = 30.4375;
  private static final double MONTHS_PER_YEAR = 12;
  private static final double DAYS_PER_YEAR = 365.25;

  private ScheduleFormulas() {}

  private static final String DAYS_OF_MONTHS_TEXT = "days = months · 30.4375";

  /**
   * Days of some months.
   *
   * <pre>{@value #DAYS_OF_MONTHS_TEXT}</pre>
   *
   * @param months how many [month]
   * @return days [day]
   */
  public static double daysOfMonths(double months) {
    return months * DAYS_PER_MONTH;
  }

  public static final Formula DAYS_OF_MONTHS = new Formula(DAYS_OF_MONTHS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = daysOfMonths(t[0][i]);
    }
  });

  private static final String DAYS_OF_YEARS_TEXT = "days = years · 365.25";

  /**
   * Days of some years.
   *
   * <pre>{@value #DAYS_OF_YEARS_TEXT}</pre>
   *
   * @param years how many [year]
   * @return days [day]
   */
  public static double daysOfYears(double years) {
    return years * DAYS_PER_YEAR;
  }

  public static final Formula DAYS_OF_YEARS = new Formula(DAYS_OF_YEARS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = daysOfYears(t[0][i]);
    }
  });

  private static final String LATER_PRICE_TEXT = "later price = price · ratio^(months / 12)";

  /**
   * What a price is after some months, by what it is after a year.
   *
   * <pre>{@value #LATER_PRICE_TEXT}</pre>
   *
   * @param price of today, in any unit
   * @param ratio of the price after a year to that before [factor]
   * @param months from today [month]
   * @return later price, in that unit
   */
  public static double laterPrice(double price, double ratio, double months) {
    return price * StrictMath.pow(ratio, months / MONTHS_PER_YEAR);
  }

  public static final Formula LATER_PRICE = new Formula(LATER_PRICE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = laterPrice(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String PAID_UNTIL_TEXT = "until = from + max(1 / 24, days)";

  /**
   * When the last of a cost is paid. What is paid at once takes an hour.
   *
   * <pre>{@value #PAID_UNTIL_TEXT}</pre>
   *
   * @param fromDay from, since the project has begun [day]
   * @param days over which it is paid [day]
   * @return until, since the project has begun [day]
   */
  public static double paidUntil(double fromDay, double days) {
    return fromDay + Math.max(1 / ComputeFormulas.HOURS_PER_DAY, days);
  }

  public static final Formula PAID_UNTIL = new Formula(PAID_UNTIL_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = paidUntil(t[0][i], t[1][i]);
    }
  });

  private static final String PAID_SHARE_TEXT = "s = min(1, max(0, (day − from) / (until − from)))";

  /**
   * The share of a cost that is paid by a day. What is paid in a month is the cost times the share at its end less the share
   * at its beginning, so that all months together are the cost.
   *
   * <pre>{@value #PAID_SHARE_TEXT}</pre>
   *
   * @param day since the project has begun [day]
   * @param fromDay from, when the first of it is paid [day]
   * @param untilDay until, when the last of it is, later than that [day]
   * @return s [fraction]
   */
  public static double paidShare(double day, double fromDay, double untilDay) {
    return Math.min(1, Math.max(0, (day - fromDay) / (untilDay - fromDay)));
  }

  public static final Formula PAID_SHARE = new Formula(PAID_SHARE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = paidShare(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String DISCOUNTED_MONTHS_TEXT =
      "G = (Σ v^k for k = 0 … ⌊day / 30.4375⌋ − 1) + (day / 30.4375 − ⌊day / 30.4375⌋) · v^⌊day / 30.4375⌋ "
          + "with v = (1 + rate)^(−1 / 12)";

  /**
   * Months until a day, each worth what its money is worth at the start of the project. A rate of a year is compounded by
   * the month, and the money of a month counts as paid at its beginning, that of the first month undiscounted.
   *
   * <pre>{@value #DISCOUNTED_MONTHS_TEXT}</pre>
   *
   * @param day since the project has begun [day]
   * @param ratePerYear rate, by which money is worth less after a year [1/year]
   * @return G [month]
   * @see <a href="https://www.whitehouse.gov/wp-content/uploads/2023/11/CircularA-94.pdf">OMB Circular A-94, on present
   *     values: a sum that is due after t years is divided by (1 + rate)^t</a>
   */
  public static double discountedMonths(double day, double ratePerYear) {
    double ofMonth = StrictMath.pow(1 + ratePerYear, -1 / MONTHS_PER_YEAR);
    double months = day / DAYS_PER_MONTH;
    double whole = Math.floor(months);
    double worth = 1;
    double sum = 0;
    for (double k = 0; k < whole; k++) {
      sum += worth;
      worth *= ofMonth;
    }
    return sum + (months - whole) * worth;
  }

  public static final Formula DISCOUNTED_MONTHS = new Formula(DISCOUNTED_MONTHS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = discountedMonths(t[0][i], t[1][i]);
    }
  });

  private static final String PRESENT_USD_TEXT =
      "value = cost · (G until − G from) · 30.4375 / (until − from)";

  /**
   * What a cost that is paid evenly over some days is worth at the start of the project.
   *
   * <pre>{@value #PRESENT_USD_TEXT}</pre>
   *
   * @param usd cost [USD]
   * @param untilDiscounted G until, months until the last is paid, as {@link #discountedMonths} counts them [month]
   * @param fromDiscounted G from, months until the first is [month]
   * @param untilDay until [day]
   * @param fromDay from [day]
   * @return value [USD]
   */
  public static double presentUsd(
      double usd, double untilDiscounted, double fromDiscounted, double untilDay, double fromDay) {
    return usd * (untilDiscounted - fromDiscounted) * DAYS_PER_MONTH / (untilDay - fromDay);
  }

  public static final Formula PRESENT_USD = new Formula(PRESENT_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = presentUsd(t[0][i], t[1][i], t[2][i], t[3][i], t[4][i]);
    }
  });

  private static final String WITH_RESERVE_USD_TEXT = "value = (1 + s) · lines value";

  /**
   * Present value with a reserve, which is paid as the lines are that it is on.
   *
   * <pre>{@value #WITH_RESERVE_USD_TEXT}</pre>
   *
   * @param share s, the reserve [fraction]
   * @param usd lines value, of all lines before it [USD]
   * @return value [USD]
   */
  public static double withReserveUsd(double share, double usd) {
    return (1 + share) * usd;
  }

  public static final Formula WITH_RESERVE_USD = new Formula(WITH_RESERVE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = withReserveUsd(t[0][i], t[1][i]);
    }
  });

  /**
   * Months that have begun by a day, so many that nothing is paid after them.
   *
   * <pre>n = ⌈day / 30.4375⌉</pre>
   *
   * @param day since the project has begun [day]
   * @return n [month]
   */
  public static double months(double day) {
    return Whole.up(day / DAYS_PER_MONTH);
  }
}
