package org.mixcost.formula;

/** What keeping and moving data costs. */
public final class StorageFormulas {
  private static final double BYTES_PER_TERABYTE = 1e12;

  private StorageFormulas() {}

  private static final String TERABYTES_TEXT = "TB = T · bytes per token / 1e12";

  /**
   * The size of a text.
   *
   * <pre>{@value #TERABYTES_TEXT}</pre>
   *
   * @return [TB]
   */
  public static double terabytes(double tokens, double bytesPerToken) {
    return tokens * bytesPerToken / BYTES_PER_TERABYTE;
  }

  public static final Formula TERABYTES = new Formula(TERABYTES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = terabytes(t[0][i], t[1][i]);
    }
  });

  private static final String KEEPING_USD_TEXT = "cost = TB · months · price";

  /**
   * Keeping data for a time.
   *
   * <pre>{@value #KEEPING_USD_TEXT}</pre>
   *
   * @return usd [USD]
   */
  public static double keepingUsd(double terabytes, double months, double usdPerTbMonth) {
    return terabytes * months * usdPerTbMonth;
  }

  public static final Formula KEEPING_USD = new Formula(KEEPING_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = keepingUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String MOVING_USD_TEXT = "cost = TB · transfers · egress";

  /**
   * Moving data out of a store.
   *
   * <pre>{@value #MOVING_USD_TEXT}</pre>
   *
   * @return usd [USD]
   */
  public static double movingUsd(double terabytes, double transfers, double usdPerTb) {
    return terabytes * transfers * usdPerTb;
  }

  public static final Formula MOVING_USD = new Formula(MOVING_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = movingUsd(t[0][i], t[1][i], t[2][i]);
    }
  });
}
