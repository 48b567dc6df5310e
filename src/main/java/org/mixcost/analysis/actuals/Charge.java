package org.mixcost.analysis.actuals;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.mixcost.issue.Where;

/**
 * A row of a bill.
 *
 * @param where it stands
 * @param month in which it was used
 * @param line of the plan that it is for, by its id; empty of what nobody planned
 * @param what it says it is for, for readers
 * @param cost below 0 of a credit, in {@code currency}
 * @param currency by its code; empty where the bill says none, which is that of the plan
 * @param used how much was paid for, such as accelerator hours
 * @param done how much of the work of its line that was, as a share of what is planned or in tokens
 */
public record Charge(
    Where where,
    YearMonth month,
    String line,
    String what,
    BigDecimal cost,
    String currency,
    Optional<MeasuredQuantity> used,
    Optional<MeasuredQuantity> done) {
  public Charge {
    requireNonNull(where, "where");
    requireNonNull(month, "month");
    requireNonNull(line, "line");
    requireNonNull(what, "what");
    requireNonNull(cost, "cost");
    requireNonNull(currency, "currency");
    requireNonNull(used, "used");
    requireNonNull(done, "done");
  }

  /** Whether it is for no line of the plan. */
  public boolean isUnplanned() {
    return line.isEmpty();
  }
}
