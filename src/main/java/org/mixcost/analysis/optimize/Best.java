package org.mixcost.analysis.optimize;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/**
 * The best that was found.
 *
 * @param aim what it has of its line
 * @param variant the words that were chosen
 * @param before the goal at the start
 * @param goal the goal at its best
 * @param odds of being better than the start
 * @param rival the best with other words, where there are others that keep the limits
 * @param settings of the knobs
 * @param limits and what each more of them is worth
 * @param isFlat whether the goal is the same whatever is changed
 * @param sureness of the search
 * @param regret in hindsight, where that is what counts
 * @param roundedGoal the goal at rounded values, where they keep the limits
 * @param frontier the goal along one of the limits
 */
public record Best(
    Aim aim,
    Variant variant,
    Figure before,
    Figure goal,
    Odds odds,
    Optional<Rival> rival,
    List<KnobSetting> settings,
    List<Kept> limits,
    boolean isFlat,
    Sureness sureness,
    Optional<HindsightRegret> regret,
    Optional<Double> roundedGoal,
    Optional<Frontier> frontier) {
  /** A loss that is taken for none [fraction of the goal]. */
  public static final double FLAT = 0.01;

  public Best {
    requireNonNull(aim, "aim");
    settings = List.copyOf(settings);
    limits = List.copyOf(limits);
  }

  /** What is searched, in words: {@code p80 of total}. */
  public String words() {
    return aim.words(variant.goal().line().id());
  }

  /** What is searched, at the best. */
  public double value() {
    return aim.value(goal);
  }

  /** What is searched, at the start. */
  public double startValue() {
    return aim.value(before);
  }

  /**
   * The best with other words.
   *
   * @param goal what is searched, of it
   * @param odds of the best to be better
   */
  public record Rival(Variant variant, double goal, Odds odds) {}
}
