package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations of published models. */
class FlopFormulasTest {
  private static final FlopFormulas.Shape MIXTRAL =
      new FlopFormulas.Shape(32, 4096, 32, 8, 128, 14336, 32000);

  /** Jiang et al. 2024: 46.7 billion parameters, of which 12.9 billion are used for each token. */
  @Test
  void aMixtureOfExpertsUsesAPartOfItsParameters() {
    assertEquals(46.7e9, FlopFormulas.parameters(MIXTRAL, 8), 0.05e9);
    assertEquals(12.9e9, FlopFormulas.parameters(MIXTRAL, 2), 0.05e9);
  }

  /** GPT-3 of 175 billion parameters in Megatron: 96 layers of 12,288, 1,536 sequences of 2,048. */
  @ParameterizedTest
  @EnumSource
  void theFactorIsWhatTheStepsOfALargeModelShow(Recomputation recomputation) {
    double needed = FlopFormulas.stepFlop(1536, 2048, 96, 12288, 0);
    double again = FlopFormulas.recomputedFlop(recomputation, 1536, 2048, 96, 12288);
    assertEquals(
        1 + again / needed, FlopFormulas.recomputationFactor(recomputation, 2048, 12288), 1e-12);
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
        FlopFormulas.stepFlop(b, s, l, h, v)
            + FlopFormulas.recomputedFlop(Recomputation.FULL, b, s, l, h),
        1e7);
  }

  @Test
  void readingATokenTakesAThirdOfTrainingOnIt() {
    double training = FlopFormulas.trainingFlopPerToken(
        8e9, FlopFormulas.attentionFlopPerToken(32, 32, 128, 4096));
    double reading = FlopFormulas.generationFlopPerToken(8e9, 32, 32 * 128, 4096);
    assertEquals(training / 3, reading, 1);
  }

  /** Touvron et al. 2023, table 15: 135,168 hours of A100 for 13 billion parameters and a trillion tokens. */
  @Test
  void hoursImplyTheUtilization() {
    double utilization = FlopFormulas.impliedUtilization(6 * 13e9 * 1e12, 135168, 312e12);
    assertEquals(6 * 13e21 / (135168 * 3600.0 * 312e12), utilization, 1e-15);
    assertThat(FlopFormulas.impliedUtilization(1e21, 0, 312e12)).isInfinite();
    assertThat(FlopFormulas.utilization(0, 1e10, 8, 312e12)).isZero();
  }
}
