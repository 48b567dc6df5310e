package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.scenario.format.InputPath.TRAINING_ACCELERATORS;
import static org.mixcost.scenario.format.InputPath.TRAINING_PRICE;
import static org.mixcost.scenario.format.InputPath.TRAINING_UTILIZATION;

import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Citation;
import org.mixcost.scenario.Scenario;
import org.mixcost.testing.Studies;

class ScenarioCopyTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final Citation OFFER = Citation.stated("an offer");

  private static final String FILE = """
      scenarios:
        plan:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data:
            tokens: 18B
            real:
              web: {kind: open, share: 50%}
              news: {kind: open, share: 50%}
          people: {engineer: {count: 2, duration: 3 months, salary: 10k USD/month}}
      """;

  /** 6 · 1e9 · 18e9 / (1000e12 · 50% · 3600). */
  private static final double HOURS = 60;

  private static Scenario plan(String text) {
    return Studies.of(text).baselineScenario();
  }

  @Test
  void theCopyHasTheOtherPriceAndAllElseOfTheScenario() {
    Scenario plan = plan(FILE);
    Scenario cheaper = MIX_COST.with(plan, TRAINING_PRICE.of(1.5, OFFER)).get();
    assertThat(total(plan) - total(cheaper)).isEqualTo(HOURS * 0.5);
    assertThat(cheaper.data()).isEqualTo(plan.data());
    assertThat(cheaper.costs()).isEqualTo(plan.costs());
    assertThat(cheaper.name()).isEqualTo("plan");
  }

  private static double total(Scenario scenario) {
    return MIX_COST.estimate(scenario).totalUsd();
  }

  @Test
  void aPathAndATextSayTheSame() {
    Scenario plan = plan(FILE);
    Scenario cheaper = MIX_COST.with(plan, "training.price", "1.5 USD/GPU-hour").get();
    assertThat(total(plan) - total(cheaper)).isEqualTo(HOURS * 0.5);
  }

  @Test
  void whatTheWriterHasNamedIsFoundByItsPath() {
    Scenario longer =
        MIX_COST.with(plan(FILE), "people.engineer.duration", "4 months").get();
    assertThat(total(longer) - total(plan(FILE))).isEqualTo(2 * 10_000 * overhead());
  }

  private static double overhead() {
    return plan(FILE).costs().people().get(0).overhead().median();
  }

  /** The price in the file is moved by a factor, so another price in that file is, too. */
  @Test
  void aFactorOfTheScenarioMovesTheOtherValueToo() {
    String scaled = FILE + "    scale: {training.price: 50%}\n";
    Scenario cheaper =
        MIX_COST.with(plan(scaled), TRAINING_PRICE.of(1.5, OFFER)).get();
    Scenario written = plan(scaled.replace("2 USD/GPU-hour", "1.5 USD/GPU-hour"));
    assertThat(total(cheaper)).isEqualTo(total(written));
    assertThat(total(plan(scaled)) - total(cheaper)).isEqualTo(HOURS * 0.5 * 0.5);
  }

  @Test
  void moneyIsCountedInTheCurrencyOfTheScenario() {
    String euro = "currency: EUR\nrates: {EUR: 2 USD}\n" + FILE;
    Scenario cheaper = MIX_COST.with(plan(euro), TRAINING_PRICE.of(1.5, OFFER)).get();
    assertThat(total(plan(euro)) - total(cheaper)).isEqualTo(HOURS * 0.5 / 2);
  }

  @Test
  void whatAFileWouldRefuseIsRefused() {
    assertThat(text(MIX_COST.with(plan(FILE), TRAINING_UTILIZATION.of(-0.4, OFFER))))
        .isEqualTo(
            "error: plan:training.utilization: '-40%' must be above 0% and up to 100% [out-of-domain]");
    assertThat(code(MIX_COST.with(plan(FILE), "training.price", "-2 USD/GPU-hour")))
        .isEqualTo("out-of-domain");
    assertThat(code(MIX_COST.with(plan(FILE), "training.price", "2 USD/Mtok")))
        .isEqualTo("unit-mismatch");
    assertThat(code(MIX_COST.with(plan(FILE), "training.price", "2 USD/node-hour")))
        .isEqualTo("unit-mismatch");
  }

  @Test
  void sharesThatNoLongerSumToOneAreRefused() {
    assertThat(code(MIX_COST.with(plan(FILE), "data.real.web.share", "40%")))
        .isEqualTo("shares-do-not-sum");
  }

  @Test
  void whatTheScenarioDoesNotStateIsRefused() {
    assertThat(text(MIX_COST.with(plan(FILE), TRAINING_ACCELERATORS.of(8, OFFER))))
        .startsWith(
            "error: plan:training.accelerators: the scenario states no number at 'training.accelerators'")
        .contains("it states data.real.news.share, ");
    assertThat(code(MIX_COST.with(plan(FILE), "training.goodput", "90%")))
        .isEqualTo("unknown-input");
    assertThat(code(MIX_COST.with(plan(FILE), "training.prise", "2 USD/GPU-hour")))
        .isEqualTo("unknown-input");
  }

  @Test
  void anUnusualValueIsQuestionedOnce() {
    Checked<Scenario> small = MIX_COST.with(plan(FILE), "data.tokens", "18k");
    Checked<Scenario> cheaper = MIX_COST.with(small.get(), TRAINING_PRICE.of(1.5, OFFER));
    assertThat(small.issues()).extracting(Issue::code).containsExactly("implausible");
    assertThat(cheaper.issues()).isEmpty();
    assertThat(cheaper.get().warnings()).isEqualTo(small.issues());
  }

  private static String text(Checked<Scenario> refused) {
    return refused.text();
  }

  private static String code(Checked<Scenario> refused) {
    assertThat(refused.hasErrors()).isTrue();
    return refused.issues().get(0).code();
  }
}
