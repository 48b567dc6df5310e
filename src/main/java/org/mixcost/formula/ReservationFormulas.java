package org.mixcost.formula;

/** What accelerator hours cost that are paid for whether they are used or not. */
public final class ReservationFormulas {
  private ReservationFormulas() {}

  private static final String UNUSED_SHARE_USD_TEXT = "cost = used cost · (1 − u) / u";

  /**
   * What hours cost that are reserved and that nobody uses, by the share that is used.
   *
   * <pre>{@value #UNUSED_SHARE_USD_TEXT}</pre>
   *
   * @param usedUsd used usd, of the hours that are used [USD]
   * @param used u, share of the reserved hours [fraction]
   * @return usd; infinite where none is used [USD]
   */
  public static double unusedShareUsd(double usedUsd, double used) {
    return usedUsd * (1 - used) / used;
  }

  public static final Formula UNUSED_SHARE_USD = new Formula(UNUSED_SHARE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = unusedShareUsd(t[0][i], t[1][i]);
    }
  });

  private static final String UNUSED_TERM_USD_TEXT =
      "cost = max(0, n · term · 8766 · price − used cost)";

  /**
   * What hours cost that are reserved for a time and that nobody uses.
   *
   * <pre>{@value #UNUSED_TERM_USD_TEXT}</pre>
   *
   * @param accelerators n, that are reserved [count]
   * @param termYears term [year]
   * @param usdPerGpuHour price [USD/GPU-hour]
   * @param usedUsd used usd, of the hours that are used, at the same price [USD]
   * @return usd; 0 where more is used than is reserved [USD]
   */
  public static double unusedTermUsd(
      double accelerators, double termYears, double usdPerGpuHour, double usedUsd) {
    return Math.max(0, reservedUsd(accelerators, termYears, usdPerGpuHour) - usedUsd);
  }

  public static final Formula UNUSED_TERM_USD = new Formula(UNUSED_TERM_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = unusedTermUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String USED_SHARE_TEXT = "u = used cost / (n · term · 8766 · price)";

  /**
   * The share of reserved hours that is used.
   *
   * <pre>{@value #USED_SHARE_TEXT}</pre>
   *
   * @param usedUsd used usd, of the hours that are used, at the same price [USD]
   * @param accelerators n, that are reserved [count]
   * @param termYears term [year]
   * @param usdPerGpuHour price [USD/GPU-hour]
   * @return u; above 1 where more is used than is reserved, undefined at a price of 0 [fraction]
   */
  public static double usedShare(
      double usedUsd, double accelerators, double termYears, double usdPerGpuHour) {
    return usedUsd / reservedUsd(accelerators, termYears, usdPerGpuHour);
  }

  public static final Formula USED_SHARE = new Formula(USED_SHARE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = usedShare(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static double reservedUsd(double accelerators, double termYears, double usdPerGpuHour) {
    return accelerators * termYears * ComputeFormulas.HOURS_PER_YEAR * usdPerGpuHour;
  }
}
