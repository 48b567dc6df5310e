package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * A pilot that would measure an input, as it is written: what of it can be, and is in the right unit, is known only beside
 * the inputs of the scenarios.
 *
 * @param input its path, or the last part of it where no other input ends so
 * @param where it stands
 * @param sample numbers of items that are measured, or bounds of them such as {@code 100..100k}
 * @param cost of a pilot of any size, if it has one [USD]
 * @param costPerItem of each item, if it has one [USD/item]
 * @param noise standard deviation of one measurement, if it is stated
 */
public record Pilot(
    String input,
    Where where,
    List<Written> sample,
    Optional<Quantity> cost,
    Optional<Quantity> costPerItem,
    Optional<Written> noise) {

  public Pilot {
    requireNonNull(input, "input");
    requireNonNull(where, "where");
    sample = List.copyOf(sample);
    cost.ifPresent(money -> money.require(Unit.USD, "cost"));
    costPerItem.ifPresent(money -> money.require(Unit.USD_PER_ITEM, "cost of an item"));
    requireNonNull(noise, "noise");
  }

  /**
   * One that is built in code.
   *
   * @param sample such as {@code 2k}, or {@code 100..100k}
   */
  public static Pilot of(String input, String sample) {
    return new Pilot(
        input,
        Where.NOWHERE,
        List.of(new Written(sample, Where.NOWHERE)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same at a cost, whatever its size [USD]. */
  public Pilot costing(Quantity money) {
    return new Pilot(input, where, sample, Optional.of(money), costPerItem, noise);
  }

  /** The same at a cost of each item [USD/item]. */
  public Pilot costingEach(Quantity money) {
    return new Pilot(input, where, sample, cost, Optional.of(money), noise);
  }

  /** The same with a standard deviation of one measurement, such as {@code 400 tokens/s} or {@code 20%}. */
  public Pilot withNoise(String deviation) {
    return new Pilot(
        input,
        where,
        sample,
        cost,
        costPerItem,
        Optional.of(new Written(deviation, Where.NOWHERE)));
  }

  /** The same with what another says of the input, where it says anything. */
  public Pilot with(Pilot other) {
    return new Pilot(
        input,
        where,
        other.sample.isEmpty() ? sample : other.sample,
        other.cost.or(() -> cost),
        other.costPerItem.or(() -> costPerItem),
        other.noise.or(() -> noise));
  }
}
