package org.mixcost.analysis.pilot;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;

/**
 * What pilots of one design are worth for a choice.
 *
 * @param design what they would measure, in which sizes, and what that costs
 * @param perfect what it would be worth to know the input exactly
 * @param sizes what was requested, the smallest first
 * @param curve for a chart: the same or, where one size was requested, some around it; none where the input decides nothing
 */
public record PilotValue(
    PilotDesign design, double perfect, List<AtSize> sizes, List<AtSize> curve) {

  public PilotValue {
    sizes = List.copyOf(sizes);
    curve = List.copyOf(curve);
  }

  /** Of an input that decides nothing. */
  static PilotValue ofNothing(PilotDesign design, int now) {
    FindingRange any = new FindingRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, now, 1);
    return new PilotValue(
        design,
        0,
        design.sizes().stream().map(items -> new AtSize(items, 0, List.of(any))).toList(),
        List.of());
  }

  /**
   * A pilot of one size.
   *
   * @param items that are measured
   * @param worth how much less is paid on average for choosing after it (EVSI), its own cost not counted
   * @param findings what its findings lead to, from low to high ones
   */
  public record AtSize(int items, double worth, List<FindingRange> findings) {
    public AtSize {
      findings = List.copyOf(findings);
    }

    /**
     * The chance that it leads to another choice than is made without it.
     *
     * @param now the place of that choice
     */
    public double changes(int now) {
      return findings.stream()
          .filter(range -> range.choice() != now)
          .mapToDouble(FindingRange::probability)
          .sum();
    }
  }

  /**
   * Findings next to each other that lead to one choice.
   *
   * @param above which they lie, in the unit of the input; may be infinite
   * @param upTo which they lie; may be infinite
   * @param choice the place of the scenario to choose then
   * @param probability that one of them is found
   */
  public record FindingRange(double above, double upTo, int choice, double probability) {
    /** These and those above them. */
    FindingRange joined(FindingRange next) {
      return new FindingRange(above, next.upTo, choice, probability + next.probability);
    }
  }

  /** What is left of the worth of a pilot once it is paid for; none where its cost is not known. */
  public Optional<Double> net(AtSize size) {
    return design.cost().map(cost -> size.worth() - cost.of(size.items()));
  }

  /** The size that leaves most or, where no cost is known, that is worth most; of equal ones the smallest. */
  public AtSize best() {
    return sizes.stream()
        .max(comparingDouble((AtSize size) -> net(size).orElse(size.worth()))
            .thenComparing(comparingDouble(AtSize::items).reversed()))
        .orElseThrow();
  }

  /** Whether the best size is worth more than it costs; without a cost, whether it is worth anything. */
  public boolean isWorthIt() {
    return net(best()).orElse(best().worth()) > 0;
  }
}
