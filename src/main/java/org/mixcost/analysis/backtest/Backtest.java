package org.mixcost.analysis.backtest;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.analysis.backtest.RunTest.CostTest;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.quantity.Quantity;
import org.mixcost.simulate.Progress;

/**
 * Estimates against published runs.
 *
 * <p>Of each run nothing is used but model, tokens, accelerator and precision; its utilization is that of the default
 * rule. Twice: by the rule of the catalog, and by one that has not seen the run. That is the same, unless it was fitted on
 * the run: then it is fitted again without all runs of the same family, which is how it does on a run of strangers.
 *
 * <p>The rule that comes with mixcost was fitted on the runs that come with it, whatever rows a catalog has besides; a rule
 * of another catalog is taken for a fit of the runs of that.
 *
 * @param tests the runs that could be estimated, in their order
 * @param refused the others, in their order
 * @param isOfShipped whether the runs, and those that the rule is fitted on, are those that come with mixcost and no
 *     others
 */
public record Backtest(List<RunTest> tests, List<RefusedRun> refused, boolean isOfShipped) {

  public Backtest {
    tests = List.copyOf(tests);
    refused = List.copyOf(refused);
  }

  /** The runs that come with the catalog. */
  public static Backtest ofShipped(Catalog catalog) {
    return of(catalog.publishedRuns(), catalog, new Progress());
  }

  /**
   * Some runs, of the catalog or not.
   *
   * @param catalog with the rule
   */
  public static Backtest of(List<PublishedRun> runs, Catalog catalog, Progress progress) {
    Estimator estimator = new Estimator(catalog);
    List<ComparableRun> comparable = comparable(runs.stream(), catalog).toList();
    progress.plan(comparable.size());
    List<RunTest> tests = new ArrayList<>();
    for (ComparableRun run : comparable) {
      tests.add(estimator.test(run));
      progress.advance(1);
    }
    return new Backtest(
        tests,
        runs.stream().flatMap(run -> RefusedRun.of(run, catalog).stream()).toList(),
        isShipped(comparable) && isShipped(estimator.fitted));
  }

  private static boolean isShipped(List<ComparableRun> runs) {
    Catalog shipped = Catalog.builtIn();
    return runs.equals(comparable(shipped.publishedRuns().stream(), shipped).toList());
  }

  /** The rule as the runs of the catalog give it; the one in the catalog is this one, rounded. */
  public static UtilizationRule fit(Catalog catalog) {
    return FittedRule.of(comparable(catalog.publishedRuns().stream(), catalog).toList());
  }

  private static Stream<ComparableRun> comparable(Stream<PublishedRun> runs, Catalog catalog) {
    return runs.flatMap(run -> ComparableRun.find(run, catalog).stream());
  }

  /** How good the rule is on runs it has not seen; empty where no run could be estimated. */
  public Optional<Accuracy> outOfSample() {
    return accuracy(tests.stream().map(RunTest::outOfSample).toList());
  }

  /** How good the rule of the catalog is on the runs it was fitted on; empty where there is none of them. */
  public Optional<Accuracy> inSample() {
    return accuracy(
        tests.stream().filter(RunTest::isFitted).map(RunTest::byRule).toList());
  }

  private static Optional<Accuracy> accuracy(List<Outcome> outcomes) {
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(Accuracy.of(outcomes));
  }

  /** The same as {@link #outOfSample} by generation of accelerators. */
  public Map<String, Accuracy> byGeneration() {
    return by(test -> test.run().generation().key());
  }

  /** The same as {@link #outOfSample} by architecture. */
  public Map<String, Accuracy> byArchitecture() {
    return by(
        test -> test.run().published().trained().isMixture() ? "mixture of experts" : "dense");
  }

  private Map<String, Accuracy> by(Function<RunTest, String> group) {
    return tests.stream()
        .collect(groupingBy(
            group,
            TreeMap::new,
            mapping(RunTest::outOfSample, collectingAndThen(toList(), Accuracy::of))));
  }

  /** Estimates runs by the rule of a catalog, and by what the rule would be without them. */
  private static final class Estimator {
    private final List<ComparableRun> fitted;
    private final UtilizationRule rule;
    private final Map<String, UtilizationRule> without = new HashMap<>();

    Estimator(Catalog catalog) {
      rule = catalog.utilizationRule(catalog.date());
      Catalog shipped = Catalog.builtIn();
      Catalog seen = rule.equals(shipped.utilizationRule(shipped.date())) ? shipped : catalog;
      fitted = comparable(seen.publishedRuns().stream(), seen).toList();
    }

    RunTest test(ComparableRun run) {
      Optional<ComparableRun> seen = fitted.stream().filter(run::isSame).findFirst();
      UtilizationRule stranger =
          seen.map(ComparableRun::family).map(this::without).orElse(rule);
      return new RunTest(
          run,
          seen.isPresent(),
          hours(run, rule),
          hours(run, stranger),
          cost(run, stranger.utilization(run.asked())));
    }

    private UtilizationRule without(String family) {
      return without.computeIfAbsent(family, name -> FittedRule.without(name, fitted));
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
