package org.mixcost.analysis.compare.schedule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Schedule;
import org.mixcost.simulate.Figure;

/**
 * When the money of a scenario is spent.
 *
 * @param scenario whose total it is
 * @param total all of it, in the currency of the scenario
 * @param presentValue what that is worth in the first month, where a discount is stated
 * @param purchase cash to buy own accelerators, where it is known how many; no part of the total
 * @param months from the first to the last in which anything is paid; what they cost sums to the total
 * @param periods the same in as many months, quarters or years as a reader takes in
 * @param atOnce what is paid at the beginning of its phase, as nothing says how long it takes
 */
public record Spending(
    Scenario scenario,
    Figure total,
    Optional<Figure> presentValue,
    Optional<Figure> purchase,
    List<Period> months,
    List<Period> periods,
    List<Line> atOnce) {

  public Spending {
    months = List.copyOf(months);
    periods = List.copyOf(periods);
    atOnce = List.copyOf(atOnce);
  }

  /** When it begins, and in which order its phases come. */
  public Schedule schedule() {
    return scenario.schedule().orElseThrow();
  }

  /** Whether any of it is capital of own accelerators. */
  public boolean hasCapital() {
    return months.stream().anyMatch(month -> month.capital().isPresent());
  }

  /** What all months are for, in the order of a bill. */
  public List<Category> categories() {
    return Stream.of(Category.values())
        .filter(
            category -> months.stream().anyMatch(month -> month.byCategory().containsKey(category)))
        .toList();
  }

  /**
   * A month, a quarter or a year.
   *
   * @param name such as {@code 2027-01}, {@code 2027 Q1} or {@code 2027}; the last may be all that is {@code later}
   * @param usd what is paid in it
   * @param soFar what is paid until its end
   * @param byCategory what is paid for, with every input at its median; nothing of what costs nothing
   * @param capital what of compute own accelerators lose in value and cost in capital, with every input at its median,
   *     where any are owned
   */
  public record Period(
      String name,
      Figure usd,
      Figure soFar,
      Map<Category, Double> byCategory,
      Optional<Double> capital) {
    static final String LATER = "later";

    public Period {
      Map<Category, Double> ordered = new EnumMap<>(Category.class);
      ordered.putAll(byCategory);
      byCategory = Collections.unmodifiableMap(ordered);
    }

    /** Whether it is all that comes after the months of nearly all draws. */
    public boolean isLater() {
      return name.equals(LATER);
    }

    /** Whether nothing is paid in it, whatever happens. */
    boolean isEmpty() {
      return usd.central() == 0
          && usd.spread().isEmpty()
          && byCategory.values().stream().allMatch(paid -> paid == 0);
    }
  }
}
