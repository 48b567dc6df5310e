package org.mixcost.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.RandomScenarios;

/** What holds of any two studies, tried on pairs of random files. */
class DiffPropertiesTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(8, 42);
  private static final double ROUNDING = 1e-9;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, RandomScenarios.files(12));
  }

  /** The scenarios of a random file against those of another one of the same names. */
  private static StudyDiff diff(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Study before = RandomScenarios.of(random.nextInt(RandomScenarios.ENOUGH)).study();
    Study other = random
        .ints(0, RandomScenarios.ENOUGH)
        .mapToObj(file -> RandomScenarios.of(file).study())
        .filter(study -> study.currency().equals(before.currency()))
        .findFirst()
        .orElseThrow();
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < other.scenarios().size(); i++) {
      Scenario scenario = other.scenarios().get(i);
      boolean isKnown = i < before.scenarios().size();
      scenarios.add(isKnown ? scenario.named(before.scenarios().get(i).name()) : scenario);
    }
    Study after = Study.of("after", other.asOf(), scenarios);
    Study was = Study.of("before", before.asOf(), before.scenarios());
    return MIX_COST
        .diff(DiffQuestion.ofTotals(was, after), PLAN, new Progress())
        .get();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePartsOfAllCausesAddUp(long seed) {
    assertThat(diff(seed).scenarios()).allSatisfy(scenario -> {
      Contribution sum = Contribution.sum(List.copyOf(scenario.parts().values()));
      double scale =
          Math.abs(scenario.before().mean()) + Math.abs(scenario.after().mean());
      assertThat(sum.central())
          .isCloseTo(scenario.difference().central(), within(ROUNDING * scale));
      assertThat(sum.mean()).isCloseTo(scenario.difference().mean(), within(ROUNDING * scale));
    });
  }
}
