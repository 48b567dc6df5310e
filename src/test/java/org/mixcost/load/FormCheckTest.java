package org.mixcost.load;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;

/** What is written is checked whether or not it is inherited, overridden or taken away in the end. */
class FormCheckTest {
  private static final String FILE = """
      mixcost: 1
      as_of: 2026-07
      %s
      defaults:
        model: {parameters: 7B}
        training: {accelerator: h100-sxm-80gb, utilization: 40%%, price: 2 USD/GPU-hour, %s}
        data: {real: {web: {kind: open, tokens: 1B}}}
      scenarios:
        a: {training: {development: 2}}
        b: {%s}
      """;

  private static String errors(String top, String defaults, String scenario) {
    return MixCost.create()
        .parse("f.yaml", FILE.formatted(top, defaults, scenario))
        .issues()
        .stream()
        .filter(Issue::isError)
        .map(issue -> issue.where().line() + ":" + issue.where().column() + " " + issue.message()
            + " [" + issue.code() + "]")
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extends: [a] | 10:16 'extends' holds a list, expected a single value [wrong-kind]",
        "note: {who: me} | 10:13 'note' holds a map, expected a single value [wrong-kind]",
        "training: {vendor: {x: aws}} | 10:26 'vendor' holds a map, expected a single value [wrong-kind]",
        "training: {developmnt: none} | 10:18 unknown key 'developmnt' in training; did you mean 'development'? [unknown-key]",
        "training: {goodput: none} | 10:18 'goodput: none' takes nothing away, as no such key is inherited [unused-key]",
        "data: {real: {web: none, more: none}} | 10:32 'more: none' takes nothing away, as no such key is inherited [unused-key]",
      })
  void inAScenario(String scenario, String expected) {
    assertThat(errors("", "goodput: 90%", scenario.replace("goodput: none", "restarts: none")))
        .contains(expected.replace("goodput", "restarts"));
  }

  /** A price for an item and one for a word stand under one key; which is due is told by a word that is inherited. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price: 2 USD/item|''",
        "price: 2 miles|unknown unit 'miles'",
        "price: 2 USD/word|'2 USD/word' is not a price per item"
      })
  void byTheKindThatIsInherited(String own, String expected) {
    String errors = MixCost.create().parse("f.yaml", """
            mixcost: 1
            as_of: 2026-07
            defaults:
              model: {parameters: 7B}
              training: {peak: 1000 TFLOP/s, utilization: 40%%, price: 2 USD/GPU-hour}
              data: {real: {pairs: {kind: annotated, tokens: 1M, items: 10k, price: 1 USD/item}}}
            scenarios:
              a: {data: {real: {pairs: {%s}}}}
            """.formatted(own)).issues().stream()
        .filter(Issue::isError)
        .map(Issue::message)
        .collect(joining("; "));
    assertThat(errors).contains(expected);
    assertThat(errors.isEmpty()).isEqualTo(expected.isEmpty());
  }

  @Test
  void inDefaultsThatEveryScenarioOverrides() {
    assertThat(errors("", "deadline: 3 miles", "training: {deadline: none}"))
        .contains("unknown unit 'miles'")
        .doesNotContain("changes nothing");
  }

  @Test
  void whatAScenarioOverridesIsReadAsWell() {
    String text = FILE.formatted("", "goodput: 90%", "extends: a, training: {development: 3}")
        .replace("a: {training: {development: 2}}", "a: {training: {development: 2 hours}}");
    assertThat(MixCost.create().parse("f.yaml", text).issues())
        .extracting(Issue::code)
        .contains("unit-mismatch");
  }

  /** {@code review} is a price per word of commissioned text and a sum of owned text; which it is here is inherited. */
  @Test
  void whoChangesAKindTakesAwayItsKeysAndMayLeaveTheKindToBeInherited() {
    String text = """
        mixcost: 1
        scenarios:
          a:
            model: {parameters: 7B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: owned, tokens: 1B, review: 10k USD}}}
          b:
            extends: a
            data: {real: {web: {review: 20k USD}}}
          c:
            extends: a
            data: {real: {web: {kind: open, review: none}}}
        """;
    assertThat(MixCost.create().parse("f.yaml", text).issues()).noneMatch(Issue::isError);
  }

  @Test
  void atTheTop() {
    assertThat(errors("note: [a, b]", "goodput: 90%", "title: B"))
        .isEqualTo("3:7 'note' holds a list, expected a single value [wrong-kind]");
  }
}
