package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Issue;
import org.mixcost.load.document.DocumentReader;

/** What is questioned, and what is not. */
class PlausibilityTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          parameters: 7            | model.parameters is 7, usual is 1M to 100T              | 7B?
          parameters: 7 to 13      | model.parameters is 7 to 13, usual is 1M to 100T        | about 9.539B?
          parameters: 8e18         | model.parameters is 8000000T, usual is 1M to 100T       | 8B?
          """)
  void aValueIsQuestionedWithTheRangeAndWhatWasLikelyMeant(
      String model, String message, String help) {
    assertThat(warnings(model, "", "")).containsExactly(new Said("implausible", message, help));
  }

  /** √(7 · 13) = 9.539. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          60 USD/hour   | 43.83k USD/month | 10.4k USD/month
          480 USD/day   | 14.61k USD/month | 10.4k USD/month
          """)
  void anHoursPayIsNoMonthsAroundTheClock(String salary, String around, String working) {
    // 60 USD · 730.5 h, 480 USD · 30.4375 days; at work 2,080 h / 12 = 173.3 h, and 8 h a day
    assertThat(warnings("parameters: 1B", "", person(salary)))
        .containsExactly(new Said(
            "calendar-pay",
            "'" + salary + "' is taken around the clock, as " + around
                + "; at 8 hours a day and 2,080 a year it is " + working,
            "write pay in USD/month, such as " + working));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10k USD/month", "120k USD/year", "2500 USD/week"})
  void payForATimeThatCoversItsRestIsTakenAsItIs(String salary) {
    assertThat(warnings("parameters: 1B", "", person(salary))).isEmpty();
  }

  private static String person(String salary) {
    return "people: {writer: {count: 1, duration: 1 year, salary: " + salary + "}}";
  }

  @Test
  void activeParametersAboveAllAreAnError() {
    assertThat(codes("parameters: 12.9B, active_parameters: 46.7B", "", ""))
        .containsExactly("active-above-total");
    assertThat(codes("parameters: 46.7B, active_parameters: 12.9B", "", "")).isEmpty();
    assertThat(codes("parameters: 46.7B, active_parameters: 46.7B", "", "")).isEmpty();
  }

  /** Doubt whose middles are in the wrong order is an error too; ends that overlap are not. */
  @Test
  void uncertainParametersAreComparedByTheirMiddles() {
    assertThat(codes("parameters: 10B to 14B, active_parameters: 11B to 15B", "", ""))
        .containsExactly("active-above-total");
    assertThat(codes("parameters: 11B to 15B, active_parameters: 10B to 14B", "", ""))
        .isEmpty();
  }

  private record Said(String code, String message, String help) {}

  private static List<Said> warnings(String model, String training, String further) {
    return issues(model, training, further).stream()
        .map(issue -> new Said(issue.code(), issue.message(), issue.help()))
        .toList();
  }

  private static List<String> codes(String model, String training, String further) {
    return issues(model, training, further).stream().map(Issue::code).toList();
  }

  private static List<Issue> issues(String model, String training, String further) {
    String text = """
        mixcost: 1
        as_of: 2024-06
        scenarios:
          one:
            model: {%s}
            training: {peak: 900 TFLOP/s, utilization: 40%%, price: 2.50 USD/GPU-hour%s}
            data: {real: {web: {kind: open, tokens: 2T, processing: 0 USD/Mtok}}}
            quality: {skip: true}
            %s
        """.formatted(model, training, further);
    return DocumentReader.read("test.yaml", text.getBytes(StandardCharsets.UTF_8))
        .then(new StudyReader(Catalog.builtIn())::read)
        .issues();
  }
}
