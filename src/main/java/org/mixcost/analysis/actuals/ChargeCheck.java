package org.mixcost.analysis.actuals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Unit;

/** Whether a bill can be compared with a plan. */
final class ChargeCheck {
  private final Plan plan;
  private final Issues issues = new Issues();
  private final Set<String> told = new HashSet<>();

  private ChargeCheck(Plan plan) {
    this.plan = plan;
  }

  /** All that is wrong with it. */
  static Issues of(Plan plan, Charges charges) {
    ChargeCheck check = new ChargeCheck(plan);
    charges.all().forEach(check::check);
    return check.issues;
  }

  private void check(Charge charge) {
    checkCurrency(charge);
    if (!charge.isUnplanned()) {
      plan.find(charge.line())
          .ifPresentOrElse(line -> check(charge, line), () -> reportUnknown(charge));
    }
  }

  private void checkCurrency(Charge charge) {
    String own = plan.model().scenario().currency().code();
    if (!charge.currency().isEmpty()
        && !charge.currency().equals(own)
        && told.add(charge.currency())) {
      issues.error(
          "currency-mismatch",
          charge.where(),
          "the charge is in " + charge.currency() + ", the plan in " + own,
          "write currency: " + charge.currency() + " in the scenario, or the cost in " + own);
    }
  }

  private void reportUnknown(Charge charge) {
    List<String> ids = plan.lines().stream().map(line -> line.cost().id()).toList();
    if (told.add(charge.line())) {
      issues.error(
          "unknown-line",
          charge.where(),
          "the plan has no line '" + charge.line() + "'"
              + Suggestion.didYouMean(charge.line(), ids),
          "lines are " + String.join(", ", ids) + "; leave it empty for what is in no plan");
    }
  }

  private void check(Charge charge, PlannedLine line) {
    charge.used().map(MeasuredQuantity::unit).ifPresent(unit -> checkPrice(charge, line, unit));
    if (charge.done().isPresent() && charge.done().flatMap(line::share).isEmpty()) {
      issues.error(
          "unit-mismatch",
          charge.where(),
          "the plan does not say how many tokens " + charge.line() + " is of",
          "write the share of it that was done, such as 12%");
    }
    if (charge.done().isEmpty() && line.due().isEmpty() && told.add("done of " + charge.line())) {
      issues.error(
          "missing-number",
          charge.where(),
          "the bill does not say what was done of " + charge.line()
              + ", and the plan not when it is due",
          "a column done, such as 12%, or schedule: {start: 2027-01} in the scenario");
    }
  }

  private void checkPrice(Charge charge, PlannedLine line, Unit unit) {
    if (line.price(unit).isEmpty() && told.add(charge.line() + " in " + unit)) {
      issues.warning(
          "no-planned-price",
          charge.where(),
          "the plan has no one price of " + charge.line() + " in " + line.cost().unit() + "/" + unit
              + ": its price and its speed are told together");
    }
  }
}
