package org.mixcost.formula;

/** Inputs that are moved by a factor, and stay what they may be. */
public final class FactorFormulas {
  private FactorFormulas() {}

  private static final String SCALED_TEXT = "x = factor · v";

  /**
   * A value that is moved by a factor.
   *
   * <pre>{@value #SCALED_TEXT}</pre>
   *
   * @param factor what it is multiplied by [fraction]
   * @param value v, as it is believed, in any unit
   * @return x, in that unit
   */
  public static double scaled(double factor, double value) {
    return factor * value;
  }

  /** See {@link #scaled}. */
  public static final Formula SCALED = new Formula(SCALED_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = scaled(t[0][i], t[1][i]);
    }
  });

  private static final String SCALED_UP_TO_TEXT = "x = min(most, factor · v)";

  /**
   * A value that is moved by a factor, and by that not beyond what it may be at the most: a share stays one.
   *
   * <pre>{@value #SCALED_UP_TO_TEXT}</pre>
   *
   * @param most what it may be, in the unit of the value
   * @param factor what it is multiplied by [fraction]
   * @param value v, as it is believed, in any unit
   * @return x, in that unit
   */
  public static double scaledUpTo(double most, double factor, double value) {
    return Math.min(most, scaled(factor, value));
  }

  /** See {@link #scaledUpTo}. */
  public static final Formula SCALED_UP_TO = new Formula(SCALED_UP_TO_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = scaledUpTo(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SCALED_DOWN_TO_TEXT = "x = max(least, factor · v)";

  /**
   * A value that is moved by a factor, and by that not below what it may be at the least.
   *
   * <pre>{@value #SCALED_DOWN_TO_TEXT}</pre>
   *
   * @param least what it may be, in the unit of the value
   * @param factor what it is multiplied by [fraction]
   * @param value v, as it is believed, in any unit
   * @return x, in that unit
   */
  public static double scaledDownTo(double least, double factor, double value) {
    return Math.max(least, scaled(factor, value));
  }

  /** See {@link #scaledDownTo}. */
  public static final Formula SCALED_DOWN_TO = new Formula(SCALED_DOWN_TO_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = scaledDownTo(t[0][i], t[1][i], t[2][i]);
    }
  });
}
