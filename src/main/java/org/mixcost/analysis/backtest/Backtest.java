package org.mixcost.analysis.backtest;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mixcost.analysis.backtest.RunTest.CostTest;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.quantity.Quantity;

/**
 * Estimates against published runs.
 *
 * <p>Of each run nothing is used but model, tokens, accelerator and precision; its utilization is that of the default
 * rule. Twice: by the rule of the catalog, which for a run it was fitted on is in-sample, and by the rule fitted again
 * without all runs of the same family, which is how it does on a run of strangers.
 *
 * @param tests the runs that could be estimated, in their order
 * @param refused the others, in their order
 */
public record Backtest(List<RunTest> tests, List<RefusedRun> refused) {

  public Backtest {
    tests = List.copyOf(tests);
    refused = List.copyOf(refused);
  }

  /** The runs that come with the catalog. */
  public static Backtest ofShipped(Catalog catalog) {
    return of(catalog.publishedRuns(), catalog);
  }

  /**
   * Some runs, of the catalog or not.
   *
   * @param catalog with the rule, and the runs it is fitted on
   */
  public static Backtest of(List<PublishedRun> runs, Catalog catalog) {
    Estimator estimator = new Estimator(catalog);
    return new Backtest(
        comparable(runs.stream(), catalog).map(estimator::test).toList(),
        runs.stream().flatMap(run -> RefusedRun.of(run, catalog).stream()).toList());
  }

  /** The rule as the runs of the catalog give it; the one in the catalog is this one, rounded. */
  public static UtilizationRule fit(Catalog catalog) {
    return FittedRule.of(comparable(catalog.publishedRuns().stream(), catalog).toList());
  }

  private static Stream<ComparableRun> comparable(Stream<PublishedRun> runs, Catalog catalog) {
    return runs.flatMap(run -> ComparableRun.find(run, catalog).stream());
  }

  /** How good the rule of the catalog is; empty where no run could be estimated. */
  public Optional<Accuracy> byRule() {
    return accuracy(RunTest::byRule);
  }

  /** How good the rule is on families it was not fitted on; empty where no run could be estimated. */
  public Optional<Accuracy> unseen() {
    return accuracy(RunTest::unseen);
  }

  private Optional<Accuracy> accuracy(Function<RunTest, Outcome> outcome) {
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(Accuracy.of(tests.stream().map(outcome).toList()));
  }

  /** The same as {@link #unseen} by generation of accelerators. */
  public Map<String, Accuracy> unseenByGeneration() {
    return unseenBy(test -> test.run().generation().key());
  }

  /** The same as {@link #unseen} by architecture. */
  public Map<String, Accuracy> unseenByArchitecture() {
    return unseenBy(
        test -> test.run().published().trained().isMixture() ? "mixture of experts" : "dense");
  }

  private Map<String, Accuracy> unseenBy(Function<RunTest, String> group) {
    return tests.stream()
        .collect(groupingBy(
            group,
            TreeMap::new,
            mapping(RunTest::unseen, collectingAndThen(toList(), Accuracy::of))));
  }

  /** Estimates runs by the rule of a catalog, and by what the rule would be without them. */
  private static final class Estimator {
    private final List<ComparableRun> fitted;
    private final Set<String> fittedIds;
    private final UtilizationRule rule;
    private final Map<String, UtilizationRule> without = new HashMap<>();

    Estimator(Catalog catalog) {
      fitted = comparable(catalog.publishedRuns().stream(), catalog).toList();
      fittedIds = fitted.stream().map(run -> run.published().id()).collect(Collectors.toSet());
      rule = catalog.utilizationRule(catalog.date());
    }

    RunTest test(ComparableRun run) {
      UtilizationRule others =
          without.computeIfAbsent(run.family(), family -> FittedRule.without(family, fitted));
      return new RunTest(
          run,
          fittedIds.contains(run.published().id()),
          hours(run, rule),
          hours(run, others),
          cost(run, others.utilization(run.asked())));
    }

    private static Outcome hours(ComparableRun run, UtilizationRule by) {
      return new RunScenario(run, by.utilization(run.asked()), 0).hours();
    }

    private static Optional<CostTest> cost(ComparableRun run, Quantity utilization) {
      PublishedRun.Cost cost = run.published().cost();
      return cost.usd().map(usd -> {
        double price = cost.usdPerGpuHour().orElse(usd / run.gpuHours());
        return new CostTest(
            price,
            cost.usdPerGpuHour().isEmpty(),
            new RunScenario(run, utilization, price).cost(usd));
      });
    }
  }
}
