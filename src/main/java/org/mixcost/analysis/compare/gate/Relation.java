package org.mixcost.analysis.compare.gate;

import java.util.Arrays;

/** How two numbers may stand to each other. */
public enum Relation {
  AT_MOST("<="),
  AT_LEAST(">="),
  BELOW("<"),
  ABOVE(">");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** The relation of a sign that the parser has found. */
  static Relation of(String sign) {
    return Arrays.stream(values())
        .filter(relation -> relation.sign.equals(sign))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a number stands so to another; one that is not a number does in any case, so that no gate lets it pass. */
  public boolean holds(double value, double limit) {
    if (Double.isNaN(value)) {
      return true;
    }
    return switch (this) {
      case AT_MOST -> value <= limit;
      case AT_LEAST -> value >= limit;
      case BELOW -> value < limit;
      case ABOVE -> value > limit;
    };
  }
}
