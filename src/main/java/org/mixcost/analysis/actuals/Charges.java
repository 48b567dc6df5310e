package org.mixcost.analysis.actuals;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import org.mixcost.issue.InputFile;

/**
 * What a bill says.
 *
 * @param file by which a result can be traced
 * @param all its rows, one at least
 */
public record Charges(InputFile file, List<Charge> all) {
  public Charges {
    requireNonNull(file, "file");
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a bill of nothing");
    }
  }

  /** The month of the first of them. */
  public YearMonth first() {
    return all.stream().map(Charge::month).min(YearMonth::compareTo).orElseThrow();
  }

  /** The month of the last of them, by whose end the project is looked at. */
  public YearMonth last() {
    return all.stream().map(Charge::month).max(YearMonth::compareTo).orElseThrow();
  }

  /** Those that are on no line of the plan. */
  List<Charge> unplanned() {
    return all.stream().filter(Charge::isUnplanned).toList();
  }
}
