package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Studies;

/** The power of an accelerator whose draw nobody states. */
class PowerResolverTest {
  private static final String STUDY = """
      scenarios:
        one:
          model: {parameters: 8B}
          training: {accelerator: %s, utilization: 40%%, price: 1 USD/GPU-hour}
          quality: {skip: true}
          data: {real: {web: {kind: open, tokens: 1T}}}
          energy: {pue: 1.1}
      """;

  private static Estimate estimate(String accelerator) {
    Study study = Studies.of(STUDY.formatted(accelerator));
    Inputs inputs = new Inputs();
    CostModel model = CostModel.plan(study.get("one"), inputs);
    return Estimate.of(model, inputs.central());
  }

  /** Rated power of the chip, times the server's over it, times the average load, by the family of the chip. */
  @ParameterizedTest
  @CsvSource({
    "h100-sxm-80gb, 700, 1.82, 0.75",
    "h100-pcie-80gb, 350, 1.82, 0.75",
    "a100-pcie-40gb, 250, 2.03, 0.75",
    "v100-sxm2-32gb, 300, 1.67, 0.75",
    "h200-sxm-141gb, 700, 1.80, 0.75",
    "p100-sxm2, 300, 1.80, 0.75",
    "gb200-nvl72, 1200, 1.80, 0.75",
    "tpu-v2, 280, 1.64, 0.43",
    "tpu-v3, 450, 1.47, 0.43",
    "tpu-v4, 170, 1.56, 0.43",
    "tpu-v5e, 140, 1.56, 0.43"
  })
  void aChipHasTheServerAndTheLoadOfItsFamily(
      String accelerator, double rated, double server, double load) {
    double watt = estimate(accelerator).value("energy.power");
    assertThat(watt).isCloseTo(rated * server * load, within(1e-9 * watt));
  }

  /** 6 · 8e9 · 1e12 operations at 40 % of 275 TFLOP/s, each hour at 114 W and a PUE of 1.1. */
  @Test
  void theEnergyIsThatPower() {
    double hours = 6 * 8e9 * 1e12 / (275e12 * 0.40 * 3600);
    assertThat(estimate("tpu-v4").value("energy.power")).isCloseTo(114, within(0.05));
    double mwh = hours * 170 * 1.56 * 0.43 * 1.1 / 1e6;
    assertThat(estimate("tpu-v4").value("energy.mwh")).isCloseTo(mwh, within(1e-9 * mwh));
  }
}
