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
}
