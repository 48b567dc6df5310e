package org.mixcost.report.figure;

import java.util.Optional;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Numbers;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** Says whether the draws were too few: that the error of a quantile is above 1 % of its value, and of which worst. */
public final class MonteCarloNote {
  private static final double MOST = 0.01;

  private int count;
  private String worst = "";
  private double largest;

  /** Looks at a figure. */
  public void add(String name, Figure figure) {
    double error = figure.spread().map(Summary::worstRelativeError).orElse(0.0);
    if (error > MOST) {
      count++;
    }
    if (error > largest) {
      worst = name;
      largest = error;
    }
  }

  /** The note, if there is need of one. */
  public Optional<String> text() {
    return count == 0
        ? Optional.empty()
        : Optional.of(Phrase.of(
            "Monte Carlo error of a quantile is above 1%% of the value in %s, the largest %s (%s); raise --samples.",
            count == 1 ? "one row" : count + " rows", Numbers.percent(largest), worst));
  }
}
