package org.mixcost.formula;

/** Money in other currencies than the one that everything is counted in. */
public final class CurrencyFormulas {
  private CurrencyFormulas() {}

  private static final String USD_TEXT = "usd = m · rate";

  /**
   * An amount or a price in US dollars.
   *
   * <pre>{@value #USD_TEXT}</pre>
   *
   * @param amount m, in another currency, in all or for each of something
   * @param rate of a unit of that currency [USD]
   * @return usd, for as much of the same thing
   */
  public static double usd(double amount, double rate) {
    return amount * rate;
  }

  /** See {@link #usd}. */
  public static final Formula USD = new Formula(USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = usd(t[0][i], t[1][i]);
    }
  });

  private static final String EXCHANGED_TEXT = "x = m · rate / worth";

  /**
   * An amount or a price of one currency in another.
   *
   * <pre>{@value #EXCHANGED_TEXT}</pre>
   *
   * @param amount m, in all or for each of something
   * @param rate of a unit of its currency [USD]
   * @param worth of a unit of the other currency [USD]
   * @return x, in the other currency, for as much of the same thing
   */
  public static double exchanged(double amount, double rate, double worth) {
    return usd(amount, rate) / worth;
  }

  /** See {@link #exchanged}. */
  public static final Formula EXCHANGED = new Formula(EXCHANGED_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = exchanged(t[0][i], t[1][i], t[2][i]);
    }
  });
}
