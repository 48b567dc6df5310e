package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mixcost.testing.Studies.PRICE_AND_LICENSE;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mixcost.model.Models;
import org.mixcost.testing.Studies;

class ProgressTest {
  @Test
  void itIsTheShareOfWhatWasPlanned() {
    Progress progress = new Progress();
    assertThat(progress.share()).isZero();
    progress.plan(10);
    assertThat(progress.share()).isZero();
    progress.advance(5);
    assertThat(progress.share()).isEqualTo(0.5);
    progress.plan(40);
    assertThat(progress.share()).isEqualTo(0.1);
  }

  @Test
  void itNeverExceedsOne() {
    Progress progress = new Progress();
    progress.advance(3);
    progress.plan(2);
    assertThat(progress.share()).isEqualTo(1);
  }

  @Test
  void whatIsCancelledEndsAtItsNextStep() {
    Progress progress = new Progress();
    progress.cancel();
    assertThatThrownBy(() -> progress.advance(1)).isInstanceOf(CancellationException.class);
  }

  @Test
  void aSimulationAdvancesByEachOfItsDraws() {
    Models models = Studies.models(PRICE_AND_LICENSE);
    Progress progress = new Progress();
    progress.plan(20_000);
    Simulation.run(
        models.all(),
        models.inputs(),
        List.of(),
        new SimulationPlan(5000, 42, 3), // the last block is not full
        new Simulation.Setting(new Sampler(models.inputs(), 42), Pins.NONE, progress));
    assertThat(progress.share()).isEqualTo(0.25);
  }
}
