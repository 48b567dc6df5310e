package org.mixcost.analysis.actuals;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.model.Line;
import org.mixcost.quantity.Unit;

/**
 * A line of a plan with every input at its median.
 *
 * @param cost the line
 * @param usd B, what it costs, in the currency of the plan
 * @param due the share of it that falls into each month; empty where nothing says when the project begins [fraction]
 * @param tokens of its work, where that is told in tokens [token]
 * @param central what it follows from
 */
record PlannedLine(
    Line cost,
    double usd,
    Optional<Map<YearMonth, Double>> due,
    Optional<Double> tokens,
    Terms central) {

  PlannedLine {
    due = due.map(shares -> Collections.unmodifiableMap(new TreeMap<>(shares)));
  }

  /** The share of its work that is due in a month; 0 where nobody knows when anything is [fraction]. */
  double due(YearMonth month) {
    return due.map(shares -> shares.getOrDefault(month, 0.0)).orElse(0.0);
  }

  /**
   * How many months after one have something due; of months with unequal shares s as many equal ones as differ as little all
   * together, (Σ s)² / Σ s²; 0 where none has.
   */
  double monthsAfter(YearMonth month) {
    double sum = 0;
    double squares = 0;
    for (Map.Entry<YearMonth, Double> share : due.orElse(Map.of()).entrySet()) {
      double later = share.getKey().isAfter(month) ? share.getValue() : 0;
      sum += later;
      squares += later * later;
    }
    return squares > 0 ? sum * sum / squares : 0;
  }

  /** The planned price of one unit of what is used, if the line is that price times a quantity. */
  Optional<UnitPrice> price(Unit used) {
    return UnitPrice.of(this, used);
  }

  /** The share of the planned work that something is; none where it cannot be compared with it [fraction]. */
  Optional<Double> share(MeasuredQuantity done) {
    if (done.unit().equals(Unit.FRACTION)) {
      return Optional.of(done.number());
    }
    return tokens
        .filter(all -> done.unit().isConvertibleTo(Unit.TOKEN))
        .map(all -> done.number() * done.unit().to(Unit.TOKEN) / all);
  }
}
