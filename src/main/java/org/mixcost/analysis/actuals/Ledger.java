package org.mixcost.analysis.actuals;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.actuals.Actuals.Entry;
import org.mixcost.analysis.actuals.Booked.Used;

/** A bill on the lines and months of a plan. */
final class Ledger {
  private final Plan plan;
  private final Charges charges;
  /** By the ids of lines of the plan. */
  private final Map<String, List<Charge>> byLine;

  /**
   * A ledger.
   *
   * @param charges that are right for the plan
   */
  Ledger(Plan plan, Charges charges) {
    this.plan = plan;
    this.charges = charges;
    this.byLine = charges.all().stream().collect(groupingBy(Charge::line));
  }

  /** Each line of the plan in each month up to that of the last charge in which anything was due, done or paid. */
  List<Booked> booked() {
    List<Booked> booked = new ArrayList<>();
    for (PlannedLine line : plan.lines()) {
      for (YearMonth month : months()) {
        Booked of = booked(line, month);
        if (line.due(month) > 0 || of.done() > 0 || of.actual().signum() != 0) {
          booked.add(of);
        }
      }
    }
    return booked;
  }

  private List<YearMonth> months() {
    YearMonth first =
        plan.start().filter(start -> start.isBefore(charges.first())).orElse(charges.first());
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(charges.last()); month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  private Booked booked(PlannedLine line, YearMonth month) {
    List<Charge> rows =
        of(line).stream().filter(charge -> charge.month().equals(month)).toList();
    BigDecimal actual = rows.stream().map(Charge::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Booked(line, month, actual, used(line, rows), done(line, month, rows));
  }

  /** What a bill has for a line. */
  private List<Charge> of(PlannedLine line) {
    return byLine.getOrDefault(line.cost().id(), List.of());
  }

  /** What was used, if every row says how much. */
  private static Optional<Used> used(PlannedLine line, List<Charge> rows) {
    Optional<Used> sum = Optional.empty();
    for (Charge row : rows) {
      Optional<Used> used = row.used().flatMap(amount -> used(line, amount));
      if (used.isEmpty()) {
        return used;
      }
      double before = sum.map(Used::usd).orElse(0.0);
      sum = used.map(more -> new Used(more.price(), before + more.usd()));
    }
    return sum;
  }

  private static Optional<Used> used(PlannedLine line, MeasuredQuantity amount) {
    return line.price(amount.unit())
        .map(price -> new Used(price.term(), amount.number() * price.usd()));
  }

  private double done(PlannedLine line, YearMonth month, List<Charge> rows) {
    if (isByTime(line)) {
      return rows.isEmpty() ? 0 : line.due(month);
    }
    return rows.stream()
        .flatMap(row -> row.done().flatMap(line::share).stream())
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** Whether no row of a line says what was done, so that its work counts as done when it was due. */
  boolean isByTime(PlannedLine line) {
    return of(line).stream().allMatch(row -> row.done().isEmpty());
  }

  /** Whether a bill has anything for a line. */
  boolean isBilled(PlannedLine line) {
    return !of(line).isEmpty();
  }

  /** What is on no line of the plan, month by month. */
  List<Entry> scope() {
    List<Entry> entries = new ArrayList<>();
    for (YearMonth month : months()) {
      List<BigDecimal> costs = charges.unplanned().stream()
          .filter(charge -> charge.month().equals(month))
          .map(Charge::cost)
          .toList();
      if (!costs.isEmpty()) {
        long cents = Booked.cents(costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        entries.add(new Entry(Actuals.NOT_IN_THE_PLAN, month, Variance.ofScope(cents)));
      }
    }
    return entries;
  }
}
