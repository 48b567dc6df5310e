package org.mixcost.analysis.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mixcost.analysis.compare.LimitOdds.Limit;
import org.mixcost.model.CostModel;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Summary;

/** Looks whether one scenario keeps its limits. */
final class LimitCheck {
  private final CostModel model;
  private final int scenario;

  /**
   * A check.
   *
   * @param scenario its place among those that are compared
   */
  LimitCheck(CostModel model, int scenario) {
    this.model = model;
    this.scenario = scenario;
  }

  /** What says in each draw whether both limits are kept, where there are both: below 0 where one is broken. */
  Optional<Measure> both() {
    return left("budget.left")
        .flatMap(money -> left("deadline.left").map(days -> new Measure.Least(money, days)));
  }

  private Optional<OfLine> left(String id) {
    return model.find(id).map(line -> new OfLine(scenario, line));
  }

  /**
   * The limits.
   *
   * @param result of the scenario
   * @param both what {@link #both} is over the draws
   */
  LimitOdds of(Result result, Optional<Summary> both) {
    Scenario.Limits requested = model.scenario().limits();
    return new LimitOdds(
        requested.budget().map(usd -> limit(usd, result.total(), result.get("budget.left"))),
        requested
            .deadline()
            .map(days -> limit(days, result.get("project.days"), result.get("deadline.left"))),
        both.map(least -> OptionalDouble.of(1 - least.odds().lower()))
            .orElse(OptionalDouble.empty()));
  }

  private static Limit limit(Quantity allowed, Figure spent, Figure left) {
    Summary draws = left.spread().orElseGet(() -> Summary.fixed(left.central()));
    double missing = -draws.percentiles().at(100 - Limit.SURE);
    return new Limit(
        Figure.of(
            allowed.settled().unit(),
            allowed.median(),
            Summary.of(allowed.settled().distribution())),
        spent,
        draws.odds().lower(),
        Math.max(0, missing));
  }
}
