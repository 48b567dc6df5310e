package org.mixcost.analysis.optimize;

import java.util.List;
import java.util.Optional;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/**
 * The best that was found.
 *
 * @param variant the words that were chosen
 * @param before the goal at the start
 * @param goal the goal at its best
 * @param odds of being better than the start
 * @param rival the best with other words, where there are others that keep the limits
 * @param settings of the knobs
 * @param limits and what each more of them is worth
 * @param isFlat whether the goal is the same whatever is changed
 * @param sureness of the search
 * @param roundedGoal the goal at rounded values, where they keep the limits
 * @param frontier the goal along one of the limits
 */
public record Best(
    Variant variant,
    Figure before,
    Figure goal,
    Odds odds,
    Optional<Rival> rival,
    List<KnobSetting> settings,
    List<Kept> limits,
    boolean isFlat,
    Sureness sureness,
    Optional<Double> roundedGoal,
    Optional<Frontier> frontier) {
  /** A loss that is taken for none [fraction of the goal]. */
  public static final double FLAT = 0.01;

  public Best {
    settings = List.copyOf(settings);
    limits = List.copyOf(limits);
  }

  /**
   * The best with other words.
   *
   * @param goal of it, with all inputs at their medians
   * @param odds of the best to be better
   */
  public record Rival(Variant variant, double goal, Odds odds) {}
}
