package org.mixcost.analysis.optimize;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.DecisionGoal.AtPercentile;
import org.mixcost.simulate.DecisionGoal.Expected;
import org.mixcost.simulate.DecisionGoal.HighRegret;
import org.mixcost.simulate.DecisionGoal.OfFigure;
import org.mixcost.simulate.DecisionGoal.Regret;
import org.mixcost.simulate.Figure;

/**
 * What the best has of its line: the least or the most of it, with all inputs at their medians or over the draws.
 *
 * @param isMaximum whether it is to be as high as can be, and not as low
 * @param by what of it over the draws; what it is with all inputs at their medians if missing
 */
public record Aim(boolean isMaximum, Optional<DecisionGoal> by) {
  public Aim {
    requireNonNull(by, "by");
    if (!by.map(Aim::isSearchable).orElse(true)) {
      throw new IllegalArgumentException("nothing is searched by " + by.get().key());
    }
  }

  /** The lowest value, with all inputs at their medians. */
  public static Aim lowest() {
    return new Aim(false, Optional.empty());
  }

  /** Whether it can be searched by a goal: a high regret would take the best of each draw at every step. */
  public static boolean isSearchable(DecisionGoal goal) {
    return !(goal instanceof HighRegret);
  }

  /**
   * What is searched over the draws, if anything is. A regret is the figure less the best of its draw, whose mean is one number
   * wherever the knobs stand: so the mean regret is least where the mean is.
   */
  Optional<OfFigure> searched() {
    return by.map(goal -> goal instanceof OfFigure figure ? figure : new Expected());
  }

  /** Whether the regret is what counts. */
  boolean isRegret() {
    return by.filter(Regret.class::isInstance).isPresent();
  }

  /** How much better a value of what is searched is than another. */
  public double gain(double value, double other) {
    return isMaximum ? value - other : other - value;
  }

  /** What is searched, of a figure of the line. */
  public double value(Figure figure) {
    return searched().flatMap(goal -> figure.spread().map(goal::of)).orElse(figure.central());
  }

  /** What is searched, in words: {@code p80 of total}. */
  public String words(String line) {
    return searched().map(goal -> words(goal) + line).orElse(line);
  }

  private static String words(OfFigure goal) {
    return goal instanceof AtPercentile percentile ? percentile.key() + " of " : "expected ";
  }
}
