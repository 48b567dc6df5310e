package org.mixcost.analysis.decide;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mixcost.model.Line;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.Odds;
import org.mixcost.simulate.Summary;

/**
 * Alternatives over the same draws, and which of them is best by each of several goals.
 *
 * @param study whose scenarios the alternatives are
 * @param of the figure of which less is better
 * @param draws how many; 0 where nothing was drawn
 * @param alternatives one of each scenario, in the order of the study
 * @param picks what each goal picks, first the one that was requested
 */
public record DecisionTable(
    Study study, Line of, long draws, List<Alternative> alternatives, List<Pick> picks) {

  public DecisionTable {
    alternatives = List.copyOf(alternatives);
    picks = List.copyOf(picks);
  }

  /**
   * One of the things that can be chosen.
   *
   * @param scenario its name
   * @param central the figure when every input has its median
   * @param figure over all draws
   * @param best how often it is the best, alone or together with others
   * @param regret how much more it is than the best one of the draw, over all draws; never below 0
   */
  public record Alternative(
      String scenario, double central, Summary figure, Odds best, Summary regret) {

    /** How much it has of what a goal is about. */
    public double by(DecisionGoal goal) {
      return goal.of(figure, regret);
    }
  }

  /**
   * What a goal picks.
   *
   * @param best the alternative with the least, or several that are a tie
   * @param value how much they have
   * @param lead over the next one; none where all are a tie
   */
  public record Pick(DecisionGoal goal, List<String> best, double value, Optional<Lead> lead) {
    public Pick {
      best = List.copyOf(best);
    }

    /** Whether it is one, and no other draws would likely have picked another. */
    public boolean isSure() {
      return best.size() == 1 && lead.map(Lead::isSure).orElse(true);
    }
  }

  /**
   * How far the best is ahead.
   *
   * @param over the name of the next one
   * @param by how much more that one has
   * @param error standard error of that; none where there are too few draws to tell
   */
  public record Lead(String over, double by, OptionalDouble error) {
    private static final double ERRORS = 2;

    /** Whether it is more than twice its standard error. */
    public boolean isSure() {
      return error.isPresent() && by > ERRORS * error.getAsDouble();
    }
  }

  /** What the requested goal picks. */
  public Pick pick() {
    return picks.get(0);
  }

  /**
   * The name of the alternative that is most likely to be better than the one that is picked: of the others the one that is the
   * best of all in most draws or, where none ever is, the next by the goal; none in a tie.
   */
  public Optional<String> rival() {
    if (pick().best().size() > 1) {
      return Optional.empty();
    }
    return alternatives.stream()
        .filter(other -> !pick().best().contains(other.scenario()))
        .filter(other -> other.best().lower() > 0)
        .max(comparingDouble(other -> other.best().lower()))
        .map(Alternative::scenario)
        .or(() -> pick().lead().map(Lead::over));
  }

  /** The alternative of a scenario. */
  public Alternative get(String scenario) {
    return alternatives.stream()
        .filter(alternative -> alternative.scenario().equals(scenario))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no alternative '" + scenario + "'"));
  }

  /** Whether the figure is the same in all draws, of each alternative. */
  public boolean isFixed() {
    return alternatives.stream().allMatch(alternative -> alternative.figure().isFixed());
  }

  /**
   * What it is worth to know all inputs before choosing, which is the least expected regret:
   *
   * <pre>EVPI = min_d E[C_d] − E[min_d C_d] = min_d E[C_d − min_e C_e]</pre>
   */
  public double valueOfPerfectInformation() {
    return alternatives.stream()
        .mapToDouble(alternative -> alternative.regret().mean())
        .min()
        .orElseThrow();
  }
}
