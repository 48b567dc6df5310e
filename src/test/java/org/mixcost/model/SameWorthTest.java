package org.mixcost.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.GpuWork;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.random.Variants;

/** What is the same costs the same and is worth the same, however a scenario says it; tried on random scenarios. */
class SameWorthTest {
  private static final double ROUNDING = 1e-9;
  private static final int DRAWS = 3;
  private static final List<String> FIGURES =
      List.of("total", "quality.loss", "quality.effective_tokens", "collapse.diversity");

  private static void forEachScenario(Consumer<Scenario> check) {
    RandomScenarios.forEach(file -> file.study().scenarios().forEach(check));
  }

  /** Two ways to say one scenario, on the same draws. */
  private static final class Pair {
    private final Inputs inputs = new Inputs();
    private final CostModel first;
    private final CostModel second;

    Pair(Scenario first, Scenario second) {
      this.first = CostModel.plan(first, inputs);
      this.second = CostModel.plan(second, inputs);
    }

    /** Fails where a figure differs by more than rounding, in the central draw and in others. */
    void assertSame(double tolerance, Consumer<Draws> settle) {
      SplittableRandom random = new SplittableRandom(7);
      Draws draws = inputs.central();
      for (int i = 0; i < DRAWS; i++) {
        settle.accept(draws);
        Bills one = bills(first, draws);
        Bills other = bills(second, draws);
        for (String id : FIGURES) {
          value(first, one, id)
              .ifPresent(expected -> value(second, other, id)
                  .ifPresent(
                      found -> assertEquals(expected, found, Math.abs(expected) * tolerance, id)));
        }
        inputs
            .uncertain()
            .forEach(input ->
                draws.set(input, input.quantity().distribution().quantile(random.nextDouble())));
      }
    }

    private static Bills bills(CostModel model, Draws draws) {
      Bills bills = model.newBills();
      model.evaluate(draws, bills);
      return bills;
    }

    private static Optional<Double> value(CostModel model, Bills bills, String id) {
      return model.find(id).map(bills::get);
    }
  }

  private static void assertSame(UnaryOperator<Scenario> other, double tolerance) {
    forEachScenario(
        scenario -> new Pair(scenario, other.apply(scenario)).assertSame(tolerance, draws -> {}));
  }

  @Test
  void theOrderOfTheSourcesChangesNothing() {
    assertSame(Variants::reversed, ROUNDING);
  }

  /**
   * Whole increments are billed for each source, so that two halves may cost more than one whole; hours that are stated
   * are those of the source, however little of it there is.
   */
  @Test
  void aSourceInTwoHalvesCostsTheSameAndIsWorthTheSame() {
    forEachScenario(scenario -> {
      if (scenario.data().sources().stream()
          .noneMatch(source -> isOfHours(source) || isBilledWhole(source))) {
        Pair pair = new Pair(scenario, Variants.split(scenario));
        pair.assertSame(ROUNDING, draws -> halve(scenario, pair.inputs, draws));
      }
    });
  }

  private static boolean isOfHours(DataSource source) {
    boolean isGenerated = source instanceof SyntheticSource synthetic
        && synthetic.generator() instanceof Generator.SelfHosted own
        && own.time() instanceof Generator.Time.Elapsed;
    return isGenerated
        || source
            .processedOn()
            .filter(work -> work.extent() instanceof GpuWork.Extent.WorkHours)
            .isPresent();
  }

  private static boolean isBilledWhole(DataSource source) {
    boolean isGenerated =
        source instanceof SyntheticSource synthetic && isGeneratedByTheHour(synthetic);
    return isGenerated || source.processedOn().flatMap(GpuWork::billing).isPresent();
  }

  private static boolean isGeneratedByTheHour(SyntheticSource source) {
    return Stream.concat(
            Stream.of(source.generator()),
            source.judge().stream().map(judge -> judge.calls().by()))
        .anyMatch(by -> by instanceof Generator.SelfHosted own && own.billing().isPresent());
  }

  /** Half a belief would be drawn by itself, but half of the same text is half of the same draw. */
  private static void halve(Scenario scenario, Inputs inputs, Draws draws) {
    scenario.data().synthetic().stream()
        .flatMap(source -> Variants.halved(source).stream())
        .forEach(
            whole -> draws.set(inputs.add(Variants.half(whole)), draws.get(inputs.add(whole)) / 2));
  }

  @Test
  void syntheticSourcesWithoutTextLeaveTheRealOnlyRunWhateverTheirRounds() {
    forEachScenario(scenario -> {
      if (!scenario.data().real().isEmpty()
          && scenario.data().synthetic().stream().noneMatch(SameWorthTest::isOfHours)) {
        new Pair(Variants.realOnly(scenario), Variants.emptied(scenario))
            .assertSame(0, draws -> {});
      }
    });
  }
}
