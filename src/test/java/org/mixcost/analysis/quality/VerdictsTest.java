package org.mixcost.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.model.Models;
import org.mixcost.testing.Studies;

/** The traffic light, each color and each reason. */
class VerdictsTest {

  private static Verdict verdict(String data) {
    Models models = Models.plan(Studies.of("""
        scenarios:
          one:
            model: {parameters: 8B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 2 USD/GPU-hour}
            data: {%s}
        """.formatted(data)));
    return Verdicts.of(models.all().get(0), models.inputs().central());
  }

  private static Verdict mix(int real, int synthetic, String further) {
    return verdict("""
        real: {web: {kind: owned, tokens: %dB}},
              synthetic: {books: {tokens: %dB, method: rephrase, prompt_ratio: 1, acceptance: 90%%, seed: web,
                generator: {model: any, input_price: 0.1 USD/Mtok, output_price: 0.4 USD/Mtok}%s}}""".formatted(real, synthetic, further));
  }

  @Test
  void realTextAloneIsGreen() {
    assertThat(verdict("real: {web: {kind: owned, tokens: 20B}}"))
        .isEqualTo(new Verdict(Verdict.Color.GREEN, "no synthetic text", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70 | 30 |                                                   | GREEN | 30% of the tokens seen are synthetic, 100% of the diversity is left",
        "50 | 50 |                                                   | GREEN | 50% of the tokens seen are synthetic, 99% of the diversity is left",
        "30 | 70 |                                                   | AMBER | 70% of the tokens seen are synthetic, 98% of the diversity is left",
        "50 | 50 | , quality: {diversity: 60%}                       | AMBER | 50% of the tokens seen are synthetic, 90% of the diversity is left",
        "5  | 95 | , rounds: 3                                       | RED   | 3 generations on 95% synthetic text",
        "5  | 95 | , rounds: 2                                       | AMBER | 95% of the tokens seen are synthetic, 92% of the diversity is left",
        "5  | 95 | , 'rounds: 3, quality: {accumulates: true}'       | AMBER | 95% of the tokens seen are synthetic, 88% of the diversity is left",
        "70 | 30 | , quality: {error_rate: 40%}                      | RED   | 40% of the synthetic samples are wrong",
        "15 | 85 | , quality: {diversity: 50%}                       | RED   | 64% of the diversity is left"
      })
  void eachColorHasItsReason(int real, int synthetic, String further, String color, String reason) {
    String keys = further == null ? "" : further.replace("'", "");
    Verdict verdict = mix(real, synthetic, keys);
    assertThat(verdict.color()).isEqualTo(Verdict.Color.valueOf(color));
    assertThat(verdict.reason()).isEqualTo(reason);
  }

  @Test
  void whatAVerifierSortsOutIsNotHeldAgainstAMix() {
    String verified = ", quality: {error_rate: 40%, verifier: {keeps_good: 90%, keeps_bad: 10%}}";
    assertThat(mix(70, 30, verified).color()).isEqualTo(Verdict.Color.GREEN);
    String careless = ", quality: {error_rate: 40%, verifier: {keeps_good: 50%, keeps_bad: 50%}}";
    assertThat(mix(70, 30, careless).color()).isEqualTo(Verdict.Color.RED);
  }

  @Test
  void theMoreRealTextTheMoreOfTheTailIsSeen() {
    assertThat(mix(70, 30, "").tailCoverage()).isGreaterThan(mix(30, 70, "").tailCoverage());
  }
}
