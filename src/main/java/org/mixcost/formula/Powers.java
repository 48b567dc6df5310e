package org.mixcost.formula;

/** Powers without garbage: {@link StrictMath#pow} makes arrays of its own on some JDKs, 96 bytes a call. */
final class Powers {
  private Powers() {}

  /**
   * A power, good to 14 digits and the same on every machine.
   *
   * @param base 0 or more, or infinite
   */
  static double power(double base, double exponent) {
    return exponent == 0 || base == 1 ? 1 : StrictMath.exp(exponent * StrictMath.log(base));
  }
}
