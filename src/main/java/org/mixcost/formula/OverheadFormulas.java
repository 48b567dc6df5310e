package org.mixcost.formula;

/** What is paid besides data and compute. */
public final class OverheadFormulas {
  private OverheadFormulas() {}

  private static final String PEOPLE_USD_TEXT = "C = n · months · salary · overhead";

  /**
   * What the people of one role cost.
   *
   * <pre>{@value #PEOPLE_USD_TEXT}</pre>
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

  public static final Formula PEOPLE_USD = new Formula(PEOPLE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = peopleUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String CONTINGENCY_USD_TEXT = "reserve = s · C";

  /**
   * A reserve on the sum of all lines.
   *
   * <pre>{@value #CONTINGENCY_USD_TEXT}</pre>
   *
   * @param share s [fraction]
   * @param usd C, all lines before it [USD]
   * @return reserve [USD]
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
