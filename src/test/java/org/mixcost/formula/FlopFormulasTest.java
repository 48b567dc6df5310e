package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations of published models. */
class FlopFormulasTest {
  private static final MixtureShape MIXTRAL = new MixtureShape(32, 4096, 32, 8, 128, 14336, 32000);

  /** Jiang et al. 2024: 46.7 billion parameters, of which 12.9 billion are used for each token. */
  @Test
  void aMixtureOfExpertsUsesAPartOfItsParameters() {
    assertEquals(46.7e9, MIXTRAL.parameters(8), 0.05e9);
    assertEquals(12.9e9, MIXTRAL.parameters(2), 0.05e9);
  }

  /** GPT-3 of 175 billion parameters in Megatron: 96 layers, 96 heads of 128, 1,536 sequences of 2,048. */
  @ParameterizedTest
  @EnumSource
  void theFactorIsWhatTheStepsOfALargeModelShow(Recomputation recomputation) {
    double needed = StepFlop.needed(1536, 2048, 96, 12288, 0);
    double again = StepFlop.recomputed(recomputation, 1536, 2048, 96, 12288);
    double factor = switch (recomputation) {
      case NONE -> 1;
      case SELECTIVE -> FlopFormulas.selectiveRecomputation(2048, 96, 128);
      case FULL -> FlopFormulas.FULL_RECOMPUTATION;
    };
    assertEquals(1 + again / needed, factor, 1e-12);
  }

  @Test
  void fullRecomputationIsTheFormulaOfThePaper() {
    double b = 1536;
    double s = 2048;
    double l = 96;
    double h = 12288;
    double v = 51200;
    assertEquals(
        96 * b * l * s * h * h * (1 + s / (6 * h) + v / (16 * h * l)),
        StepFlop.needed(b, s, l, h, v) + StepFlop.recomputed(Recomputation.FULL, b, s, l, h),
        1e7);
  }

  /** 12 · l · h² parameters in the layers and h · V in the head, and attention as wide as the model. */
  @Test
  void parametersAndAttentionMakeTheStep() {
    double parameters = 96 * 12 * 12288.0 * 12288 + 12288 * 51200.0;
    double attention = FlopFormulas.attentionFlopPerToken(96, 96, 128, 2048);
    double step = StepFlop.needed(1536, 2048, 96, 12288, 51200);
    assertEquals(step, 1536 * 2048 * StepFlop.perToken(parameters, attention), step * 1e-12);
    assertEquals(attention / 2, FlopFormulas.causalFlopPerToken(96, 96, 128, 2048), 1);
  }

  /** Touvron et al. 2023, table 15: 135,168 hours of A100 for 13 billion parameters and a trillion tokens. */
  @Test
  void hoursImplyTheUtilization() {
    double utilization = FlopFormulas.impliedUtilization(6 * 13e9 * 1e12, 135168, 312e12);
    assertEquals(6 * 13e21 / (135168 * 3600.0 * 312e12), utilization, 1e-15);
    assertThat(FlopFormulas.impliedUtilization(1e21, 0, 312e12)).isInfinite();
    assertThat(new Pace(0, 8, 312e12).utilization(1e10)).isZero();
  }
}
