package org.mixcost.formula;

/** What keeping and moving data costs. */
public final class StorageFormulas {
  private static final double BYTES_PER_TERABYTE = 1e12;

  private StorageFormulas() {}

  public static final String TERABYTES = "TB = T · bytes per token / 1e12";

  /**
   * The size of a text.
   *
   * <pre>{@value #TERABYTES}</pre>
   *
   * @return [TB]
   */
  public static double terabytes(double tokens, double bytesPerToken) {
    return tokens * bytesPerToken / BYTES_PER_TERABYTE;
  }

  public static final String KEEPING_USD = "C = TB · months · price";

  /**
   * Keeping data for a time.
   *
   * <pre>{@value #KEEPING_USD}</pre>
   *
   * @return C [USD]
   */
  public static double keepingUsd(double terabytes, double months, double usdPerTbMonth) {
    return terabytes * months * usdPerTbMonth;
  }

  public static final String MOVING_USD = "C = TB · transfers · egress";

  /**
   * Moving data out of a store.
   *
   * <pre>{@value #MOVING_USD}</pre>
   *
   * @return C [USD]
   */
  public static double movingUsd(double terabytes, double transfers, double usdPerTb) {
    return terabytes * transfers * usdPerTb;
  }
}
