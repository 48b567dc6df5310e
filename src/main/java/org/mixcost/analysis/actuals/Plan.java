package org.mixcost.analysis.actuals;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.formula.ScheduleFormulas;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.model.Payment;
import org.mixcost.model.Payments;
import org.mixcost.scenario.Schedule;

/**
 * A plan with every input at its median: what each line costs, and in which months. A reserve is no line of it, as nobody
 * sends a bill for one.
 */
final class Plan {
  private final Models models;
  private final CostModel model;
  private final Terms central;
  private final List<PlannedLine> lines;

  /**
   * The plan of one scenario.
   *
   * @param models of that scenario alone
   */
  Plan(Models models) {
    this.models = models;
    central = new Terms(models, 1);
    model = central.model();
    lines = model.lines().stream()
        .filter(line -> line.isCost() && line.category() != Category.CONTINGENCY)
        .map(this::line)
        .toList();
  }

  Models models() {
    return models;
  }

  CostModel model() {
    return model;
  }

  /** Its lines, in the order of a bill. */
  List<PlannedLine> lines() {
    return lines;
  }

  Optional<PlannedLine> find(String id) {
    return lines.stream().filter(line -> line.cost().id().equals(id)).findFirst();
  }

  /** The first month, where the scenario says when it begins. */
  Optional<YearMonth> start() {
    return model.scenario().schedule().map(Schedule::start);
  }

  private PlannedLine line(Line cost) {
    double usd = central.first(cost);
    return new PlannedLine(
        cost,
        usd,
        model.payments().map(payments -> due(cost, usd, payments)),
        tokens(cost),
        central);
  }

  private Map<YearMonth, Double> due(Line cost, double usd, Payments payments) {
    List<Payment> own =
        payments.parts().stream().filter(part -> isOf(part, cost)).toList();
    double last =
        own.stream().mapToDouble(part -> central.first(part.until())).max().orElse(0);
    Map<YearMonth, Double> shares = new LinkedHashMap<>();
    for (int month = 0; month < ScheduleFormulas.months(last); month++) {
      double paid = 0;
      for (Payment part : own) {
        paid += central.first(part.usd()) * (paidUntil(month + 1, part) - paidUntil(month, part));
      }
      shares.put(start().orElseThrow().plusMonths(month), usd > 0 ? paid / usd : 0);
    }
    return shares;
  }

  private double paidUntil(int month, Payment part) {
    return ScheduleFormulas.paidShare(
        ScheduleFormulas.daysOfMonths(month),
        central.first(part.from()),
        central.first(part.until()));
  }

  /** People are paid role by role. */
  private static boolean isOf(Payment part, Line cost) {
    return part.usd().equals(cost)
        || (cost.category() == Category.PEOPLE && part.category() == Category.PEOPLE);
  }

  /** Tokens of the final run, or of the source that the line is of. */
  private Optional<Double> tokens(Line cost) {
    return tokensId(cost)
        .flatMap(
            id -> model.lines().stream().filter(line -> line.id().equals(id)).findFirst())
        .map(central::first);
  }

  private static Optional<String> tokensId(Line cost) {
    if (cost.category() != Category.COMPUTE) {
      return Optional.of(cost.id().replaceFirst("\\.[^.]*$", ".tokens"));
    }
    return cost.id().equals("compute.training") ? Optional.of("training.tokens") : Optional.empty();
  }
}
