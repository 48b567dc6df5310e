package org.mixcost.analysis.bridge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.bridge.Bridge.Attribution;
import org.mixcost.issue.Checked;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.testing.Studies;

/** Why two scenarios differ, where arithmetic tells. */
class BridgeTest {
  private static final double ROUNDING = 1e-9;
  private static final SimulationPlan PLAN = SimulationPlan.of(2048, 42);

  /** Hours are 6 · 1e9 · 18e9 / (peak · utilization · 3600): 60 in one, 20 in the other, which has twice the price. */
  private static final String MACHINES = """
      scenarios:
        old:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour, accelerators: 10}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
        new:
          extends: old
          training: {peak: 3000 TFLOP/s, price: 4 USD/GPU-hour}
      """;

  /** The same text by shares of 20 billion tokens. */
  private static final String SHARES = """
      scenarios:
        real:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data:
            tokens: 20B
            synthetic_share: 0%
            real:
              web: {kind: open, share: 75%, processing: 1 USD/Mtok}
              books: {kind: per_unit, share: rest, price: 3 USD/Mtok, processing: 0 USD/Mtok}
        more:
          extends: real
          data:
            real: {web: {share: 50%}}
      """;

  /** A price that is looked up and falls until the project begins, for another that does, and for one that is stated. */
  @Test
  void pricesThatMoveUntilTheyArePaidAreThoseOfTheirScenario() {
    Study study = Studies.of("""
        scenarios:
          looked-up:
            schedule: {start: 2027-07, price_trend: {rentals: 0.8}}
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, rental: on_demand, vendor: lambda}
            data: {real: {web: {kind: open, tokens: 18B}}}
          another: {extends: looked-up, training: {vendor: nebius}}
          stated: {extends: looked-up, training: {rental: none, vendor: none, price: 3 USD/GPU-hour}}
        """);
    for (String to : List.of("another", "stated")) {
      Bridge bridge = bridge(study, "looked-up", to);
      assertThat(bridge.start().central()).isCloseTo(usd(study, "looked-up"), within(ROUNDING));
      assertThat(bridge.end().central()).isCloseTo(usd(study, to), within(ROUNDING));
    }
  }

  private static double usd(Study study, String scenario) {
    return MixCost.create().estimate(study.get(scenario)).totalUsd();
  }

  private static Bridge bridge(Study study, String from, String to) {
    return bridge(study, from, to, "total", Optional.empty(), List.of());
  }

  private static Bridge bridge(
      Study study,
      String from,
      String to,
      String figure,
      Optional<Grouping> grouping,
      List<String> order) {
    return plan(study, from, to, figure, grouping, order).get().build(PLAN, new Progress());
  }

  private static Checked<BridgePlan> plan(
      Study study,
      String from,
      String to,
      String figure,
      Optional<Grouping> grouping,
      List<String> order) {
    return BridgePlan.of(
        new BridgeQuestion(study, study.get(from), study.get(to), figure, grouping, order));
  }

  private static Bridge byInput(Study study, String from, String to) {
    return bridge(study, from, to, "total", Optional.of(Grouping.INPUT), List.of());
  }

  private static double part(Bridge bridge, String driver) {
    return get(bridge, driver).central();
  }

  private static Figure get(Bridge bridge, String driver) {
    return bridge.drivers().stream()
        .filter(found -> found.id().equals(driver))
        .findFirst()
        .orElseThrow(() -> new AssertionError(driver + " is not in " + ids(bridge)))
        .part();
  }

  private static List<String> ids(Bridge bridge) {
    return bridge.drivers().stream().map(Bridge.Driver::id).toList();
  }

  /** Hours fall by 40 at a mean price of 3; the price rises by 2 at a mean of 40 hours. */
  @Test
  void hoursAndPriceShareWhatTheyDoTogether() {
    Bridge bridge = bridge(Studies.of(MACHINES), "old", "new");
    assertThat(bridge.start().central()).isCloseTo(60 * 2, within(ROUNDING));
    assertThat(bridge.end().central()).isCloseTo(20 * 4, within(ROUNDING));
    assertThat(part(bridge, "training.accelerator")).isCloseTo(-40 * 3, within(ROUNDING));
    assertThat(part(bridge, "training.price")).isCloseTo(2 * 40, within(ROUNDING));
    assertThat(bridge.difference().spread()).isEmpty();
    assertThat(bridge.method()).isInstanceOf(Attribution.Exact.class);
  }

  @Test
  void driversAreTheLargestFirstAndHaveLabels() {
    assertThat(bridge(Studies.of(MACHINES), "old", "new").drivers())
        .extracting(Bridge.Driver::label)
        .containsExactly("hardware", "price");
  }

  @Test
  void inAnOrderEachIsTakenAfterTheOther() {
    Study study = Studies.of(MACHINES);
    Bridge priceFirst =
        bridge(study, "old", "new", "total", Optional.empty(), List.of("training.price"));
    assertThat(ids(priceFirst)).containsExactly("training.price", "training.accelerator");
    assertThat(part(priceFirst, "training.price")).isCloseTo(2 * 60, within(ROUNDING));
    assertThat(part(priceFirst, "training.accelerator")).isCloseTo(-40 * 4, within(ROUNDING));
    assertThat(priceFirst.method()).isInstanceOf(Attribution.InOrder.class);
  }

  /** Both halve the hours. */
  @Test
  void twoDriversThatDoTheSameGetTheSame() {
    Study study = Studies.of(MACHINES
        .replace("price: 2 USD/GPU-hour,", "price: 2 USD/GPU-hour, goodput: 50%,")
        .replace(
            "{peak: 3000 TFLOP/s, price: 4 USD/GPU-hour}", "{utilization: 100%, goodput: 100%}"));
    Bridge bridge = bridge(study, "old", "new");
    assertThat(bridge.difference().central()).isCloseTo(30 * 2 - 120 * 2, within(ROUNDING));
    assertThat(part(bridge, "training.utilization")).isCloseTo(-90, within(ROUNDING));
    assertThat(part(bridge, "training.goodput")).isCloseTo(-90, within(ROUNDING));
  }

  /** Sixteen fees of 1 to 16 USD: what each adds does not depend on the order, so no order is wrong. */
  @Test
  void moreThanFifteenDriversAreSampled() {
    String fees = IntStream.rangeClosed(1, 16)
        .mapToObj(fee -> "fee-" + fee + ": " + fee + " USD")
        .collect(joining(", "));
    Study study = Studies.of(MACHINES.replace(
        "training: {peak: 3000 TFLOP/s, price: 4 USD/GPU-hour}", "other: {" + fees + "}"));
    Bridge bridge = byInput(study, "old", "new");
    Attribution.Sampled sampled = (Attribution.Sampled) bridge.method();
    assertThat(sampled.orders()).isEqualTo(512);
    assertThat(sampled.standardError()).isLessThan(1e-6);
    assertThat(bridge.drivers()).hasSize(16);
    assertThat(part(bridge, "other.fee-16")).isCloseTo(16, within(ROUNDING));
    assertThat(part(bridge, "other.fee-1")).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void theFrontDoorAnswersTheSame() {
    Study study = Studies.of(MACHINES);
    assertThat(MixCost.create().bridge(study, "old", "new", PLAN))
        .isEqualTo(bridge(study, "old", "new"));
    BridgeQuestion unknown = new BridgeQuestion(
        study, study.get("old"), study.get("new"), "totl", Optional.empty(), List.of());
    assertThat(MixCost.create().bridge(unknown, PLAN, new Progress()).text())
        .contains("did you mean 'total'?");
  }

  @Test
  void aDriverThatDoesNotDifferMayStandInTheOrderAndGetsNothing() {
    Bridge bridge = bridge(
        Studies.of(MACHINES),
        "old",
        "new",
        "total",
        Optional.empty(),
        List.of("people", "hardware", "training.utilization"));
    assertThat(ids(bridge))
        .containsExactly(
            "people", "training.accelerator", "training.utilization", "training.price");
    assertThat(part(bridge, "people")).isEqualTo(0.0);
    assertThat(part(bridge, "training.utilization")).isEqualTo(0.0);
  }

  @Test
  void aFigureThatADriverDoesNotMoveGivesItExactlyNothing() {
    Bridge days =
        bridge(Studies.of(MACHINES), "old", "new", "training.days", Optional.empty(), List.of());
    assertThat(part(days, "training.price")).isEqualTo(0.0);
    assertThat(part(days, "training.accelerator"))
        .isCloseTo((20 - 60) / (10 * 24.0), within(ROUNDING));
  }

  /** The extra is one driver, and its interval is its own: uniform from 100 to 200. */
  @Test
  void whatIsAddedHasTheIntervalOfItsCost() {
    Bridge bridge = bridge(Studies.of(Studies.PRICE_AND_LICENSE), "a", "b");
    assertThat(ids(bridge)).containsExactly("other");
    Summary spread = get(bridge, "other").spread().orElseThrow();
    assertThat(spread.p5()).isCloseTo(105, within(0.1));
    assertThat(spread.p50()).isCloseTo(150, within(0.1));
    assertThat(spread.p95()).isCloseTo(195, within(0.1));
  }

  /** Both have the price and the license, so nothing of their doubt is in the difference. */
  @Test
  void theDoubtThatBothShareIsInNoPart() {
    Study study =
        Studies.of(Studies.PRICE_AND_LICENSE.replace("\"uniform(100, 200) USD\"", "5 USD"));
    Bridge bridge = bridge(study, "a", "b");
    assertThat(bridge.start().spread()).isPresent();
    assertThat(get(bridge, "other").spread()).isEmpty();
    assertThat(bridge.difference().spread()).isEmpty();
  }

  @Test
  void inEveryDrawThePartsAddUpSoThatTheirMeansDo() {
    Bridge bridge = bridge(Studies.shipped("01-headline.yaml"), "gpt3-2020", "mostly-synthetic");
    double means =
        bridge.drivers().stream().mapToDouble(driver -> mean(driver.part())).sum();
    assertThat(means).isCloseTo(mean(bridge.difference()), within(1e-3));
  }

  private static double mean(Figure figure) {
    return figure.spread().map(Summary::mean).orElse(figure.central());
  }

  @Test
  void theSameScenarioTwiceDoesNotDiffer() {
    Bridge bridge = bridge(Studies.of(MACHINES), "old", "old");
    assertThat(bridge.drivers()).isEmpty();
    assertThat(bridge.difference().central()).isEqualTo(0.0);
  }

  /** Web falls by 5 billion tokens, at 1 USD and 10 / 3 USD of compute a million; books rise by as many at 3. */
  @Test
  void aMixByShareIsToldInTokensOfEachSource() {
    double computeUsdPerMtok = 6 * 1e9 * 1e6 / (500e12 * 3600) * 2;
    Bridge bridge = byInput(Studies.of(SHARES), "real", "more");
    assertThat(ids(bridge))
        .containsExactlyInAnyOrder("data.real.web.tokens", "data.real.books.tokens");
    assertThat(part(bridge, "data.real.web.tokens"))
        .isCloseTo(-5000 * (1 + computeUsdPerMtok), within(1e-6));
    assertThat(part(bridge, "data.real.books.tokens"))
        .isCloseTo(5000 * (3 + computeUsdPerMtok), within(1e-6));
  }

  @Test
  void aMixByShareIsTheSameAsOneByTokens() {
    String byTokens = SHARES
        .replace("tokens: 20B\n", "\n")
        .replace("synthetic_share: 0%", "")
        .replace("share: 75%", "tokens: 15B")
        .replace("share: rest", "tokens: 5B")
        .replace("{web: {share: 50%}}", "{web: {tokens: 10B}, books: {tokens: 10B}}");
    assertThat(byInput(Studies.of(byTokens), "real", "more").drivers())
        .usingRecursiveComparison()
        .withComparatorForType(
            (a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b), Double.class)
        .isEqualTo(byInput(Studies.of(SHARES), "real", "more").drivers());
  }

  @Test
  void theSizeOfAMixByShareIsOneInput() {
    Study study = Studies.of(SHARES.replace("real: {web: {share: 50%}}", "tokens: 40B"));
    assertThat(ids(byInput(study, "real", "more"))).containsExactly("data.tokens");
    assertThat(ids(bridge(study, "real", "more"))).containsExactly("data.web", "data.books");
  }

  @Test
  void theMixIsOneDriverUnlessNothingElseDiffers() {
    Study headline = Studies.shipped("01-headline.yaml");
    assertThat(ids(bridge(headline, "gpt3-2020", "mostly-synthetic")))
        .containsExactly("training.accelerator", "training.price", "training.utilization", "data");
    assertThat(ids(bridge(headline, "gpt3-2024", "mostly-synthetic")))
        .containsExactlyInAnyOrder("data.web", "data.textbooks");
  }

  @Test
  void sourcesAreToldApartOnRequest() {
    Bridge bridge = bridge(
        Studies.shipped("01-headline.yaml"),
        "gpt3-2020",
        "mostly-synthetic",
        "total",
        Optional.of(Grouping.SOURCE),
        List.of());
    assertThat(bridge.drivers())
        .extracting(Bridge.Driver::label)
        .contains("textbooks (added)", "web")
        .doesNotContain("mix");
  }

  @Test
  void wordsAreNoDriver() {
    Study study = Studies.of(MACHINES.replace(
        "training: {peak: 3000 TFLOP/s, price: 4 USD/GPU-hour}",
        "training: {basis: reserved, deadline: 9 days}"));
    assertThat(bridge(study, "old", "new").drivers()).isEmpty();
  }

  /** Peak and power both come from the row of the chip; the price does not. */
  @Test
  void theChipBringsItsPeakAndItsPower() {
    Study study = Studies.of("""
        scenarios:
          a100:
            model: {parameters: 1B}
            training: {accelerator: a100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
            energy: {pue: 1.1}
            data: {real: {web: {kind: open, tokens: 18B}}}
          h100:
            extends: a100
            training: {accelerator: h100-sxm-80gb, price: 3 USD/GPU-hour}
        """);
    Bridge energy = bridge(study, "a100", "h100", "energy.mwh", Optional.empty(), List.of());
    assertThat(ids(energy)).containsExactly("training.accelerator", "training.price");
    assertThat(part(energy, "training.accelerator"))
        .isEqualTo(energy.difference().central());
    Bridge inputs =
        bridge(study, "a100", "h100", "energy.mwh", Optional.of(Grouping.INPUT), List.of());
    assertThat(ids(inputs))
        .containsExactlyInAnyOrder("training.peak", "energy.power", "training.price");
    assertThat(inputs.drivers())
        .extracting(Bridge.Driver::label)
        .containsExactlyInAnyOrder("peak", "power", "accelerator price");
  }

  /** The parameters stand in the model, as active ones too, and in the scaling law. */
  @Test
  void whatSeveralPlacesShareIsOneDriver() {
    Study study = Studies.of(MACHINES.replace(
        "training: {peak: 3000 TFLOP/s, price: 4 USD/GPU-hour}", "model: {parameters: 2B}"));
    Bridge loss =
        bridge(study, "old", "new", "quality.loss", Optional.of(Grouping.INPUT), List.of());
    assertThat(ids(loss)).containsExactly("model.parameters");
    assertThat(part(loss, "model.parameters")).isEqualTo(loss.difference().central());
  }

  /** Renting and owning have no input in common: the price is one driver. */
  @Test
  void anotherKindOfPriceIsOneDriver() {
    Bridge bridge =
        byInput(Studies.shipped("02-every-kind-of-source.yaml"), "with-synthetic", "own-cluster");
    assertThat(ids(bridge)).containsExactly("training.price");
  }

  @Test
  void aPriceInAnotherUnitGoesWithTheTokensItBuys() {
    Study study = Studies.of("""
        scenarios:
          words:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
            data:
              real:
                books: {kind: per_unit, tokens: 1M, price: 0.01 USD/word, tokens_per_unit: 2 tokens/word}
          pages:
            extends: words
            data: {real: {books: {price: 1 USD/page, tokens_per_unit: 500 tokens/page}}}
        """);
    Bridge bridge = byInput(study, "words", "pages");
    assertThat(ids(bridge)).containsExactly("data.real.books.price");
    assertThat(bridge.difference().central())
        .isCloseTo(1e6 / 500 * 1 - 1e6 / 2 * 0.01, within(1e-6));
  }

  /** What is rewritten needs what it is rewritten from: where quality is asked for, both come together. */
  @Test
  void aSeedThatIsAddedComesWithWhatIsWrittenFromIt() {
    Study study = Studies.of("""
        scenarios:
          web:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 10B}}}
          rewritten:
            extends: web
            data:
              real: {papers: {kind: open, tokens: 5B}}
              synthetic:
                text:
                  tokens: 5B
                  method: rephrase
                  seed: papers
                  acceptance: 100%
                  generator: {model: any, input_price: 0.1 USD/Mtok, output_price: 0.4 USD/Mtok}
        """);
    Bridge loss =
        bridge(study, "web", "rewritten", "quality.loss", Optional.of(Grouping.SOURCE), List.of());
    assertThat(ids(loss)).containsExactly("data.papers + data.text");
    assertThat(loss.drivers().get(0).label()).isEqualTo("papers + text (added)");
    assertThat(ids(bridge(study, "web", "rewritten")))
        .containsExactlyInAnyOrder("data.papers", "data.text");
  }

  /** Neither scenario has the source of the other, and in between there may be none. */
  @Test
  void betweenTwoSyntheticSourcesThereMayBeNone() {
    Study study = Studies.of("""
        defaults:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
        scenarios:
          one:
            data: {real: {web: &web {kind: open, tokens: 10B}}, synthetic: {a: SOURCE}}
          other:
            data: {real: {web: {kind: open, tokens: 10B}}, synthetic: {b: SOURCE}}
        """.replace("&web ", "").replace(
        "SOURCE",
        "{tokens: 5B, method: closed_book, prompt_ratio: 1, acceptance: 100%, generator: "
            + "{model: any, input_price: 0.1 USD/Mtok, output_price: 0.4 USD/Mtok}}"));
    Bridge tokens =
        bridge(study, "one", "other", "training.synthetic_tokens", Optional.empty(), List.of());
    assertThat(part(tokens, "data.a")).isCloseTo(-5e9, within(1.0));
    assertThat(part(tokens, "data.b")).isCloseTo(5e9, within(1.0));
  }

  @Test
  void moneyThatIsNotSpentIsNothing() {
    Bridge generate = bridge(
        Studies.shipped("01-headline.yaml"),
        "gpt3-2020",
        "mostly-synthetic",
        "data.textbooks.generate",
        Optional.empty(),
        List.of());
    assertThat(generate.start().central()).isEqualTo(0.0);
    assertThat(part(generate, "training.accelerator")).isEqualTo(0.0);
    assertThat(part(generate, "data")).isCloseTo(generate.end().central(), within(1e-6));
  }

  @Test
  void whatCannotBeAskedIsTold() {
    Study headline = Studies.shipped("01-headline.yaml");
    assertThat(told(headline, "training.day", List.of()))
        .contains("no line 'training.day'; did you mean 'training.days'?");
    assertThat(told(headline, "data.textbooks.tokens", List.of()))
        .contains("gpt3-2020 has no data.textbooks.tokens");
    assertThat(told(headline, "total", List.of("training.prise")))
        .contains("no driver 'training.prise'; did you mean 'training.price'?");
    assertThat(told(headline, "total", List.of("price", "training.price")))
        .contains("the order names 'training.price' twice");
  }

  private static String told(Study study, String figure, List<String> order) {
    return plan(study, "gpt3-2020", "mostly-synthetic", figure, Optional.empty(), order)
        .text();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Study study = Studies.shipped("01-headline.yaml");
    BridgeQuestion question = BridgeQuestion.ofTotals(study, "gpt3-2020", "mostly-synthetic");
    BridgePlan plan = BridgePlan.of(question).get();
    Bridge alone = plan.build(new SimulationPlan(1000, 7, 1), new Progress());
    assertThat(plan.build(new SimulationPlan(1000, 7, 5), new Progress())).isEqualTo(alone);
  }

  /**
   * 60 hours at 2 USD, at 2 EUR of 1.10 USD and at 3 EUR: 120, 132 and 198 USD. Between two currencies a price is swapped as
   * a whole; within one it is a number like any other.
   */
  @Test
  void aPriceInAnotherCurrencyIsAnotherPrice() {
    Study study = MixCost.create().parse("currencies.yaml", """
            mixcost: 1
            rates: {EUR: 1.10 USD}
            scenarios:
              dollars:
                model: {parameters: 1B}
                training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
                data: {real: {web: {kind: open, tokens: 18B}}}
                evaluation: 10 USD
              euros: {extends: dollars, training: {price: 2 EUR/GPU-hour}, evaluation: 10 EUR}
              dearer: {extends: dollars, training: {price: 3 EUR/GPU-hour}, evaluation: 20 EUR}
            """).get();
    assertParts(bridge(study, "dollars", "euros"), 12, 1);
    assertParts(bridge(study, "euros", "dearer"), 66, 11);
    assertParts(bridge(study, "dearer", "dollars"), -78, -12);
  }

  private static void assertParts(Bridge bridge, double ofPrice, double ofEvaluation) {
    assertThat(bridge.drivers())
        .extracting(driver -> Math.round(driver.part().central() * 1e6) / 1e6)
        .containsExactlyInAnyOrder(ofPrice, ofEvaluation);
    assertThat(bridge.difference().central()).isCloseTo(ofPrice + ofEvaluation, within(1e-9));
  }
}
