package org.mixcost.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** What a result itself warns of. */
@Isolated("sets the locale")
class WarningsTest {

  private static List<Issue> warnings(String training, String model, String web, String quality) {
    return MixCost.create()
        .compare(
            Studies.of("""
                scenarios:
                  one:
                    model: {parameters: %s}
                    training: {peak: 1000 TFLOP/s, price: 2 USD/GPU-hour, %s}
                    data: {real: {web: {kind: open, processing: 0.04 USD/Mtok, %s}}}
                    quality: {%s}
                """.formatted(model, training, web, quality)), SimulationPlan.of(256, 42))
        .get("one")
        .computedWarnings();
  }

  @Test
  void aPlainRunWarnsOfNothing() {
    assertThat(warnings("utilization: 50%", "1B", "tokens: 20B", "")).isEmpty();
    assertThat(warnings("utilization: 65%", "1B", "tokens: 1B, epochs: 16", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "utilization: 50%, accelerators: 8, deadline: 0.25 days | 1B | tokens: 20B | | deadline-missed | training takes 0.347 days | deadline of 0.25 days",
        "utilization: 66% | 1B | tokens: 20B | | high-utilization | a utilization of 66% is above any published run | benchmark?",
        "utilization: 50% | 1B | tokens: 1B, epochs: 17 | | many-epochs | web is seen 17 times; beyond 16 the predicted loss is too low: published runs lost 1.6 times | 0.17 nats by our fit",
        "utilization: 50% | 175B | tokens: 300B | | extrapolated-law | fitted on 57M to 16B parameters and 250M to 318B tokens | this run of 175B and 300B is outside",
        "utilization: 50% | 10B | tokens: 20B | law: muennighoff2023_c4 | extrapolated-law | fitted on up to 9B parameters and up to 900B tokens | this run of 10B and 20B is outside"
      })
  void eachWarningHasItsReason(
      String training,
      String model,
      String web,
      String quality,
      String code,
      String says,
      String also) {
    List<Issue> found = warnings(training, model, web, quality == null ? "" : quality);
    assertThat(found).singleElement().satisfies(warning -> {
      assertThat(warning.code()).isEqualTo(code);
      assertThat(warning.message()).contains(says, also);
    });
  }

  @Test
  void openTextBeyondAThirdOfTheStockIsToldWithItsShare() {
    double stock = Math.sqrt(27.7e12 * 377e12);
    assertThat(warnings("utilization: 50%", "1B", "tokens: 51T", ""))
        .filteredOn(warning -> warning.code().equals("stock"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.message())
            .contains("%d%% of all usable text on the web".formatted(Math.round(5100e12 / stock))));
    assertThat(warnings("utilization: 50%", "1B", "tokens: 30T", ""))
        .noneMatch(warning -> warning.code().equals("stock"));
  }

  @Test
  void withoutQualityNothingIsSaidOfIt() {
    assertThat(warnings("utilization: 50%", "175B", "tokens: 51T, epochs: 20", "skip: true"))
        .isEmpty();
  }

  @Test
  void warningsReadTheSameInEveryLocale() {
    Locale usual = Locale.getDefault();
    try {
      List<Issue> expected = warnings("utilization: 66%", "175B", "tokens: 300B", "");
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(warnings("utilization: 66%", "175B", "tokens: 300B", "")).isEqualTo(expected);
    } finally {
      Locale.setDefault(usual);
    }
  }
}
