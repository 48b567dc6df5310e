package org.mixcost.analysis.bridge;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.Drivers.Driver;
import org.mixcost.analysis.bridge.change.Changes;
import org.mixcost.analysis.bridge.divide.Division;
import org.mixcost.analysis.bridge.divide.Orders;
import org.mixcost.analysis.bridge.divide.Shapley;
import org.mixcost.issue.Checked;
import org.mixcost.model.Line;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** A bridge that can be built: what differs between two scenarios is known, and which figure it is about. */
public final class BridgePlan {
  /** Draws where the user does not say. */
  public static final int DEFAULT_DRAWS = 2048;
  /** The most draws: each of them has many bills. */
  public static final int MOST_DRAWS = 100_000;

  /** Drivers of which all orders are taken; beyond, orders are sampled. */
  public static final int MOST_EXACT = 15;

  /** Pairs of sampled orders. */
  private static final int PAIRS = 256;

  private final BridgeQuestion question;
  private final Line figure;
  private final Gap gap;
  private final List<Driver> drivers;

  private BridgePlan(BridgeQuestion question, Line figure, Gap gap, Drivers drivers) {
    this.question = question;
    this.figure = figure;
    this.gap = gap;
    this.drivers = drivers.all();
  }

  /** Finds what differs, or what is wrong with the question. */
  public static Checked<BridgePlan> of(BridgeQuestion question) {
    return new BridgeFigure(question.from(), question.to())
        .find(question.figure())
        .then(figure -> of(question, figure));
  }

  private static Checked<BridgePlan> of(BridgeQuestion question, Line figure) {
    Grouping grouping = question.grouping().orElseGet(() -> coarsest(question, figure));
    Gap gap = Gap.of(question, figure, grouping);
    return Drivers.of(gap.changes(), grouping)
        .startingWith(question.order(), gap.changes())
        .then(drivers -> Checked.of(new BridgePlan(question, figure, gap, drivers)));
  }

  /** The first grouping that tells anything: by block, unless only one block differs. */
  private static Grouping coarsest(BridgeQuestion question, Line figure) {
    return Stream.of(Grouping.values())
        .filter(grouping -> {
          Changes changes = Gap.of(question, figure, grouping).changes();
          return Drivers.of(changes, grouping).all().size() > 1;
        })
        .findFirst()
        .orElse(Grouping.BLOCK);
  }

  /** Builds it. */
  public Bridge build(SimulationPlan plan, Progress progress) {
    return new BridgeRun(question, figure, gap, drivers, division(plan.seed()))
        .bridge(plan, progress);
  }

  private Division division(long seed) {
    int count = drivers.size();
    if (!question.order().isEmpty()) {
      return Orders.of(IntStream.range(0, count).boxed().toList());
    }
    return count <= MOST_EXACT ? new Shapley(count) : Orders.sampled(count, PAIRS, seed);
  }
}
