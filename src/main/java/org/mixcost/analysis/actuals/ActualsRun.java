package org.mixcost.analysis.actuals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mixcost.analysis.actuals.Actuals.Entry;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Compares a bill with a plan. */
public final class ActualsRun {
  private ActualsRun() {}

  /**
   * What a project has cost, and what it will cost in the end; or all for which the bill cannot be compared with the plan.
   *
   * @param plan a study of one scenario
   */
  public static Checked<Actuals> of(
      Study plan, Charges charges, SimulationPlan draws, Progress progress) {
    Plan planned = new Plan(Models.plan(plan));
    Issues issues = ChargeCheck.of(planned, charges);
    return issues.hasErrors()
        ? Checked.failed(issues)
        : Checked.of(of(planned, charges, draws, progress), issues);
  }

  private static Actuals of(Plan plan, Charges charges, SimulationPlan draws, Progress progress) {
    Ledger ledger = new Ledger(plan, charges);
    List<Booked> booked = ledger.booked();
    List<Entry> scope = ledger.scope();
    long scopeCents =
        scope.stream().mapToLong(entry -> entry.variance().scopeCents()).sum();
    Beliefs beliefs = new Beliefs(plan, booked, draws, progress);
    return new Actuals(
        plan.model().scenario(),
        charges.file(),
        charges.last(),
        Stream.concat(booked.stream().map(ActualsRun::entry), scope.stream()).toList(),
        charges.unplanned(),
        labels(plan, line -> !ledger.isBilled(line) && isDue(line, charges)),
        labels(plan, line -> ledger.isBilled(line) && ledger.isByTime(line)),
        new Forecast(plan, booked, charges.last(), scopeCents / 100.0, beliefs).completion());
  }

  private static Entry entry(Booked booked) {
    return new Entry(booked.line().cost().label(), booked.month(), booked.variance());
  }

  private static boolean isDue(PlannedLine line, Charges charges) {
    return line.due().stream()
        .flatMap(months -> months.entrySet().stream())
        .anyMatch(share -> share.getValue() > 0 && !share.getKey().isAfter(charges.last()));
  }

  private static List<String> labels(Plan plan, Predicate<PlannedLine> chosen) {
    List<String> labels = new ArrayList<>();
    plan.lines().stream().filter(chosen).forEach(line -> labels.add(line.cost().label()));
    return labels;
  }
}
