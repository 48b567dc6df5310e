package org.mixcost.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.formula.ScheduleFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** What a total is worth at the start of its project, where it is paid bit by bit. */
final class PresentValuePart {
  private final Lines lines;
  private final Term rate;
  private final Map<Line, Line> discounted = new HashMap<>();

  /**
   * A value at a rate.
   *
   * @param rate by which money is worth less after a year
   */
  PresentValuePart(Quantity rate, Lines lines) {
    this.lines = lines;
    this.rate = lines.read(rate);
  }

  /**
   * States it.
   *
   * @param reserve its share of each payment, where there is one [fraction]
   */
  void state(List<Payment> payments, Optional<Line> reserve) {
    Derivation sum = Derivation.sum(payments.stream().map(this::worth).toList());
    lines.figure(
        "schedule.present_value",
        "Present value of the total",
        Unit.USD,
        reserve
            .map(share -> Derivation.of(
                ScheduleFormulas.WITH_RESERVE_USD,
                share,
                lines.step(
                    "schedule.present_before_contingency",
                    "Present value before the reserve",
                    Unit.USD,
                    sum)))
            .orElse(sum));
  }

  private Line worth(Payment payment) {
    return lines.step(
        "schedule.present." + payment.usd().id(),
        payment.usd().label() + ", present value",
        Unit.USD,
        ScheduleFormulas.PRESENT_USD,
        payment.usd(),
        months(payment.until()),
        months(payment.from()),
        payment.until(),
        payment.from());
  }

  private Line months(Line day) {
    return discounted.computeIfAbsent(
        day,
        any -> lines.step(
            day.id() + "_discounted",
            day.label() + ", in discounted months",
            Unit.MONTH,
            ScheduleFormulas.DISCOUNTED_MONTHS,
            day,
            rate));
  }
}
