package org.mixcost.formula;

/** What is paid besides data and compute. */
public final class OverheadFormulas {
  /** Of full-time work [h]. */
  private static final double HOURS_OF_WORK_PER_DAY = 8;
  /** Of full-time work, 52 weeks of 40 [h]. */
  private static final double HOURS_OF_WORK_PER_YEAR = 2080;

  private OverheadFormulas() {}

  /**
   * Hours of full-time work in a time of the calendar.
   *
   * <pre>w = h below a day, 8 of a day, h / 8766 · 2080 above</pre>
   *
   * <p>A model assumption for countries other than the United States, where years of work are shorter.
   *
   * @param calendarHours h [h]
   * @return w [h]
   * @see <a href="https://www.bls.gov/oes/">the year of 2,080 hours: US Bureau of Labor Statistics, OEWS, technical notes</a>
   */
  public static double workingHours(double calendarHours) {
    if (Ties.areSame(calendarHours, ComputeFormulas.HOURS_PER_DAY)) {
      return HOURS_OF_WORK_PER_DAY;
    }
    return calendarHours < ComputeFormulas.HOURS_PER_DAY
        ? calendarHours
        : calendarHours / ComputeFormulas.HOURS_PER_YEAR * HOURS_OF_WORK_PER_YEAR;
  }

  /**
   * Pay for one time, turned into pay for another by hours of work, over the same by hours of the calendar.
   *
   * <pre>f = (w_to / w_from) / (h_to / h_from)</pre>
   *
   * @param fromCalendarHours h_from, of the time that the pay is for, with w_from hours of work [h]
   * @param toCalendarHours h_to, of the time that it is turned into, with w_to [h]
   * @return f; 1 where people work as the calendar runs [factor]
   */
  public static double workOverCalendar(double fromCalendarHours, double toCalendarHours) {
    return workingHours(toCalendarHours)
        / workingHours(fromCalendarHours)
        / (toCalendarHours / fromCalendarHours);
  }

  private static final String PEOPLE_USD_TEXT = "cost = n · months · salary · overhead";

  /**
   * What the people of one role cost.
   *
   * <pre>{@value #PEOPLE_USD_TEXT}</pre>
   *
   * @param count n, full-time people [count]
   * @param months how long [month]
   * @param usdPerMonth salary of one [USD/month]
   * @param overhead all they cost over their pay [factor]
   * @return usd [USD]
   */
  public static double peopleUsd(double count, double months, double usdPerMonth, double overhead) {
    return count * months * usdPerMonth * overhead;
  }

  public static final Formula PEOPLE_USD = new Formula(PEOPLE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = peopleUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String CONTINGENCY_USD_TEXT = "cost = s · lines cost";

  /**
   * A reserve on the sum of all lines.
   *
   * <pre>{@value #CONTINGENCY_USD_TEXT}</pre>
   *
   * @param share s [fraction]
   * @param usd lines usd, all lines before it [USD]
   * @return usd [USD]
   */
  public static double contingencyUsd(double share, double usd) {
    return share * usd;
  }

  public static final Formula CONTINGENCY_USD = new Formula(CONTINGENCY_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = contingencyUsd(t[0][i], t[1][i]);
    }
  });
}
