package org.mixcost.analysis.pilot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.quantity.Quantity;

/**
 * A pilot that can be worked out.
 *
 * @param input what is measured, which is uncertain
 * @param measurement how
 * @param sizes numbers of items, of which the best is to be found; rising, 1 or more
 * @param cost what it costs, if that is known
 */
public record PilotDesign(
    Quantity input, Measurement measurement, List<Integer> sizes, Optional<PilotCost> cost) {
  /** The most items that are measured. */
  public static final int MOST_ITEMS = 100_000_000;

  /** How much smaller and larger the sizes are that are shown around one. */
  private static final int AROUND = 100;

  public PilotDesign {
    requireNonNull(input, "input");
    requireNonNull(measurement, "measurement");
    requireNonNull(cost, "cost");
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty() || sizes.get(0) < 1 || sizes.get(sizes.size() - 1) > MOST_ITEMS) {
      throw new IllegalArgumentException("sizes are from 1 to " + MOST_ITEMS + ": " + sizes);
    }
  }

  /** Two sizes, and the round ones between them: 1, 2 or 5 and zeros. */
  public static List<Integer> sizesBetween(int low, int high) {
    IntStream round = IntStream.iterate(1, power -> power <= high, power -> 10 * power)
        .flatMap(power -> IntStream.of(power, 2 * power, 5 * power))
        .filter(size -> size > low && size < high);
    return IntStream.concat(IntStream.of(low, high), round)
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  /** The sizes to draw: those that were requested or, of one alone, some around it. */
  List<Integer> curve() {
    if (sizes.size() > 1) {
      return sizes;
    }
    int size = sizes.get(0);
    List<Integer> round = sizesBetween(
        Math.max(1, size / AROUND), Math.max(size, Math.min(MOST_ITEMS / AROUND, size) * AROUND));
    return IntStream.concat(round.stream().mapToInt(Integer::intValue), IntStream.of(size))
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  /** The name of the input. */
  public String name() {
    return input.name();
  }
}
