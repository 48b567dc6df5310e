package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.RandomScenarios;

/** Results in another currency than the dollar. */
class ResultCurrencyTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(1024, 3);
  private static final String FILE = """
      mixcost: 1
      rates: {EUR: 1.00 to 1.25 USD, GBP: 1.30 USD}
      currency: EUR
      scenarios:
        euros:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, gpu_hours: 1000, price: 2 EUR/GPU-hour}
          budget: 1990 EUR
          data: {real: {web: {kind: open, tokens: 100B}}}
        dollars: {extends: euros, training: {price: 2 USD/GPU-hour}}
        pounds: {extends: euros, training: {price: 2 GBP/GPU-hour}}
      """;

  private static Comparison compared() {
    return MIX_COST.compare(MIX_COST.parse("euro.yaml", FILE).get(), PLAN);
  }

  /** 1 to 1.25 has its median at √1.25; what is in euros knows no doubt. */
  @Test
  void amountsAreExchangedAndThoseOfTheCurrencyAreNot() {
    Comparison found = compared();
    double rate = Math.sqrt(1.25);
    assertThat(found.get("euros").total().central()).isEqualTo(2000);
    assertThat(found.get("euros").total().spread()).isEmpty();
    assertThat(found.get("dollars").total().central()).isCloseTo(2000 / rate, within(1e-9));
    assertThat(found.get("pounds").total().central()).isCloseTo(2600 / rate, within(1e-9));
    assertThat(found.get("dollars").total().spread().orElseThrow().p5())
        .isCloseTo(2000 / 1.25, within(1.0));
  }

  /** One rate stands behind both, so that their ratio is certain. */
  @Test
  void theRateIsOneInputOfAllScenarios() {
    Study study = MIX_COST.parse("euro.yaml", FILE).get();
    assertThat(Models.plan(study).inputs().named("rates.EUR")).hasSize(1);
    Models models = Models.plan(study);
    Draws draws = models.inputs().central(16);
    new Sampler(models.inputs(), 5).samples().next(draws);
    double[] dollars = totals(models.all().get(1), draws);
    double[] pounds = totals(models.all().get(2), draws);
    for (int i = 0; i < dollars.length; i++) {
      assertThat(pounds[i] / dollars[i]).isCloseTo(1.3, within(1e-12));
    }
  }

  @Test
  void figuresDifferencesAndLimitsAreInIt() {
    Comparison found = compared();
    Unit euro = Unit.of("EUR");
    assertThat(found.get("pounds").total().unit()).isEqualTo(euro);
    assertThat(found.differences().get(0).total().unit()).isEqualTo(euro);
    assertThat(found.get("euros").limits().budget().orElseThrow().allowed().unit())
        .isEqualTo(euro);
    assertThat(found.get("euros").limits().budget().orElseThrow().reserve()).isEqualTo(10);
    assertThat(found.get("euros").get("training.usd_per_gpu_hour").unit())
        .isEqualTo(Unit.of("EUR/GPU-hour"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eur", "€", "EUR"})
  void aCurrencyIsItsCodeOrItsSign(String written) {
    Study study = MIX_COST
        .parse("euro.yaml", FILE.replace("currency: EUR", "currency: " + written))
        .get();
    assertThat(study.currency()).isEqualTo("EUR");
  }

  @ParameterizedTest
  @CsvSource({
    "currency: EUR, currency: CHF, unknown-rate",
    "currency: EUR, currency: EURO, unknown-currency",
    "'rates: {EUR: 1.00 to 1.25 USD, ', 'rates: {', unknown-rate",
  })
  void aCurrencyNeedsARate(String written, String instead, String code) {
    Checked<Study> read = MIX_COST.parse("euro.yaml", FILE.replace(written, instead));
    assertThat(read.issues()).filteredOn(Issue::isError).extracting(Issue::code).contains(code);
  }

  static LongStream seeds() {
    return LongStream.iterate(0, seed -> seed + 1)
        .filter(seed -> !RandomScenarios.of(seed).text().contains("rates:"))
        .limit(RandomScenarios.files(8));
  }

  /** At a rate of 0.8 every amount of a random file is five quarters of what it is in dollars, and all else as it is. */
  @ParameterizedTest
  @MethodSource("seeds")
  void allMoneyIsExchangedAndNothingElse(long seed) {
    String text = RandomScenarios.of(seed).text();
    Models dollars = Models.plan(MIX_COST.parse("random.yaml", text).get());
    Models euros = Models.plan(MIX_COST
        .parse("random.yaml", "rates: {EUR: 0.8 USD}\ncurrency: EUR\n" + text)
        .get());
    for (int i = 0; i < dollars.all().size(); i++) {
      compare(
          dollars.all().get(i),
          dollars.inputs().central(),
          euros.all().get(i),
          euros.inputs().central());
    }
  }

  private static void compare(CostModel one, Draws ofOne, CostModel other, Draws ofOther) {
    Bills dollars = one.newBills();
    one.evaluate(ofOne, dollars);
    Bills euros = other.newBills();
    other.evaluate(ofOther, euros);
    assertThat(other.lines())
        .extracting(Line::id)
        .isEqualTo(one.lines().stream().map(Line::id).toList());
    for (Line line : one.lines()) {
      Line same = other.find(line.id()).orElseThrow();
      double times = line.unit().isMoney() ? 1.25 : 1;
      double expected = times * dollars.get(line);
      assertThat(same.unit()).isEqualTo(line.unit().in("EUR"));
      assertThat(euros.get(same))
          .as(line.id())
          .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
  }

  private static double[] totals(CostModel model, Draws draws) {
    Bills bills = model.newBills(List.of(model.total()), 16);
    model.evaluate(draws, bills);
    return bills.column(model.total());
  }
}
