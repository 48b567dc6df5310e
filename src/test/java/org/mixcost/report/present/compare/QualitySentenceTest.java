package org.mixcost.report.present.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** The difference of losses in words has the sign of its interval and lies in it. */
class QualitySentenceTest {
  private static final Pattern LOSS = Pattern.compile(
      "(better|worse) than the baseline, by a difference in loss of (\\S+) nats \\(p5 to p95: (\\S+) to (\\S+); ");

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

  @ParameterizedTest
  @CsvSource({"5B, 0.1, better", "40B, 5, worse"})
  void aDifferenceIsToldWithTheSignOfItsInterval(String tokens, String loss, String word) {
    Matcher told = LOSS.matcher(sentence(tokens, loss));
    assertThat(told.find()).isTrue();
    double difference = Double.parseDouble(told.group(2));
    assertThat(told.group(1)).isEqualTo(word);
    assertThat(difference < 0).isEqualTo(word.equals("better"));
    assertThat(difference)
        .isBetween(Double.parseDouble(told.group(3)), Double.parseDouble(told.group(4)));
  }
}
