package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;
import org.mixcost.testing.Studies;

/** What is no number is an error that names where it arises, and never enters a statistic. */
class UndefinedFigureTest {
  private static final String TOO_MUCH = """
      scenarios:
        a:
          model: {parameters: 1e160}
          training: {peak: 1000 TFLOP/s, utilization: 40%, price: PRICE USD/GPU-hour}
          quality: {skip: true}
          data: {real: {web: {kind: open, tokens: 1e160}}}
      """;

  private static Study study(String price) {
    return Studies.of(TOO_MUCH.replace("PRICE", price));
  }

  @Test
  void anEstimateBeyondTheRangeOfNumbersSaysWhere() {
    Study study = study("2");
    // 6 · 1e160 · 1e160 is above 1.8e308, the largest double
    assertThatExceptionOfType(UndefinedFigure.class)
        .isThrownBy(() -> MixCost.create().estimate(study.get("a")))
        .satisfies(undefined -> assertThat(undefined.isBeyondRange()).isTrue())
        .withMessage("scenario 'a': training.flop is beyond the range of numbers, computed from "
            + "defaults/training.flop_per_parameter_token = 6.000, model.parameters = 1.000e+160, "
            + "training.tokens = 1.000e+160");
  }

  @Test
  void soDoesASimulation() {
    Study study = study("2 to 3");
    assertThatExceptionOfType(UndefinedFigure.class)
        .isThrownBy(() -> MixCost.create().compare(study, SimulationPlan.of(1024, 1)))
        .withMessageStartingWith("scenario 'a': training.flop is beyond the range of numbers");
  }

  @Test
  void onTheCommandLineItIsAnErrorOfTheInput() {
    CliRun run = CliRun.of(
        "estimate", Golden.RESOURCES.resolve("cases/beyond-range.yaml").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("scenario 'a': training.flop is beyond the range of numbers");
    assertThat(run.out()).isEmpty();
  }
}
