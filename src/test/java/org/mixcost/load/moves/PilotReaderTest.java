package org.mixcost.load.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.pilot.Measurement;
import org.mixcost.analysis.pilot.Measurement.Counted;
import org.mixcost.analysis.pilot.Measurement.Measured;
import org.mixcost.analysis.pilot.Measurement.MeasuredInProportion;
import org.mixcost.analysis.pilot.PilotCost;
import org.mixcost.analysis.pilot.PilotDesign;
import org.mixcost.analysis.pilot.PilotPlan;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Study;

/** What a file says of pilots. */
class PilotReaderTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final String SCENARIOS = """
      mixcost: 1
      as_of: 2026-07
      rates: {EUR: 1.10 USD}
      defaults:
        model: {parameters: 7B}
        training: {accelerator: h100-sxm-80gb, utilization: 30% to 40%, price: 2 to 3 USD/GPU-hour}
        data:
          real: {web: {kind: open, tokens: 100B}}
          synthetic:
            lessons:
              tokens: 10B
              method: rephrase
              seed: web
              generator: {input_price: 0.10 EUR/Mtok, output_price: 0.40 USD/Mtok}
              prompt_ratio: 1.5 to 2
              acceptance: 40% to 90%
              judge: {input_price: 0.10 USD/Mtok, output_price: 0.40 USD/Mtok, share: 20% to 50%, prompt_tokens: 200 tokens, output_tokens: 10 tokens}
            games:
              tokens: 1B
              method: rephrase
              seed: web
              generator: {input_price: 0.10 USD/Mtok, output_price: 0.40 USD/Mtok}
              prompt_ratio: 2
              acceptance: 50%
        contingency: normal(10%, 5%)
      scenarios:
        one: {}
        two: {training: {price: 1 to 4 USD/GPU-hour}}
      pilot:
      """;

  private static Checked<PilotPlan> read(String pilots) {
    return MIX_COST
        .parse("test.yaml", SCENARIOS + pilots.indent(2))
        .then(study -> MIX_COST.pilotPlan(PilotQuestion.ofTotals(study)));
  }

  private static List<String> errors(Checked<PilotPlan> read) {
    return read.issues().stream()
        .filter(Issue::isError)
        .map(issue -> issue.where().line() + " " + issue.code())
        .toList();
  }

  private static PilotDesign design(String pilot) {
    return read(pilot).get().designs().get(0);
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() {
    Checked<PilotPlan> read = read("""
        acceptance: {sample: 100 to 200}
        games.acceptance: {sample: 10}
        training.utilisation: {sample: 10}
        prompt_ratio: {sample: 3}
        training.price: {sample: 3, noise: 10%}
        share: {cost: 3 USD}
        lessons.acceptance: {sample: [10, 2.5], noise: 3 USD}
        training.utilization: {sample: 5..2}
        contingency: {sample: 5}
        """);
    int first = (int) SCENARIOS.lines().count() + 1;
    assertThat(errors(read))
        .containsExactlyInAnyOrder(
            first + " not-fixed",
            (first + 1) + " nothing-to-learn",
            (first + 2) + " unknown-input",
            (first + 3) + " no-noise",
            (first + 4) + " ambiguous-name",
            (first + 5) + " no-sample",
            (first + 6) + " not-whole",
            (first + 6) + " unit-mismatch",
            (first + 7) + " bad-range",
            (first + 8) + " no-noise");
  }

  /** The other text has a known acceptance, so there is no other to learn. */
  @ParameterizedTest
  @CsvSource({
    "acceptance, data.synthetic.lessons.acceptance",
    "lessons.acceptance, data.synthetic.lessons.acceptance",
    "data.synthetic.lessons.acceptance, data.synthetic.lessons.acceptance",
    "judge.share, data.synthetic.lessons.judge.share",
    "utilization, training.utilization"
  })
  void anInputIsNamedByItsPathOrTheEndOfIt(String name, String path) {
    assertThat(design(name + ": {sample: 10}").name()).isEqualTo(path);
  }

  @Test
  void whereScenariosBelieveDifferentThingsOneOfThemIsMeasured() {
    PilotDesign design = design("two:training.price: {sample: 10, noise: 5%}");
    assertThat(design.input().distribution().quantile(0.95)).isCloseTo(4, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "50; 50",
        "[20, 5]; 5 20",
        "30..600; 30 50 100 200 500 600",
        "1..10; 1 2 5 10",
        "[7, 1..5, 5]; 1 2 5 7",
        "2k; 2000"
      })
  void sizesAreNumbersOrRoundOnesBetweenBounds(String sample, String sizes) {
    assertThat(design("acceptance: {sample: " + sample + "}").sizes())
        .isEqualTo(List.of(sizes.split(" ")).stream().map(Integer::valueOf).toList());
  }

  @Test
  void aShareIsCountedAndOthersAreMeasuredInTheirUnitOrInProportion() {
    assertThat(measurement("acceptance: {sample: 10}")).isEqualTo(new Counted());
    assertThat(measurement("utilization: {sample: 10, noise: 4%}")).isEqualTo(new Measured(0.04));
    assertThat(measurement("prompt_ratio: {sample: 10, noise: 0.3}")).isEqualTo(new Measured(0.3));
    assertThat(measurement("prompt_ratio: {sample: 10, noise: 30%}"))
        .isEqualTo(new MeasuredInProportion(0.3));
    assertThat(measurement("one:training.price: {sample: 10, noise: 0.2 USD/GPU-hour}"))
        .isEqualTo(new Measured(0.2));
  }

  private static Measurement measurement(String pilot) {
    return design(pilot).measurement();
  }

  /** 2,000 EUR and 0.50 USD for each of 100, at 1.10 USD for a euro. */
  @Test
  void costsMayBeInOtherCurrencies() {
    Optional<PilotCost> cost = design(
            "acceptance: {sample: 100, cost: 2k EUR, cost_per_item: 0.50 USD/item}")
        .cost();
    assertThat(cost.orElseThrow().of(100)).isEqualTo(2000 * 1.10 + 0.50 * 100);
    assertThat(design("acceptance: {sample: 100}").cost()).isEmpty();
  }

  @Test
  void aCostIsOneNumber() {
    assertThat(errors(read("acceptance: {sample: 100, cost: 2k to 3k USD}")))
        .containsExactly((SCENARIOS.lines().count() + 1) + " not-fixed");
  }

  @Test
  void whatTwoPilotsMeasureIsAnError() {
    assertThat(errors(read("""
            acceptance: {sample: 100}
            lessons.acceptance: {sample: 100}
            """)))
        .containsExactly((SCENARIOS.lines().count() + 2) + " repeated-input");
  }

  @Test
  void aPilotIsForAChoiceBetweenScenariosByMoney() {
    Study study =
        MIX_COST.parse("test.yaml", SCENARIOS + "  acceptance: {sample: 10}\n").get();
    assertThat(codes(new PilotQuestion(study, "training.gpu_hours", study.pilots())))
        .containsExactly("not-money");
    assertThat(codes(new PilotQuestion(study, "totl", study.pilots())))
        .containsExactly("unknown-line");
    assertThat(codes(new PilotQuestion(study, "total", List.of()))).containsExactly("no-pilot");
    assertThat(codes(PilotQuestion.ofTotals(study.only(List.of("one")))))
        .containsExactly("number-of-alternatives");
    assertThat(codes(new PilotQuestion(study, "total", List.of(Pilot.of("acceptance", "10")))))
        .isEmpty();
  }

  private static List<String> codes(PilotQuestion question) {
    return MIX_COST.pilotPlan(question).issues().stream().map(Issue::code).toList();
  }
}
