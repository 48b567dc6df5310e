package org.mixcost.report.present.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** Predicted quality in words that need no scaling law to be understood. */
class QualitySentenceTest {
  private static String sentence(String tokens, String worth) {
    Study study = Studies.of("""
        scenarios:
          real:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 10B, processing: 0 USD/Mtok}}}
          mixed:
            extends: real
            data:
              synthetic:
                books:
                  {tokens: %s, method: rephrase, seed: web, prompt_ratio: 1, acceptance: 90%%,
                   generator: {model: m, input_price: 1 USD/Mtok, output_price: 1 USD/Mtok},
                   quality: {generator_loss: %s nats}}
        """.formatted(tokens, worth));
    QualityDifference difference =
        MixCost.create().compareQuality(study, SimulationPlan.of(1024, 42)).get(0);
    return QualitySentence.of(difference);
  }

  /** Text that is worth less than it costs in errors makes the model worse, better text makes it better. */
  @ParameterizedTest
  @CsvSource({"5B, 0.1, better", "40B, 5, worse"})
  void aDifferenceIsToldInPlainWords(String tokens, String loss, String word) {
    assertThat(sentence(tokens, loss))
        .matches("is predicted to be " + word
            + " than the baseline in (more than )?\\d+% of the draws \\(model assumption\\); .*");
  }

  /** A millionth of the mix makes no difference that anybody could see. */
  @Test
  void aDifferenceThatAPercentOfTheMixMakesUpForMakesNone() {
    assertThat(sentence("10k", "0.1"))
        .startsWith("is predicted to be as good as the baseline, as far as makes a difference"
            + " (model assumption); just as good, it costs ");
  }

  /** Errors that are in every token do not go away with more of them. */
  @Test
  void aQualityThatNoSizeReachesIsCalledThat() {
    assertThat(sentence("4T", "8")).contains("; no size of its mix makes it as good: floor ");
  }
}
