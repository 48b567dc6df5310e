package org.mixcost.formula;

/** What keeping and moving data costs. */
public final class StorageFormulas {
  private static final double BYTES_PER_TERABYTE = 1e12;

  private StorageFormulas() {}

  /**
   * The size of a text.
   *
   * <pre>TB = T · bytes per token / 1e12</pre>
   *
   * @return [TB]
   */
  public static double terabytes(double tokens, double bytesPerToken) {
    return tokens * bytesPerToken / BYTES_PER_TERABYTE;
  }

  /**
   * Keeping data for a time.
   *
   * <pre>C = TB · months · price</pre>
   *
   * @return C [USD]
   */
  public static double keepingUsd(double terabytes, double months, double usdPerTbMonth) {
    return terabytes * months * usdPerTbMonth;
  }

  /**
   * Moving data out of a store.
   *
   * <pre>C = TB · transfers · egress</pre>
   *
   * @return C [USD]
   */
  public static double movingUsd(double terabytes, double transfers, double usdPerTb) {
    return terabytes * transfers * usdPerTb;
  }
}
