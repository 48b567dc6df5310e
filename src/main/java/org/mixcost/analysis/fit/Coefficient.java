package org.mixcost.analysis.fit;

import org.mixcost.formula.Law;

/** A coefficient of a law, and the number for it that a fit works with; in the order of its covariance. */
public enum Coefficient {
  A("A", true),
  B("B", true),
  E("E", true),
  ALPHA("alpha", false),
  BETA("beta", false);

  private final String symbol;
  private final boolean isLogarithmic;

  Coefficient(String symbol, boolean isLogarithmic) {
    this.symbol = symbol;
    this.isLogarithmic = isLogarithmic;
  }

  /** As it is written. */
  public String symbol() {
    return symbol;
  }

  /** What is fitted for it, as it is written: {@code ln A}, {@code alpha}. */
  public String fittedAs() {
    return isLogarithmic ? "ln " + symbol : symbol;
  }

  /** Its value in a law. */
  public double of(Law law) {
    return switch (this) {
      case A -> law.a();
      case B -> law.b();
      case E -> law.e();
      case ALPHA -> law.alpha();
      case BETA -> law.beta();
    };
  }

  /** The number that is fitted for it: the logarithm of A, B and E, the exponents as they are. */
  public double fitted(Law law) {
    return isLogarithmic ? StrictMath.log(of(law)) : of(law);
  }
}
