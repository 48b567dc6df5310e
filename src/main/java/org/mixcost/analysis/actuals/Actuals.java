package org.mixcost.analysis.actuals;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mixcost.issue.InputFile;
import org.mixcost.scenario.Scenario;

/**
 * What a project has cost so far against its plan, and what it will cost in the end.
 *
 * @param scenario the plan
 * @param bill what was paid
 * @param until the month by whose end the project is looked at
 * @param entries each line of the plan, and what is on none, in each month
 * @param unplanned rows of the bill that are on no line of the plan
 * @param unpaid lines of the plan that were due by then and are in no row, by their labels
 * @param byTime lines whose bill does not say what was done, so that work counts as done when it was due, by their labels
 * @param completion what it will cost in the end
 */
public record Actuals(
    Scenario scenario,
    InputFile bill,
    YearMonth until,
    List<Entry> entries,
    List<Charge> unplanned,
    List<String> unpaid,
    List<String> byTime,
    Completion completion) {
  /** The label of what is on no line of the plan. */
  public static final String NOT_IN_THE_PLAN = "not in the plan";

  public Actuals {
    requireNonNull(scenario, "scenario");
    requireNonNull(bill, "bill");
    requireNonNull(until, "until");
    requireNonNull(completion, "completion");
    entries = List.copyOf(entries);
    unplanned = List.copyOf(unplanned);
    unpaid = List.copyOf(unpaid);
    byTime = List.copyOf(byTime);
  }

  /**
   * A line of the plan in a month.
   *
   * @param line its label, or {@value #NOT_IN_THE_PLAN}
   */
  public record Entry(String line, YearMonth month, Variance variance) {}

  /** All lines in all months. */
  public Variance total() {
    return entries.stream().map(Entry::variance).reduce(Variance.NONE, Variance::plus);
  }

  /** Each line in all months, in the order of the plan. */
  public Map<String, Variance> byLine() {
    return by(Entry::line, new LinkedHashMap<>());
  }

  /** All lines in each month, the first one first. */
  public Map<YearMonth, Variance> byMonth() {
    return by(Entry::month, new TreeMap<>());
  }

  private <K> Map<K, Variance> by(Function<Entry, K> key, Map<K, Variance> sums) {
    entries.forEach(entry -> sums.merge(key.apply(entry), entry.variance(), Variance::plus));
    return sums;
  }
}
