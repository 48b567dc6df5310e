package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.load.document.DocumentReader;

/** What is questioned, and what is not. */
class PlausibilityTest {
  private static final String H100 =
      "accelerator: h100-sxm-80gb, utilization: 40%, price: 2.50 USD/GPU-hour";

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          parameters: 7            | model.parameters is 7, usual is 1M to 100T              | 7B?
          parameters: 7 to 13      | model.parameters is 7 to 13, usual is 1M to 100T        | about 9.539B?
          parameters: 8e18         | model.parameters is 8e18, usual is 1M to 100T       | 8B?
          """)
  void aValueIsQuestionedWithTheRangeAndWhatWasLikelyMeant(
      String model, String message, String help) {
    assertThat(warnings(model, "")).containsExactly(new Said("implausible", message, help));
  }

  /** √(7 · 13) = 9.539. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          60 USD/hour   | 43.83k USD/month | 10.4k USD/month
          480 USD/day   | 14.61k USD/month | 10.4k USD/month
          """)
  void anHoursPayIsNoMonthsAroundTheClock(String salary, String around, String working) {
    // 60 USD · 730.5 h, 480 USD · 30.4375 days; at work 2,080 h / 12 = 173.3 h, and 8 h a day
    assertThat(warnings("parameters: 1B", person(salary)))
        .containsExactly(new Said(
            "calendar-pay",
            "'" + salary + "' is taken around the clock, as " + around
                + "; at 8 hours a day and 2,080 a year it is " + working,
            "write pay in USD/month, such as " + working));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10k USD/month", "120k USD/year", "2500 USD/week"})
  void payForATimeThatCoversItsRestIsTakenAsItIs(String salary) {
    assertThat(warnings("parameters: 1B", person(salary))).isEmpty();
  }

  private static String person(String salary) {
    return "people: {writer: {count: 1, duration: 1 year, salary: " + salary + "}}";
  }

  @Test
  void activeParametersAboveAllAreAnError() {
    assertThat(codes("parameters: 12.9B, active_parameters: 46.7B"))
        .containsExactly("active-above-total");
    assertThat(codes("parameters: 46.7B, active_parameters: 12.9B")).isEmpty();
    assertThat(codes("parameters: 46.7B, active_parameters: 46.7B")).isEmpty();
  }

  /** Doubt whose middles are in the wrong order is an error too; ends that overlap are not. */
  @Test
  void uncertainParametersAreComparedByTheirMiddles() {
    assertThat(codes("parameters: 10B to 14B, active_parameters: 11B to 15B"))
        .containsExactly("active-above-total");
    assertThat(codes("parameters: 11B to 15B, active_parameters: 10B to 14B")).isEmpty();
  }

  /** The quotes of the catalog for this accelerator from June 2023 to June 2025 are 1.99 to 12.29 USD. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          98.32 | 8.00 times the dearest quote near 2024-06 for h100-sxm-80gb, 12.29    | is this the price of a node of 8? write it in USD/node-hour, with node_accelerators: 8
          250   | 20.3 times the dearest quote near 2024-06 for h100-sxm-80gb, 12.29    | 2.5 USD/GPU-hour?
          0.02  | 0.010 times the cheapest quote near 2024-06 for h100-sxm-80gb, 1.99   | 2 USD/GPU-hour?
          """)
  void aPriceFarOutsideTheQuotesIsQuestioned(String price, String quote, String help) {
    assertThat(ofTraining(
            "accelerator: h100-sxm-80gb, utilization: 40%, price: " + price + " USD/GPU-hour"))
        .containsExactly(new Said(
            "implausible",
            "training.price is " + price + " USD/GPU-hour, " + quote + " USD/GPU-hour",
            help));
  }

  /** A third of 1.99 is 0.663, three times 12.29 is 36.87; a node of 8 at 98.32 is 12.29 each; 0 is said on purpose. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "price: 0.67 USD/GPU-hour",
        "price: 36 USD/GPU-hour",
        "price: 98.32 USD/node-hour, node_accelerators: 8",
        "price: 0 USD/GPU-hour",
        "rental: on_demand"
      })
  void aPriceNearTheQuotesOrFromTheCatalogIsNot(String price) {
    assertThat(ofTraining("accelerator: h100-sxm-80gb, utilization: 40%, " + price))
        .extracting(Said::code)
        .doesNotContain("implausible");
  }

  @Test
  void withoutAnAcceleratorThePriceIsHeldAgainstAllQuotes() {
    assertThat(ofTraining("peak: 900 TFLOP/s, utilization: 40%, price: 2000 USD/GPU-hour"))
        .singleElement()
        .extracting(Said::message)
        .asString()
        .startsWith("training.price is 2k USD/GPU-hour, ")
        .contains(" times the dearest quote near 2024-06, ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          1979 TFLOP/s | above the dense 16-bit peak of h100-sxm-80gb, 989.4T FLOP/s | with sparsity? or is it the peak of fp8, which is written precision: fp8
          1200 TFLOP/s | above the dense 16-bit peak of h100-sxm-80gb, 989.4T FLOP/s | with sparsity, or of several accelerators?
          1000 FLOP/s  | usual is 3T to 35000T FLOP/s                                | 1000T FLOP/s?
          """)
  void aPeakThatIsNotTheAcceleratorsIsQuestioned(String peak, String usual, String help) {
    assertThat(ofTraining("accelerator: h100-sxm-80gb, peak: " + peak
            + ", utilization: 40%, price: 2.50 USD/GPU-hour"))
        .singleElement()
        .satisfies(said -> {
          assertThat(said.message()).startsWith("training.peak is ").endsWith(", " + usual);
          assertThat(said.help()).isEqualTo(help);
        });
  }

  /** Data sheets round 989.4 to 989 or 990. */
  @ParameterizedTest
  @ValueSource(strings = {"989 TFLOP/s", "990 TFLOP/s", "700 to 950 TFLOP/s"})
  void aPeakUpToTheAcceleratorsIsNot(String peak) {
    assertThat(ofTraining("accelerator: h100-sxm-80gb, peak: " + peak
            + ", utilization: 40%, price: 2.50 USD/GPU-hour"))
        .isEmpty();
  }

  /** 1 / 90% = 1.111, · 1.11 = 1.233. */
  @Test
  void lostTimeIsNotSaidTwice() {
    String run = "peak: 900 TFLOP/s, utilization: 40%, price: 2.50 USD/GPU-hour, ";
    assertThat(ofTraining(run + "goodput: 90%, restarts: 1.11"))
        .containsExactly(new Said(
            "lost-time-twice",
            "goodput of 90% and restarts of 1.11 say the same twice: together the run takes 1.233 times its hours, by "
                + "goodput alone 1.111 times",
            "leave out one of them; an inherited key is taken away by none"));
    assertThat(ofTraining(run + "goodput: 90%")).isEmpty();
    assertThat(ofTraining(run + "restarts: 1.11")).isEmpty();
    assertThat(ofTraining(run + "goodput: 90%, restarts: 1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          input_price: 1.5e-07 USD/Mtok, output_price: 6e-07 USD/Mtok | 0.15 USD/Mtok? | 0.6 USD/Mtok?
          input_price: 150k USD/Mtok, output_price: 600k USD/Mtok     | 0.15 USD/Mtok? | 0.6 USD/Mtok?
          """)
  void aPricePerTokenIsNoPricePerMillion(String prices, String input, String output) {
    assertThat(ofGenerator("model: gpt-4o-mini, " + prices))
        .filteredOn(said -> said.code().equals("implausible"))
        .extracting(Said::help)
        .containsExactly(input, output);
  }

  @Test
  void aPriceInTheUnitOfPriceMapsIsTakenAsItIs() {
    assertThat(ofGenerator(
            "model: gpt-4o-mini, input_price: 1.5e-07 USD/token, output_price: 6e-07 USD/token"))
        .isEmpty();
  }

  /** 1.5 / 0.165 = 9.09. */
  @Test
  void theQuotesOfTheModelCountWhereItIsKnown() {
    String tenTimes = "input_price: 1.5 USD/Mtok, output_price: 6 USD/Mtok";
    assertThat(ofGenerator("model: gpt-4o-mini, " + tenTimes))
        .extracting(Said::message)
        .first()
        .asString()
        .contains("9.09 times the dearest quote near 2024-06 for gpt-4o-mini, 0.165 USD/Mtok");
    assertThat(ofGenerator("model: our-own, " + tenTimes)).isEmpty();
  }

  /** Dense peaks of an H100: 989.4 TFLOP/s with 16 bits, 1,978.9 with 8. */
  @Test
  void aUtilizationThatIsInheritedByAFasterPrecisionIsQuestioned() {
    assertThat(ofChild("precision: fp8"))
        .containsExactly(new Said(
            "utilization-of-slower",
            "the utilization is that of 'one' at bf16, unchanged, though the peak is that of fp8, so that the run is 2.00 "
                + "times as fast",
            "write the utilization that is reached of the peak of fp8"));
    assertThat(ofChild("precision: fp8, utilization: 40%"))
        .as("the same number, written again")
        .extracting(Said::code)
        .containsExactly("utilization-of-slower");
    assertThat(ofChild("precision: fp8, utilization: 30%")).isEmpty();
    assertThat(ofChild("precision: fp16")).isEmpty();
    assertThat(ofChild("accelerators: 8")).isEmpty();
  }

  private static List<Said> ofChild(String training) {
    return said(
        file("parameters: 1B", H100, "") + "  two: {extends: one, training: {" + training + "}}\n");
  }

  private static List<Said> ofTraining(String training) {
    return said(file("parameters: 1B", training, ""));
  }

  private static List<Said> ofGenerator(String generator) {
    String synthetic = "tokens: 1B, method: closed_book, prompt_ratio: 1, acceptance: 100%";
    return said(file("parameters: 1B", H100, "")
        .replace(
            "quality:",
            "  synthetic: {s: {" + synthetic + ", generator: {" + generator + "}}}\n    quality:"));
  }

  private record Said(String code, String message, String help) {}

  private static List<Said> warnings(String model, String further) {
    return said(file(model, H100, further));
  }

  private static List<String> codes(String model) {
    return warnings(model, "").stream().map(Said::code).toList();
  }

  private static String file(String model, String training, String further) {
    return """
        mixcost: 1
        as_of: 2024-06
        scenarios:
          one:
            model: {%s}
            training: {%s}
            data:
              real: {web: {kind: open, tokens: 2T, processing: 0 USD/Mtok}}
            quality: {skip: true}
            %s
        """.formatted(model, training, further);
  }

  private static List<Said> said(String file) {
    return DocumentReader.read("test.yaml", file.getBytes(StandardCharsets.UTF_8))
        .then(new StudyReader(Catalog.builtIn())::read)
        .issues()
        .stream()
        .map(issue -> new Said(issue.code(), issue.message(), issue.help()))
        .toList();
  }
}
