package org.mixcost.analysis.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.merge.Merge;
import org.mixcost.scenario.merge.Merge.Swap;
import org.mixcost.scenario.merge.Place;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.Studies;

/** What holds for any two scenarios, tried on random ones. */
@Execution(ExecutionMode.CONCURRENT)
class BridgePropertiesTest {
  private static final double ROUNDING = 1e-9;
  private static final SimulationPlan PLAN = SimulationPlan.of(16, 42);
  private static final List<Grouping> GROUPINGS = List.copyOf(EnumSet.allOf(Grouping.class));
  private static final Map<Long, Bridge> BUILT = new ConcurrentHashMap<>();
  private static final List<Scenario> SHIPPED = Stream.of(
          "01-headline.yaml",
          "02-every-kind-of-source.yaml",
          "03-api-or-own-accelerators.json",
          "04-four-ways-to-buy-books.csv")
      .flatMap(file -> Studies.shipped(file).scenarios().stream())
      .map(Scenario::withoutQuality)
      .toList();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, RandomScenarios.files(40));
  }

  /** Two random scenarios, and how to tell their drivers apart. */
  private static BridgeQuestion question(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scenario from = scenario(random);
    Scenario to = random.nextBoolean() ? scenario(random) : shaken(from, random);
    Grouping grouping = GROUPINGS.get(random.nextInt(GROUPINGS.size()));
    Study study = Study.of("random", "2026-07", List.of(from));
    return new BridgeQuestion(study, from, to, "total", Optional.of(grouping), List.of());
  }

  /** Some of one shipped scenario and some of another, with some numbers changed. */
  private static Scenario scenario(SplittableRandom random) {
    Scenario one = SHIPPED.get(random.nextInt(SHIPPED.size()));
    Scenario other = SHIPPED.get(random.nextInt(SHIPPED.size()));
    return Merge.of(one, other, new Shaking(random));
  }

  private static Scenario shaken(Scenario scenario, SplittableRandom random) {
    return Merge.of(scenario, scenario, new Shaking(random));
  }

  private record Shaking(SplittableRandom random) implements Merge.Choice {
    @Override
    public Quantity quantity(Place place, Quantity from, Quantity to) {
      Quantity chosen = random.nextBoolean() ? from : to;
      return random.nextInt(10) > 0
          ? chosen
          : new Quantity(
              chosen.name(),
              new Distribution.Fixed(chosen.median() * random.nextDouble(0.5, 1.5)),
              chosen.unit(),
              chosen.citation());
    }

    @Override
    public boolean isTaken(Place place, Swap swap) {
      return random.nextBoolean();
    }
  }

  /** The bridge of a seed, built once for all that holds of it. */
  private static Bridge there(long seed) {
    return BUILT.computeIfAbsent(seed, key -> bridge(question(key)));
  }

  private static Bridge bridge(BridgeQuestion question) {
    return BridgePlan.of(question).get().build(PLAN, new Progress());
  }

  private static BridgeQuestion back(BridgeQuestion there) {
    return new BridgeQuestion(
        there.study(), there.to(), there.from(), there.figure(), there.grouping(), there.order());
  }

  private static double mean(Figure figure) {
    return figure.spread().map(Summary::mean).orElse(figure.central());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePartsAddUpToTheDifference(long seed) {
    Bridge bridge = there(seed);
    double sum =
        bridge.drivers().stream().mapToDouble(driver -> driver.part().central()).sum();
    double difference = bridge.difference().central();
    assertThat(sum).isCloseTo(difference, within(ROUNDING * Math.abs(difference)));
    double means =
        bridge.drivers().stream().mapToDouble(driver -> mean(driver.part())).sum();
    double mean = mean(bridge.difference());
    assertThat(means).isCloseTo(mean, within(ROUNDING * Math.abs(mean)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itsEndsAreWhatTheScenariosCost(long seed) {
    BridgeQuestion question = question(seed);
    Bridge bridge = there(seed);
    assertCosts(question.from(), bridge.start());
    assertCosts(question.to(), bridge.end());
  }

  private static void assertCosts(Scenario scenario, Figure figure) {
    double usd = MixCost.create().estimate(scenario).totalUsd();
    assertThat(figure.central()).isCloseTo(usd, within(ROUNDING * usd));
  }

  /** By sampled orders it does so only on average, so that is left to exact ones. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theOtherWayRoundEverySignFlips(long seed) {
    Bridge there = there(seed);
    Bridge back = bridge(back(question(seed)));
    double scale = Math.max(there.start().central(), there.end().central());
    // The sources of the one stand in another order than those of the other, and so are summed in
    // another.
    assertThat(back.difference().central())
        .isCloseTo(-there.difference().central(), within(1e-12 * scale));
    if (there.method() instanceof Bridge.Attribution.Exact) {
      List<Double> parts = new ArrayList<>();
      for (Bridge.Driver driver : there.drivers()) {
        double opposite = part(back, driver.id());
        assertThat(opposite).isCloseTo(-driver.part().central(), within(1e-12 * scale));
        parts.add(opposite);
      }
      assertThat(parts).hasSameSizeAs(back.drivers());
    }
  }

  private static double part(Bridge bridge, String driver) {
    return bridge.drivers().stream()
        .filter(found -> found.id().equals(driver))
        .findFirst()
        .orElseThrow()
        .part()
        .central();
  }
}
