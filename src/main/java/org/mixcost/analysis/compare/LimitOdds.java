package org.mixcost.analysis.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mixcost.simulate.Figure;

/**
 * Whether a project keeps what it is allowed, judged draw by draw.
 *
 * @param budget where it has one [USD]
 * @param deadline where it has one, of its data and then its training [days]
 * @param bothKept share of the draws in which it keeps both, where it has both [fraction]
 */
public record LimitOdds(Optional<Limit> budget, Optional<Limit> deadline, OptionalDouble bothKept) {

  /** Whether there are any. */
  public boolean areRequested() {
    return budget.isPresent() || deadline.isPresent();
  }

  /**
   * One of them.
   *
   * @param allowed how much may be spent
   * @param spent how much is
   * @param broken share of the draws in which more is spent than allowed; one that is just reached is kept [fraction]
   * @param reserve how much more would have to be allowed, so that it is kept in {@link #SURE} of the draws: 0 where it
   *     is kept in as many as it stands
   */
  public record Limit(Figure allowed, Figure spent, double broken, double reserve) {
    /** How sure a reserve makes [percent]. */
    public static final int SURE = 80;
  }
}
