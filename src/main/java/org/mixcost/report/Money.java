package org.mixcost.report;

import org.mixcost.simulate.Figure;

/** Amounts of money in a sentence. */
final class Money {
  private Money() {}

  /** {@code 4.613M USD}. */
  static String amount(double usd) {
    return Numbers.forPeople(usd) + " USD";
  }

  /** {@code 1.2M USD (0.9M to 1.6M)}: a figure and, where something is uncertain, its p5 and p95. */
  static String range(Figure figure) {
    String range = figure
        .spread()
        .map(draws -> " (p5 to p95: %s to %s)"
            .formatted(Numbers.forPeople(draws.p5()), Numbers.forPeople(draws.p95())))
        .orElse("");
    return amount(figure.typical()) + range;
  }
}
