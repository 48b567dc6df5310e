package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Severity;

/** A key is demanded where it changes something, and nowhere else. */
class DemandedKeysTest {
  private static final String RATE =
      "self_hosted: {price: 2 USD/GPU-hour, efficiency: 100%, tokens_per_second: 1000 tokens/s";
  private static final String SHAPE =
      "self_hosted: {price: 2 USD/GPU-hour, accelerator: h100-sxm-80gb,"
          + " shape: {parameters: 8B, layers: 32, kv_heads: 8, head_dim: 128}";

  /** Text from memory alone has no usual lengths, so all that is needed must be said. */
  private static List<String> missing(String source) {
    return MixCost.create().parse("test.yaml", """
            mixcost: 1
            as_of: 2026-07
            scenarios:
              one:
                model: {parameters: 1B}
                training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 0 USD/GPU-hour}
                quality: {skip: true}
                data:
                  synthetic:
                    text: {tokens: 10B, method: closed_book, acceptance: 100%%, %s}
            """.formatted(source)).issues().stream()
        .filter(issue -> issue.severity() == Severity.ERROR)
        .map(Issue::message)
        .map(message -> message.replaceFirst(".*needs the key '(\\w+)'.*", "$1"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "prompt_ratio: 1, ", "prompt_ratio: 1, output_tokens: 500, "})
  void aStatedRateOfTextAsksForNoLengths(String lengths) {
    assertThat(missing(lengths + RATE + "}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        RATE + ", counts: total}|prompt_ratio",
        RATE + ", prompt_tokens_per_second: 20k tokens/s}|prompt_ratio",
        "generator: {model: any, input_price: 1 USD/Mtok, output_price: 4 USD/Mtok}|prompt_ratio",
        "prompt_ratio: 1, " + RATE + "}, judge: {model: any, input_price: 1 USD/Mtok,"
            + " output_price: 4 USD/Mtok, share: 10%, output_tokens: 5}|output_tokens"
      })
  void aLengthThatIsPaidForIsAskedFor(String source, String key) {
    assertThat(missing(source)).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(strings = SHAPE + "}")
  void aSpeedThatIsDerivedAsksForBoth(String source) {
    assertThat(missing(source)).containsExactlyInAnyOrder("prompt_ratio", "output_tokens");
  }
}
