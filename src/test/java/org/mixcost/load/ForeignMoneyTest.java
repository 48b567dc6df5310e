package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.testing.Golden;

/** Amounts and prices in other currencies. */
class ForeignMoneyTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final Path MOVED = Golden.RESOURCES.resolve("scenarios/moved");

  private static final String OFFER = """
      mixcost: 1
      as_of: 2026-07
      %s
      scenarios:
        euro:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, accelerators: 128, utilization: 40%%, price: %s}
          data: {real: {web: {kind: open, tokens: 1T}}}
          quality: {skip: true}
      """;

  private static Checked<Study> offer(String rates, String price) {
    return MIX_COST.parse("offer.yaml", OFFER.formatted(rates, price));
  }

  /** 6 · 7e9 · 1e12 / (989.4e12 · 0.4 · 3600) hours at 2.50 · 1.10 USD. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.50 EUR/GPU-hour",
        "€2.50/GPU-hour",
        "2.50 € per GPU-hr",
        "20 EUR/node-hour, node_accelerators: 8"
      })
  void anAmountIsConvertedByTheRateOfTheFile(String price) {
    Study study = offer("rates: {EUR: 1.10 USD}", price).get();
    double hours = 6 * 7e9 * 1e12 / (989.4e12 * 0.4 * 3600);
    assertThat(MIX_COST.estimate(study.get("euro")).totalUsd())
        .isCloseTo(hours * 2.5 * 1.1, withinPercentage(1e-9));
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(MOVED)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  /** Every key of money is converted: at a rate of 1, what is written in euros costs what it costs in dollars. */
  @ParameterizedTest
  @MethodSource("files")
  void everyKeyOfMoneyMayBeInAnyCurrency(Path file) throws IOException {
    String text = Files.readString(file);
    String inEuros = text.replace("USD", "EUR") + "\nrates: {EUR: 1 USD}\n";
    Study dollars = MIX_COST.parse(file.toString(), text).get();
    Checked<Study> euros = MIX_COST.parse(file.toString(), text.contains("USD") ? inEuros : text);
    for (Scenario scenario : euros.get().scenarios()) {
      Estimate expected = MIX_COST.estimate(dollars.get(scenario.name()));
      Estimate bill = MIX_COST.estimate(scenario);
      assertThat(bill.model().lines())
          .as(scenario.name())
          .extracting(Line::id)
          .containsExactlyElementsOf(
              expected.model().lines().stream().map(Line::id).toList());
      bill.model()
          .lines()
          .forEach(line -> assertThat(bill.value(line))
              .as(scenario.name() + " " + line.id())
              .isEqualTo(expected.value(line.id())));
    }
  }

  /** Two prices at one rate: (1 + 3) · rate · 1e6 tokens / 1e6, whatever the rate is, so that only it is uncertain. */
  @Test
  void anUncertainRateIsOneInput() {
    Study study = MIX_COST.parse("one-rate.yaml", """
            mixcost: 1
            rates: {EUR: "uniform(1, 1.2) USD"}
            defaults: {model: {parameters: 1B}, training: {peak: 1000 TFLOP/s, utilization: 40%, price: 0 USD/GPU-hour}, quality: {skip: true}}
            scenarios:
              one: {data: {real: {a: {kind: per_unit, price: 4000 EUR/Mtok, tokens: 1M}}}}
              two: {data: {real: {a: {kind: per_unit, price: 1000 EUR/Mtok, tokens: 1M}, b: {kind: per_unit, price: 3000 EUR/Mtok, tokens: 1M}}}}
            """).get();
    Comparison comparison = MIX_COST.compare(study, SimulationPlan.of(2048, 42));
    assertThat(comparison.get("one").total().p50()).isCloseTo(4400, within(20.0));
    assertThat(comparison.differences().get(0).total().spread().map(Summary::p5).orElse(0.0))
        .isCloseTo(0, within(1e-9));
    assertThat(
            comparison.differences().get(0).total().spread().map(Summary::p95).orElse(0.0))
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void aTableHasItsRatesInColumns() {
    Study table = MIX_COST.parse("offers.csv", """
        scenario;mixcost;as_of;rates.EUR;model.parameters;training.accelerator;training.utilization;training.price [EUR/GPU-hour];data.real.web.kind;data.real.web.tokens
        here;1;2026-07;1,10 USD;7B;h100-sxm-80gb;40 %;2,50;open;1T
        """).get();
    assertThat(MIX_COST.estimate(table.get("here")).totalUsd())
        .isCloseTo(6 * 7e9 * 1e12 / (989.4e12 * 0.4 * 3600) * 2.75, withinPercentage(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                       | 2.50 EUR/GPU-hour | unknown-rate | '2.50 EUR/GPU-hour' is in EUR",
        "rates: {GBP: 1.27 USD} | 2.50 EUR/GPU-hour | unknown-rate | no rate for it",
        "rates: {EUR: 1.1 USD}  | 2.50 EUR          | unit-mismatch | '2.50 EUR' is not a price per GPU-hour",
        "rates: {EUR: 1.1 USD}  | 2.50 USD/GPU-hour | unused-key   | 'rates.EUR' changes nothing",
        "rates: {EURO: 1.1 USD} | 2.50 USD/GPU-hour | unknown-currency | 'EURO' is not the code"
      })
  void whatCannotBeConvertedIsAnError(String rates, String price, String code, String message) {
    List<Issue> errors = offer(rates == null ? "" : rates, price).issues().stream()
        .filter(Issue::isError)
        .filter(issue -> !issue.message().contains("GBP"))
        .toList();
    assertThat(errors).singleElement().satisfies(error -> {
      assertThat(error.code()).isEqualTo(code);
      assertThat(error.message()).contains(message);
    });
  }

  @Test
  void theHelpShowsTheKeyToWrite() {
    assertThat(offer("", "2.50 EUR/GPU-hour").issues())
        .singleElement()
        .extracting(Issue::help)
        .asString()
        .contains("rates: {EUR: {value: ")
        .contains("source: ")
        .contains("date: ");
    assertThat(offer("rates: {EUR: 1.1 USD}", "2.50 EUR").issues())
        .singleElement()
        .extracting(Issue::help)
        .isEqualTo("write 2.50 EUR/GPU-hour or 2.50 EUR/node-hour");
  }

  /** 400 yen are 2.60 USD: usual, though 400 USD are not. */
  @Test
  void whatIsUsualIsJudgedInDollars() {
    assertThat(offer("rates: {JPY: 0.0065 USD}", "400 JPY/GPU-hour").issues()).isEmpty();
  }
}
