package org.mixcost.analysis.bridge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.Drivers.Driver;
import org.mixcost.analysis.bridge.change.Changes;
import org.mixcost.analysis.bridge.divide.Division;
import org.mixcost.analysis.bridge.divide.Orders;
import org.mixcost.analysis.bridge.divide.Owen;
import org.mixcost.analysis.bridge.divide.Shapley;
import org.mixcost.issue.Checked;
import org.mixcost.model.Line;
import org.mixcost.scenario.merge.Merge;
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

  /** Drivers that come or go as a whole and are told apart within a group: each doubles the models. */
  private static final int MOST_STRUCTURES = 8;

  /** Pairs of sampled orders. */
  private static final int PAIRS = 256;

  private final BridgeQuestion question;
  private final Line figure;
  private final Gap gap;
  private final List<Driver> drivers;
  /** Their numbers, in groups that are taken as one by the others; none where each stands for itself. */
  private final List<List<Integer>> groups;

  private BridgePlan(
      BridgeQuestion question,
      Line figure,
      Gap gap,
      List<Driver> drivers,
      List<List<Integer>> groups) {
    this.question = question;
    this.figure = figure;
    this.gap = gap;
    this.drivers = drivers;
    this.groups = groups;
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
        .then(
            drivers -> Checked.of(new BridgePlan(question, figure, gap, drivers.all(), List.of())));
  }

  /**
   * The same with every input by itself, and inputs in groups: each group is taken as a whole
   * by the others, and its parts sum to what it has as one driver.
   *
   * @param group of what stands at a path of a scenario file
   */
  public static Checked<BridgePlan> ofGroups(
      BridgeQuestion question, Function<String, ? extends Comparable<?>> group) {
    return new BridgeFigure(question.from(), question.to())
        .find(question.figure())
        .then(figure -> {
          Gap gap = Gap.of(question, figure, Grouping.INPUT);
          List<Driver> drivers = Drivers.of(gap.changes(), Grouping.INPUT).all();
          BridgePlan apart = ofGroups(question, figure, gap, fewShapes(drivers, group), group);
          return Checked.of(
              apart.isMixable()
                  ? apart
                  : ofGroups(question, figure, gap, together(drivers, path -> ""), group));
        });
  }

  private static BridgePlan ofGroups(
      BridgeQuestion question,
      Line figure,
      Gap gap,
      List<Driver> drivers,
      Function<String, ? extends Comparable<?>> group) {
    return new BridgePlan(question, figure, gap, drivers, numbers(drivers, group));
  }

  /** Whether all scenarios between the two make sense. */
  private boolean isMixable() {
    try {
      new HybridModels(gap.changes(), drivers, gap.inputs()).plan(division(0));
      return true;
    } catch (Merge.Unmixable unmixable) {
      return false;
    }
  }

  /** The drivers, where so many come or go as a whole that there would be too many models, those of a group as one. */
  private static List<Driver> fewShapes(
      List<Driver> drivers, Function<String, ? extends Comparable<?>> group) {
    return drivers.stream().filter(Driver::hasStructure).count() <= MOST_STRUCTURES
        ? drivers
        : together(drivers, group);
  }

  /** The drivers, but those of a group that come or go as a whole as one. */
  private static List<Driver> together(
      List<Driver> drivers, Function<String, ? extends Comparable<?>> group) {
    Map<Comparable<?>, List<Driver>> structures = drivers.stream()
        .filter(Driver::hasStructure)
        .collect(groupingBy(driver -> group.apply(driver.path()), TreeMap::new, toList()));
    return Stream.concat(
            drivers.stream().filter(driver -> !driver.hasStructure()),
            structures.values().stream().map(Driver::together))
        .toList();
  }

  private static List<List<Integer>> numbers(
      List<Driver> drivers, Function<String, ? extends Comparable<?>> group) {
    return List.copyOf(IntStream.range(0, drivers.size())
        .boxed()
        .collect(
            groupingBy(driver -> group.apply(drivers.get(driver).path()), TreeMap::new, toList()))
        .values());
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
    if (!groups.isEmpty()) {
      return new Owen(groups, seed);
    }
    if (!question.order().isEmpty()) {
      return Orders.of(IntStream.range(0, count).boxed().toList());
    }
    return count <= MOST_EXACT ? new Shapley(count) : Orders.sampled(count, PAIRS, seed);
  }
}
