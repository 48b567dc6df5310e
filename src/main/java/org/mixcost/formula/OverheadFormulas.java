package org.mixcost.formula;

/** What is paid besides data and compute. */
public final class OverheadFormulas {
  private OverheadFormulas() {}

  public static final String PEOPLE_USD = "C = n · months · salary · overhead";

  /**
   * What the people of one role cost.
   *
   * <pre>{@value #PEOPLE_USD}</pre>
   *
   * @param count n, full-time people [count]
   * @param months how long [month]
   * @param usdPerMonth salary of one [USD/month]
   * @param overhead all they cost over their pay [factor]
   * @return C [USD]
   */
  public static double peopleUsd(double count, double months, double usdPerMonth, double overhead) {
    return count * months * usdPerMonth * overhead;
  }

  public static final String CONTINGENCY_USD = "reserve = s · C";

  /**
   * A reserve on the sum of all lines.
   *
   * <pre>{@value #CONTINGENCY_USD}</pre>
   *
   * @param share s [fraction]
   * @param usd C, all lines before it [USD]
   * @return reserve [USD]
   */
  public static double contingencyUsd(double share, double usd) {
    return share * usd;
  }
}
