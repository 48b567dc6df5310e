package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Models;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;

/** One seller, one list of prices: a million tokens of text, so that what they cost is the price of a million. */
class SellersTest {
  private static final String SELLERS = """
      id,provider,input_usd_per_mtok,output_usd_per_mtok,cached_usd_per_mtok,cache_write_usd_per_mtok,batch_discount,off_peak_discount,off_peak_hours,context_tier_tokens,long_context_input_usd_per_mtok,long_context_output_usd_per_mtok,reasons,date,source
      pair,east,1,4,,,,,,,,,no,2026-06,list of east
      pair,west,2,3,,,,,,,,,no,2026-05,list of west
      trio,east,1,4,0.1,,0.25,,,,,,,2026-06,list of east
      trio,west,2,3,,,0.5,0.5,00:30-08:30 UTC,,,,,2026-05,list of west
      trio,north,3,6,0.3,3.75,,0.25,00:30-08:30 UTC,,,,,2026-04,list of north
      solo,east,1,4,0.1,1.25,,,,,,,optional,2026-06,list of east
      deep,east,1,4,,,,,,1000,2,6,yes,2026-06,list of east
      """;

  @TempDir
  private Path folder;

  private MixCost mixCost;

  @BeforeEach
  void sellers() throws IOException {
    Files.writeString(folder.resolve("generators.csv"), SELLERS);
    mixCost = MixCost.with(Catalog.with(folder).get());
  }

  private Checked<Study> read(String generator, String source) {
    return mixCost.parse("test.yaml", """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 0 USD/GPU-hour}
            quality: {skip: true}
            data:
              synthetic:
                text: {tokens: 1M, method: closed_book, acceptance: 100%%, generator: {%s}, %s}
        """.formatted(generator, source));
  }

  private Scenario one(String generator, String source) {
    return read(generator, source).get().get("one");
  }

  private double generate(String generator, String source) {
    return mixCost.estimate(one(generator, source)).value("data.text.generate");
  }

  private static String usage(double promptRatio) {
    return "prompt_ratio: " + promptRatio;
  }

  private Issue onlyIssue(String generator, String source) {
    List<Issue> issues = read(generator, source).issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }

  /** The price at a place in the order of the sellers. */
  private double at(double place, Study study, double promptRatio) {
    Models models = Models.plan(study);
    Draws draws = models.inputs().central();
    set(draws, models, "generators/pair", place);
    set(draws, models, "data.synthetic.text.prompt_ratio", promptRatio);
    CostModel model = models.all().get(0);
    Bills bills = model.newBills();
    model.evaluate(draws, bills);
    return bills.get(model.find("data.text.generate").orElseThrow());
  }

  private static void set(Draws draws, Models models, String name, double value) {
    models.inputs().named(name).forEach(input -> draws.set(input, value));
  }

  /** East bills r + 4 and west 2 r + 3: they are level where a prompt is as long as its answer. */
  @ParameterizedTest
  @CsvSource({"0.25, 4.25, 3.5", "1, 5, 5", "2, 6, 7", "6, 10, 15"})
  void ofTwoSellersTheMiddleIsHalfwayBetweenWhatTheyBill(double r, double east, double west) {
    assertEquals((east + west) / 2, generate("model: pair", usage(r)), 1e-12);
    assertEquals(
        Math.min(east, west), generate("model: pair, provider: cheapest", usage(r)), 1e-12);
    assertEquals(east, generate("model: pair, provider: east", usage(r)), 1e-12);
    assertEquals(west, generate("model: pair, provider: west", usage(r)), 1e-12);
  }

  @Test
  void anyIsWhatIsMeantWhereNothingIsSaid() {
    assertThat(one("model: pair, provider: any", usage(2))
            .data()
            .synthetic()
            .get(0)
            .generator())
        .isEqualTo(one("model: pair", usage(2)).data().synthetic().get(0).generator());
  }

  @ParameterizedTest
  @CsvSource({"0, 6", "0.05, 6.05", "0.5, 6.5", "0.95, 6.95", "1, 7"})
  void thePlaceRunsFromTheCheapestToTheDearest(double place, double price) {
    assertEquals(price, at(place, read("model: pair", usage(2)).get(), 2), 1e-12);
  }

  /** Short prompts make west the cheaper, long ones east: the order is that of the draw. */
  @ParameterizedTest
  @CsvSource({"0.25, 0, 3.5", "0.25, 1, 4.25", "6, 0, 10", "6, 1, 15"})
  void theOrderIsThatOfTheUsageOfTheDraw(double r, double place, double price) {
    Study study = read("model: pair", "prompt_ratio: 0.1 to 10").get();
    assertEquals(price, at(place, study, r), 1e-12);
  }

  @Test
  void thePriceRisesWithThePlaceAndLiesBetweenTheSellers() {
    Random random = new Random(11);
    Study study = read("model: pair", "prompt_ratio: 0.1 to 10").get();
    for (int i = 0; i < 200; i++) {
      double r = 8 * random.nextDouble();
      double place = random.nextDouble();
      double lower = at(place, study, r);
      double higher = at(place + (1 - place) * random.nextDouble(), study, r);
      assertThat(lower)
          .isLessThanOrEqualTo(higher + 1e-12)
          .isGreaterThanOrEqualTo(Math.min(r + 4, 2 * r + 3) - 1e-12);
      assertThat(higher).isLessThanOrEqualTo(Math.max(r + 4, 2 * r + 3) + 1e-12);
    }
  }

  /** East 2 + 4, west 4 + 3, north 6 + 6. */
  @Test
  void ofThreeSellersTheMiddleIsOneOfThem() {
    assertEquals(7, generate("model: trio", usage(2)), 1e-12);
  }

  /** Half is read from a cache: east 2 (0.5 · 1 + 0.5 · 0.1) + 4, west as before, north writes the other half. */
  @Test
  void aCachedPriceIsThatOfItsSeller() {
    String half = usage(2) + ", cached: 50%";
    assertEquals(5.1, generate("model: trio, provider: east", half), 1e-12);
    assertEquals(7, generate("model: trio, provider: west", half), 1e-12);
    assertEquals(
        2 * (0.5 * 3.75 + 0.5 * 0.3) + 6, generate("model: trio, provider: north", half), 1e-12);
    assertEquals(7, generate("model: trio", half), 1e-12);
    assertEquals(5.1, generate("model: trio, provider: cheapest", half), 1e-12);
  }

  @Test
  void withoutACachedShareNothingIsWrittenToACache() {
    assertEquals(2 * 1 + 4, generate("model: solo", usage(2) + ", cached: 0%"), 1e-12);
    assertEquals(
        2 * (0.1 * 1.25 + 0.9 * 0.1) + 4,
        generate("model: solo", usage(2) + ", cached: 90%"),
        1e-12);
  }

  @Test
  void ofOnesOwnPricesCacheWritesAreNotIncludedUnlessTheyHaveAPrice() {
    String own = "input_price: 1 USD/Mtok, output_price: 4 USD/Mtok, cached_price: 0.1 USD/Mtok";
    String cached = usage(2) + ", cached: 50%";
    assertThat(one(own, cached).notIncluded())
        .contains("writing prompts to the cache, beyond the price of input"
            + " (data.synthetic.text.generator.cache_write_price)");
    Scenario written = one(own + ", cache_write_price: 1.25 USD/Mtok", cached);
    assertThat(written.notIncluded()).noneMatch(text -> text.contains("cache"));
    assertEquals(
        2 * (0.5 * 1.25 + 0.5 * 0.1) + 4,
        mixCost.estimate(written).value("data.text.generate"),
        1e-12);
  }

  @Test
  void aCachedShareThatNobodyHasAPriceForIsToldOf() {
    Issue issue = onlyIssue("model: pair", usage(2) + ", cached: 50%");
    assertThat(issue.code()).isEqualTo("cached-without-price");
    assertThat(issue.isError()).isFalse();
    assertEquals(6.5, generate("model: pair", usage(2) + ", cached: 50%"), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"cached_price", "cache_write_price"})
  void aPriceOfACacheWithoutACachedShareIsAnError(String key) {
    Issue issue = onlyIssue(
        "input_price: 1 USD/Mtok, output_price: 4 USD/Mtok, " + key + ": 1 USD/Mtok", usage(2));
    assertThat(issue.code()).isEqualTo("unused-key");
    assertThat(issue.isError()).isTrue();
  }

  /** East 6 · 0.75, west 7 · 0.5; north grants nothing and does not count. */
  @Test
  void aBatchCountsOnlySellersThatGrantADiscount() {
    assertEquals((4.5 + 3.5) / 2, generate("model: trio, batch: true", usage(2)), 1e-12);
    assertEquals(3.5, generate("model: trio, provider: cheapest, batch: true", usage(2)), 1e-12);
    assertEquals(4.5, generate("model: trio, provider: east, batch: true", usage(2)), 1e-12);
  }

  @Test
  void aSellerThatGrantsNoDiscountIsToldWithThoseThatDo() {
    Issue issue = onlyIssue("model: trio, provider: north, batch: true", usage(2));
    assertThat(issue.code()).isEqualTo("no-batch-discount");
    assertThat(issue.message()).isEqualTo("no batch discount on trio is known of north");
    assertThat(issue.help()).contains("east, west");
  }

  @Test
  void whereNobodyGrantsADiscountOneMustBeWritten() {
    Issue issue = onlyIssue("model: pair, batch: true", usage(2));
    assertThat(issue.code()).isEqualTo("no-batch-discount");
    assertThat(issue.help()).isEqualTo("write batch_discount: 50%, or leave out batch");
    assertEquals(
        6.5 * 0.7, generate("model: pair, batch: true, batch_discount: 30%", usage(2)), 1e-12);
  }

  /** West 7 · (1 − 0.6 · 0.5), north 12 · (1 − 0.6 · 0.25); east has one price for all hours and does not count. */
  @Test
  void callsInOffPeakHoursCountOnlySellersThatGrantThem() {
    String any = "model: trio, off_peak: 60%";
    assertEquals((7 * 0.7 + 12 * 0.85) / 2, generate(any, usage(2)), 1e-12);
    assertEquals(7 * 0.7, generate(any + ", provider: cheapest", usage(2)), 1e-12);
    assertEquals(12 * 0.85, generate(any + ", provider: north", usage(2)), 1e-12);
    assertEquals(7, generate("model: trio, provider: west", usage(2)), 1e-12);
  }

  /** Only west grants both: 7 · (1 − 0.6 · 0.5) · 0.5. */
  @Test
  void bothDiscountsAreThoseOfOneSeller() {
    assertEquals(
        7 * 0.7 * 0.5, generate("model: trio, batch: true, off_peak: 60%", usage(2)), 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: trio, provider: east, off_peak: 60% | no-off-peak-discount | known of west, north",
        "model: pair, off_peak: 60% | no-off-peak-discount | write off_peak_discount: 50%, or leave out off_peak",
        "model: trio, batch: true, provider: north, off_peak: 60% | no-batch-discount | east, west",
        "model: pair, off_peak_discount: 50% | unused-key | ''",
        "input_price: 1 USD/Mtok, output_price: 4 USD/Mtok, off_peak: 60% | missing-key | ''"
      })
  void callsInOffPeakHoursNeedADiscount(String generator, String code, String help) {
    Issue issue = onlyIssue(generator, usage(2));
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.help()).contains(help);
  }

  @Test
  void aDiscountInOffPeakHoursMayBeWritten() {
    String own = "input_price: 1 USD/Mtok, output_price: 4 USD/Mtok";
    assertEquals(
        6 * (1 - 0.6 * 0.3),
        generate(own + ", off_peak: 60%, off_peak_discount: 30%", usage(2)),
        1e-12);
  }

  @Test
  void ofOnesOwnPricesAUsualDiscountIsADefaultThatIsTold() {
    Scenario own = one("input_price: 1 USD/Mtok, output_price: 4 USD/Mtok, batch: true", usage(2));
    assertEquals(6 * 0.5, mixCost.estimate(own).value("data.text.generate"), 1e-12);
    assertThat(own.defaults())
        .extracting(DefaultUsed::path)
        .contains("data.synthetic.text.generator.batch_discount");
  }

  /** West grants half on what it sells, whatever price was agreed on with it. */
  @Test
  void aNamedSellersDiscountHoldsForAPriceOfOnesOwnToo() {
    String own = "model: trio, provider: west, input_price: 1 USD/Mtok, output_price: 2 USD/Mtok";
    assertEquals((2 + 2) * 0.5, generate(own + ", batch: true", usage(2)), 1e-12);
  }

  /** East 2 · 1.5 + 4, west 2 · 1.5 + 3. */
  @Test
  void aPriceThatIsWrittenTakesThePlaceOfEachSellers() {
    assertEquals(
        (7.0 + 6.0) / 2, generate("model: pair, input_price: 1.5 USD/Mtok", usage(2)), 1e-12);
  }

  /** A judgement reads 100 + 300 tokens and writes 50: east 400 · 1 + 50 · 4, west 400 · 2 + 50 · 3. */
  @Test
  void aJudgeIsOneSellerToo() {
    String source = usage(2)
        + ", output_tokens: 300, judge: {model: pair, %sshare: 100%%, prompt_tokens: 100, output_tokens: 50}";
    double judgements = 1e6 / 300;
    assertEquals(
        judgements * (600 + 950) / 2 / 1e6,
        mixCost.estimate(one("model: solo", source.formatted(""))).value("data.text.judge"),
        1e-12);
    assertEquals(
        judgements * 600 / 1e6,
        mixCost
            .estimate(one("model: solo", source.formatted("provider: cheapest, ")))
            .value("data.text.judge"),
        1e-12);
  }

  /** Prompts of 300 r tokens; above 1,000 the whole call is billed at 2 and 6. */
  @ParameterizedTest
  @CsvSource({"3, 1, 4", "3.3, 1, 4", "3.4, 2, 6"})
  void aLongPromptIsBilledWhollyAtItsTier(double r, double input, double output) {
    assertEquals(
        r * input + output, generate("model: deep", usage(r) + ", output_tokens: 300"), 1e-12);
  }

  @Test
  void whetherAPromptIsLongIsDecidedInEachDraw() {
    Study study =
        read("model: deep", "prompt_ratio: 2 to 5, output_tokens: 300").get();
    assertEquals(3 + 4, at(0, study, 3), 1e-12);
    assertEquals(2 * 4 + 6, at(0, study, 4), 1e-12);
  }

  @Test
  void aTierIsNotIncludedWhereNothingIsSaidOfTheLengthOfPrompts() {
    assertThat(one("model: deep", usage(9)).notIncluded())
        .contains("higher prices of deep for prompts above 1k tokens"
            + " (data.synthetic.text.output_tokens)");
    assertEquals(9 + 4, generate("model: deep", usage(9)), 1e-12);
  }

  /** A judgement reads 900 + 300 tokens, more than the tier. */
  @Test
  void aJudgeReadsLongPromptsToo() {
    String judge =
        ", output_tokens: 300, judge: {model: deep, share: 100%, prompt_tokens: 900, output_tokens: 50}";
    assertEquals(
        1e6 / 300 * (1200 * 2 + 50 * 6) / 1e6,
        mixCost.estimate(one("model: solo", usage(2) + judge)).value("data.text.judge"),
        1e-12);
  }

  @Test
  void reasoningIsNotIncludedUnlessItsRatioIsWritten() {
    assertThat(one("model: deep", usage(1)).notIncluded())
        .contains(
            "reasoning tokens of deep, billed as output (data.synthetic.text.reasoning_ratio)");
    assertThat(one("model: solo", usage(1)).notIncluded())
        .contains("reasoning tokens of solo, where reasoning is switched on"
            + " (data.synthetic.text.reasoning_ratio)");
    assertThat(one("model: pair", usage(1)).notIncluded())
        .noneMatch(text -> text.contains("reasoning"));
    assertThat(one("model: deep", usage(1) + ", reasoning_ratio: 3").notIncluded())
        .noneMatch(text -> text.contains("reasoning"));
    assertEquals(1 + 4 * 4, generate("model: deep", usage(1) + ", reasoning_ratio: 3"), 1e-12);
  }

  @Test
  void anUnknownSellerIsToldWithThoseThatAreKnown() {
    Issue issue = onlyIssue("model: pair, provider: wets", usage(2));
    assertThat(issue.code()).isEqualTo("unknown-provider");
    assertThat(issue.message()).contains("did you mean 'west'");
  }

  @Test
  void anExplanationTellsThePlaceTheSellersAndTheirPrices() {
    Study study = read("model: pair", usage(2)).get();
    String tree = mixCost
        .explain(study, "one", "data.text.generate", SimulationPlan.usual())
        .get()
        .root()
        .toString();
    assertThat(tree)
        .contains("generators/pair")
        .contains("data.text.sellers.east.price")
        .contains("generators/pair.east.input", "generators/pair.west.output")
        .contains("list of east", "list of west");
  }

  @Test
  void anotherSellerIsOneDriver() {
    Study study = mixCost.parse("test.yaml", """
            mixcost: 1
            as_of: 2026-07
            defaults:
              model: {parameters: 1B}
              training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
              quality: {skip: true}
              data:
                synthetic:
                  text: {tokens: 1M, method: closed_book, acceptance: 100%, prompt_ratio: 2, generator: {model: trio}}
            scenarios:
              any: {title: any}
              least: {data: {synthetic: {text: {generator: {provider: cheapest}}}}}
              north: {data: {synthetic: {text: {generator: {provider: north}}}}}
            """).get();
    assertDriver(study, "any", "least", 6 - 7);
    assertDriver(study, "any", "north", 12 - 7);
  }

  private void assertDriver(Study study, String from, String to, double difference) {
    Bridge bridge = mixCost.bridge(study, from, to, SimulationPlan.usual());
    assertThat(bridge.drivers()).hasSize(1);
    assertEquals(difference, bridge.drivers().get(0).part().central(), 1e-9);
  }
}
