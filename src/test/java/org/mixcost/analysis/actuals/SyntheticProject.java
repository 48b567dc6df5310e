package org.mixcost.analysis.actuals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Where;
import org.mixcost.model.Models;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Sampler;

/**
 * A project whose truth is known: its inputs are one draw of the plan's, its lines are off by 10% besides, its months by some
 * more, and each month that something is due it is done.
 */
final class SyntheticProject {
  private static final String PRICED = "compute.training";
  private final Plan plan;
  private final Terms truth;
  private final Random random;
  private final double spread;
  private final List<Charge> charges = new ArrayList<>();

  /**
   * A project.
   *
   * @param number of it, from 0
   * @param spread of its months, as a standard deviation of the logarithm
   */
  SyntheticProject(Study study, int number, double spread) {
    Models models = Models.plan(study);
    this.spread = spread;
    plan = new Plan(models);
    truth = new Terms(models, 1);
    random = new Random(1000 + number);
    Sampler.Samples samples = new Sampler(models.inputs(), 7_000_000).samples();
    for (int i = 0; i <= number; i++) {
      samples.next(truth.draws());
    }
    truth.evaluate();
    plan.lines().forEach(this::charge);
  }

  private void charge(PlannedLine line) {
    boolean isPriced = line.cost().id().equals(PRICED);
    Optional<UnitPrice> price = isPriced ? line.price(Unit.GPU_HOUR) : Optional.empty();
    double usd = truth.first(line.cost()) * off(Beliefs.PLAN_ERROR);
    double usdPerHour =
        price.map(known -> truth.first(known.term()) * off(Beliefs.PLAN_ERROR)).orElse(1.0);
    double hours = price.map(known -> usd / truth.first(known.term())).orElse(0.0);
    line.due().orElseThrow().entrySet().stream()
        .filter(share -> share.getValue() > 0)
        .forEach(share -> {
          double part = share.getValue();
          double used = hours * part * off(spread);
          double cost = isPriced ? used * usdPerHour * off(spread) : usd * part * off(spread);
          charges.add(charge(line, share.getKey(), cost, isPriced ? used : 0, part));
        });
  }

  private double off(double deviation) {
    return Math.exp(deviation * random.nextGaussian());
  }

  private static Charge charge(
      PlannedLine line, YearMonth month, double usd, double hours, double done) {
    return new Charge(
        Where.NOWHERE,
        month,
        line.cost().id(),
        "",
        BigDecimal.valueOf(usd).setScale(2, RoundingMode.HALF_EVEN),
        "USD",
        hours > 0 ? Optional.of(new MeasuredQuantity(hours, Unit.GPU_HOUR)) : Optional.empty(),
        Optional.of(new MeasuredQuantity(done, Unit.FRACTION)));
  }

  /** What it costs in the end. */
  double totalUsd() {
    return charges.stream().mapToDouble(charge -> charge.cost().doubleValue()).sum();
  }

  /** The last month of so many. */
  private YearMonth month(int number) {
    return plan.start().orElseThrow().plusMonths(number - 1);
  }

  /** Its bill by the end of so many months. */
  Charges until(int months) {
    return new Charges(
        new InputFile("bill.csv", "0".repeat(64)),
        charges.stream()
            .filter(charge -> !charge.month().isAfter(month(months)))
            .toList());
  }
}
