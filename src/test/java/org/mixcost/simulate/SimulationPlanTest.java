package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a plan divides its draws. */
class SimulationPlanTest {
  private static final int MOST = 1024;

  private static SimulationPlan plan(long samples) {
    return new SimulationPlan(samples, 1, 1);
  }

  @Test
  void aPlanOfFewBlocksHasAStretchForEach() {
    SimulationPlan plan = plan(10_240);
    assertThat(plan.stretches()).isEqualTo(10);
    assertThat(plan.start(0)).isZero();
    assertThat(plan.start(7)).isEqualTo(7);
    assertThat(plan.start(10)).isEqualTo(10);
  }

  /** One stretch begins where the one before ends, and all of them together are all the draws. */
  @Test
  void stretchesHoldEveryDrawOnceHoweverManyThereAre() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      long samples = 1 + (long) (random.nextDouble() * SimulationPlan.MOST_SAMPLES);
      SimulationPlan plan = plan(samples);
      assertThat(plan.stretches()).isBetween(1, MOST);
      assertThat(plan.start(0)).isZero();
      assertThat(plan.start(plan.stretches())).isEqualTo(plan.blocks());
      for (int stretch = 0; stretch < plan.stretches(); stretch++) {
        assertThat(plan.start(stretch + 1)).isGreaterThan(plan.start(stretch));
      }
      long last = plan.blocks() - 1;
      assertThat(last * Sampler.BLOCK + plan.rows(last)).isEqualTo(samples);
    }
  }
}
