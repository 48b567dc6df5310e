package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.DAY;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.SHARE_PER_YEAR;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.format.Phase;

/**
 * When a project begins and in which order its phases come, by which its cost is spread over months.
 *
 * @param start its first month
 * @param discount by how much a year makes money worth less, where that is requested [1/year]
 * @param trend how prices that were looked up move until then, where they do
 * @param phases where they stand
 */
public record Schedule(
    @ForReaders YearMonth start,
    Optional<Quantity> discount,
    @WrittenAs("price_trend") Optional<LaterPrices> trend,
    Phases phases) {
  public Schedule {
    requireNonNull(start, "start");
    discount.ifPresent(rate -> rate.require(SHARE_PER_YEAR, "discount"));
    requireNonNull(trend, "trend");
    requireNonNull(phases, "phases");
  }

  /** One from a month on, its phases in their usual order. */
  public static Schedule from(YearMonth start) {
    return new Schedule(start, Optional.empty(), Optional.empty(), Phases.USUAL);
  }

  /**
   * How prices that were looked up move, from the date of the prices to the first month.
   *
   * @param months from the one to the other
   * @param rentals prices of accelerator hours after a year over those before, where any is looked up [factor]
   * @param tokens prices of tokens likewise [factor]
   */
  public record LaterPrices(
      @WrittenAs("/schedule.start") int months,
      Optional<Quantity> rentals,
      Optional<Quantity> tokens) {
    /** The table of the catalog with prices of accelerator hours. */
    public static final String RENTALS = "rentals";
    /** That with prices of tokens. */
    public static final String GENERATORS = "generators";

    public LaterPrices {
      rentals.ifPresent(ratio -> ratio.require(FACTOR, "rentals"));
      tokens.ifPresent(ratio -> ratio.require(FACTOR, "tokens"));
    }

    /** What a quantity is after a year over what it was, where it is a price that was looked up [factor]. */
    public Optional<Quantity> ratio(Quantity quantity) {
      return table(quantity).flatMap(table -> table.equals(RENTALS) ? rentals : tokens);
    }

    /** The table of the catalog whose prices move, if it is one that a quantity was looked up in. */
    public static Optional<String> table(Quantity quantity) {
      String table = quantity.name().split("/", 2)[0];
      return quantity.unit().isMoney() && (table.equals(RENTALS) || table.equals(GENERATORS))
          ? Optional.of(table)
          : Optional.empty();
    }
  }

  /** Where each phase stands. */
  public record Phases(
      Placing data,
      Placing development,
      Placing training,
      Placing postTraining,
      Placing stages,
      Placing evaluation,
      Placing other) {

    /** All in their usual order. */
    public static final Phases USUAL = new Phases(
        Placing.USUAL,
        Placing.USUAL,
        Placing.USUAL,
        Placing.USUAL,
        Placing.USUAL,
        Placing.USUAL,
        Placing.USUAL);

    public Phases {
      requireNonNull(data, "data");
      requireNonNull(development, "development");
      requireNonNull(training, "training");
      requireNonNull(postTraining, "post-training");
      requireNonNull(stages, "stages");
      requireNonNull(evaluation, "evaluation");
      requireNonNull(other, "other");
    }

    /** How a phase is placed. */
    public Placing get(Phase phase) {
      return switch (phase) {
        case DATA -> data;
        case DEVELOPMENT -> development;
        case TRAINING -> training;
        case POST_TRAINING -> postTraining;
        case STAGES -> stages;
        case EVALUATION -> evaluation;
        case OTHER -> other;
      };
    }

    /** A phase that waits for itself, where there is one. */
    public Optional<Phase> inCircle() {
      return List.of(Phase.values()).stream()
          .filter(phase -> waitsFor(phase, phase, EnumSet.noneOf(Phase.class)))
          .findFirst();
    }

    private boolean waitsFor(Phase phase, Phase sought, Set<Phase> seen) {
      return get(phase).waitsFor(phase).stream()
          .anyMatch(next -> next == sought || (seen.add(next) && waitsFor(next, sought, seen)));
    }
  }

  /**
   * Where a phase stands.
   *
   * @param days that it takes, where these do not follow from what is done in it [days]
   * @param after the phase whose end it waits for
   * @param beside the phase that it begins with, instead
   */
  public record Placing(Optional<Quantity> days, Optional<Phase> after, Optional<Phase> beside) {

    /** In its usual place, for as long as what is done in it takes. */
    public static final Placing USUAL =
        new Placing(Optional.empty(), Optional.empty(), Optional.empty());

    public Placing {
      days.ifPresent(time -> time.require(DAY, "days"));
      if (after.isPresent() && beside.isPresent()) {
        throw new IllegalArgumentException("a phase is after another or beside it");
      }
    }

    private List<Phase> waitsFor(Phase phase) {
      return after.or(() -> beside).map(List::of).orElse(phase.before());
    }
  }
}
