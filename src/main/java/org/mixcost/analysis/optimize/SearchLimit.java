package org.mixcost.analysis.optimize;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Measure.OfLine;

/**
 * Something that has to be kept.
 *
 * @param subject what is limited
 * @param isAtMost whether it may be no more than the bound, and not no less
 * @param bound in the unit of the subject; of one that is compared with another, what it may have over that
 * @param share of the draws in which it has to be kept; with all inputs at their medians if missing [fraction]
 * @param text as people write it, such as {@code training.days at most 45 days}
 */
public record SearchLimit(
    Subject subject, boolean isAtMost, double bound, Optional<Double> share, String text) {

  public SearchLimit {
    requireNonNull(subject, "subject");
    requireNonNull(share, "share");
    requireNonNull(text, "text");
  }

  /** What is limited. */
  public sealed interface Subject {
    /** In which it is counted. */
    Unit unit();

    /**
     * A line of the scenario that is searched.
     *
     * @param other what it is compared with, where that is a line of another scenario and not a number
     */
    record Line(OfLine line, Optional<OfLine> other) implements Subject {
      @Override
      public Unit unit() {
        return line.line().unit();
      }
    }

    /**
     * Knobs of which the sum is limited, such as the shares of a mix.
     *
     * @param knobs their places among all
     */
    record Sum(List<Integer> knobs) implements Subject {
      public Sum {
        knobs = List.copyOf(knobs);
      }

      @Override
      public Unit unit() {
        return Unit.FRACTION;
      }
    }
  }

  /** The same, wider by so much; narrower if that is below 0. */
  SearchLimit widened(double amount) {
    return to(isAtMost ? bound + amount : bound - amount);
  }

  /** The same with another bound. */
  SearchLimit to(double other) {
    return new SearchLimit(subject, isAtMost, other, share, text);
  }

  /** How much room a value leaves; below 0 where the limit is broken. */
  double room(double value) {
    return isAtMost ? bound - value : value - bound;
  }
}
