package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.edited;
import static org.mixcost.cases.Cases.run;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.issue.Issue;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.CliRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the case files cost, by arithmetic. */
class CasesTest {
  private static final double MTOK = 1e6;

  @TempDir
  private Path place;

  @ParameterizedTest
  @ValueSource(longs = {6, 16, 26, 28, 35, 38})
  void noSeedMakesAFigureUndefined(long seed) {
    CliRun run = run("compare", "nan-quality.yaml", "--seed", "" + seed, "--format", "json");
    assertThat(run.out()).doesNotContain("NaN", "null", "undefined", "Infinity");
  }

  /** 133M tokens at 1.33 a word are 100M words, typically at 0.001 USD; of claims typically none is known. */
  @Test
  void aBandHasItsMedianAtItsTypicalValue() {
    Estimate bill = bill(study("bands.yaml"), "a");
    assertThat(bill.value("data.w.acquire"))
        .isCloseTo(133e6 / 1.33 * 0.001, withinPercentage(1e-9));
    assertThat(bill.value("data.w.exposure")).isZero();
  }

  /** At 1 prompt token for each written one and at 20, what the scenarios cost that say so; not what the middle costs. */
  @ParameterizedTest
  @CsvSource({"1, low, 1665", "20, high, 21050"})
  void aSweepGivesWhatTheEditedFileGives(String ratio, String scenario, double usd) {
    String grid = "data.synthetic.t.prompt_ratio=" + ratio;
    double edited = bill(study("shape-sweep.yaml"), scenario).totalUsd();
    assertThat(edited).isCloseTo(usd, withinPercentage(0.1));
    JsonMapper.shared()
        .readTree(
            run("sweep", "shape-sweep.yaml", "--vary", grid, "--format", "json").out())
        .findValues("central")
        .forEach(point -> assertThat(point.asDouble()).isCloseTo(edited, withinPercentage(1e-9)));
  }

  /** By API 10,000 Mtok · (ratio · 0.05 + 0.20) USD: 2,500 at 1, 4,500 at 5. */
  @Test
  void ownAcceleratorsAreCheaperForShortPromptsAlone() {
    assertThat(shape(1, "api")).isCloseTo(2_500, withinPercentage(1e-9));
    assertThat(shape(5, "api")).isCloseTo(4_500, withinPercentage(1e-9));
    assertThat(shape(1, "own")).isLessThan(2_500);
    assertThat(shape(5, "own")).isGreaterThan(4_500);
    CliRun run = run(
        "breakeven",
        "shape-breakeven.yaml",
        "--between",
        "api",
        "own",
        "--vary",
        "data.synthetic.t.prompt_ratio=0.1:30");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("below that own is cheaper, above it api");
  }

  private static double shape(int ratio, String scenario) {
    String text = text("shape-breakeven.yaml").replace("1 to 10", "" + ratio);
    return bill(edited(text), scenario).totalUsd();
  }

  /** 10e9 tokens at 0.3 a second, told to one digit and with the planned share of the time, are millions of hours at 2 USD. */
  @Test
  void aSlowModelHasAPriceToo() {
    Estimate bill = bill(study("shape-slow-crash.yaml"), "slow");
    double hours = bill.value("data.t.gpu_hours");
    double efficiency = 0.45;
    assertThat(10e9 / (hours * 3600)).isBetween(0.25 * efficiency, 0.35);
    assertThat(bill.totalUsd()).isCloseTo(hours * 2, withinPercentage(1e-9));
  }

  /** The servers of TPUs and their load have rows of their own in the catalog. */
  @Test
  void aTpuDrawsWhatTpuServersDraw() {
    Estimate bill = bill(study("tpu-power.yaml"), "v4");
    double watt = bill.value("energy.mwh") * 1e6 / bill.value("training.gpu_hours") / 1.1;
    assertThat(watt).isCloseTo(114, within(0.5));
  }

  /** A payment for each term that is begun: 84 / 7 = 12, 36 / 12 = 3; a yearly fee is for years, six or the one of this run. */
  @ParameterizedTest
  @CsvSource({
    "usd-horizon84m-term7m, 12",
    "usd-horizon36m-term1y, 3",
    "usd-horizon6m-term1month, 6",
    "usd-horizon1y-term52w, 1",
    "year-horizon6-term1, 6",
    "year-only, 1"
  })
  void anExactMultipleOfATermIsNoTermMore(String scenario, int payments) {
    assertThat(bill(study("license-terms.yaml"), scenario).totalUsd())
        .isCloseTo(payments * 1e6, withinPercentage(1e-9));
  }

  @Test
  void aYearlyFeeWithAHorizonNeedsNoTerm() {
    String text =
        text("license-terms.yaml").replace("horizon: 6 years, term: 1 year", "horizon: 6 years");
    assertThat(bill(edited(text), "year-horizon6-term1").totalUsd())
        .isCloseTo(6e6, withinPercentage(1e-9));
  }

  /** 45B / 80% tokens at √(300 · 900) = 520 a second on 64 accelerators take 19.6 days, before any training. */
  @Test
  void aDateIsHeldAgainstGeneratingTheDataToo() {
    String text = text("d1.yaml")
        .replace("    deadline: 60 days\n", "")
        .replace("  contingency", "  deadline: 15 days\n  contingency");
    Study study = edited(text);
    Result rephrased = result(study, "rephrase-own");
    Result licensed = result(study, "license");
    assertThat(rephrased.computedWarnings()).extracting(Issue::code).contains("project-late");
    assertThat(licensed.computedWarnings()).extracting(Issue::code).doesNotContain("project-late");
  }

  /** A gigatoken read and one written, at what each seller asks for a million. */
  @ParameterizedTest
  @CsvSource({"deepinfra, 0.23, 0.40", "groq, 0.59, 0.79", "together, 0.88, 0.88"})
  void aSellersPricesAreItsOwn(String seller, double input, double output) {
    assertThat(bill(study("tied.yaml"), seller).totalUsd())
        .isCloseTo(1e9 / MTOK * (input + output), withinPercentage(1e-9));
  }

  /** From 0.12 + 0.30 USD to 0.85 + 1.20 for a million of each: no draw mixes one seller's input with another's output. */
  @Test
  void theIntervalSpansWhatSellersCharge() {
    Figure spread = result(study("tied.yaml"), "spread").total();
    assertThat(spread.spread().orElseThrow().p5()).isBetween(420.0, 1000.0);
    assertThat(spread.spread().orElseThrow().p95()).isBetween(1620.0, 2050.0);
  }

  /**
   * A gigatoken read and one written: from 0.05 + 0.45 USD a million of each to 0.35 + 0.75, four sellers between 500 and
   * 1,100 USD, two of them of one price; half of 0.75 with the discount of the one who is known to grant it.
   */
  @Test
  void soItIsOfCatalogSellers() {
    Study study = edited(without(text("host-prices.yaml"), "  groqbatch:"));
    Figure spread = result(study, "spread").total();
    assertThat(spread.central()).isCloseTo(750, withinPercentage(1e-9));
    assertThat(spread.spread().orElseThrow().p5()).isBetween(500.0, 600.0);
    assertThat(spread.spread().orElseThrow().p95()).isBetween(1000.0, 1100.0);
    assertThat(bill(study, "batch").totalUsd()).isCloseTo(375, withinPercentage(1e-9));
  }

  /** Of these sellers one alone is known to grant a discount, half of the price, on 45B / 80% tokens read three times. */
  @Test
  void onlyWhoGrantsABatchDiscountGivesOne() {
    Study study = edited(without(text("batch.yaml"), "  deepinfra:", "  groq:"));
    double generated = 45e9 / 0.80;
    double together = generated / MTOK * (3 * 0.88 + 0.88) * 50 / 100;
    assertThat(bill(study, "together").value("data.r.generate"))
        .isCloseTo(together, withinPercentage(1e-9));
    assertThat(bill(study, "spread").value("data.r.generate"))
        .isCloseTo(together, withinPercentage(1e-9));
  }

  private static String without(String text, String... starts) {
    return text.lines()
        .filter(line -> Stream.of(starts).noneMatch(line::startsWith))
        .reduce("", (above, line) -> above + line + "\n");
  }

  @Test
  void whoDoesNotGrantADiscountIsNotTakenToDo() {
    assertThat(Cases.findings("batch.yaml"))
        .containsExactly("14:60 no-batch-discount", "15:55 no-batch-discount");
    assertThat(Cases.findings("host-prices.yaml")).contains("12:77 no-batch-discount");
  }

  /** 10,000 Mtok read, 90% of them from the cache and the rest written to it, 1,000 Mtok written. */
  @Test
  void whatIsNotReadFromTheCacheIsWrittenToIt() {
    assertThat(bill(study("cache-writes.yaml"), "cached").value("data.s.generate"))
        .isCloseTo(10_000 * (0.10 * 3.75 + 0.90 * 0.30) + 1_000 * 15, withinPercentage(1e-9));
  }

  @Test
  void aCachedShareCountsWithItsPrice() {
    String priced = text("cached-without-cached-price.yaml")
        .replace("output_price:", "cached_price: 0.625 USD/Mtok, output_price:");
    assertThat(bill(edited(priced), "mostly-cached").value("data.s.generate"))
        .isCloseTo(10_000 * (0.02 * 1.25 + 0.98 * 0.625) + 1_000 * 10, withinPercentage(1e-9));
    assertThat(bill(study("cached-without-cached-price.yaml"), "mostly-cached")
            .value("data.s.generate"))
        .isCloseTo(10_000 * 1.25 + 1_000 * 10, withinPercentage(1e-9));
  }

  @Test
  void aPricePerTokenIsAMillionthOfOnePerMillion() {
    String priced = text("price-per-token-help.yaml")
        .replace("1.5e-07", "1.5e-07 USD/token")
        .replace("6e-07", "6e-07 USD/token");
    assertThat(bill(edited(priced), "from-a-price-map").value("data.s.generate"))
        .isCloseTo(1_000 * 0.15 + 1_000 * 0.60, withinPercentage(1e-9));
  }

  /** 6 · 7e9 · 2e12 FLOP at 40% of 989.4e12 are 58,958 hours. */
  @Test
  void aNodesPriceIsDividedByItsAccelerators() {
    String meant = text("node-price-as-gpu-price.yaml")
        .replace("98.32 USD/GPU-hour", "98.32 USD/node-hour, node_accelerators: 8");
    double hours = 6 * 7e9 * 2e12 / (989.4e12 * 0.40 * 3600);
    assertThat(bill(edited(meant), "instance-price").totalUsd())
        .isCloseTo(hours * 98.32 / 8, withinPercentage(0.01));
  }

  /** 6 · 405e9 · 15.6e12 / (989.4e12 · 40% · 3600 · 90%) = 29.56M; with the restarts 1.11 times as many. */
  @Test
  void lostTimeIsCountedOnce() {
    double hours = 6 * 405e9 * 15.6e12 / (989.4e12 * 0.40 * 3600 * 0.90);
    String once = text("goodput-and-restarts.yaml").replace("restarts: 1.11, ", "");
    assertThat(hours).isCloseTo(29.56e6, withinPercentage(0.1));
    assertThat(bill(edited(once), "both").value("training.gpu_hours"))
        .isCloseTo(hours, withinPercentage(0.01));
    assertThat(bill(study("goodput-and-restarts.yaml"), "both").value("training.gpu_hours"))
        .isCloseTo(hours * 1.11, withinPercentage(0.01));
  }

  /** Mixtral 8x7B by its shape, norms and routers apart: 46.70B parameters, of which 12.88B are used and 131M looked up. */
  @Test
  void aModelIsCountedByTheKeysOfItsConfig() {
    ModelSpec model = study("model-from-its-config.yaml").get("from-config").model();
    double layer = 2 * 4096 * 128 * (32 + 8);
    double expert = 3 * 4096.0 * 14336;
    double table = 32_000 * 4096.0;
    assertThat(model.parameters().median())
        .isCloseTo(32 * (layer + 8 * expert) + 2 * table, withinPercentage(0.01));
    assertThat(model.activeParameters().median())
        .isCloseTo(32 * (layer + 2 * expert) + 2 * table, withinPercentage(0.02));
    assertThat(model.embeddingParameters().orElseThrow().median()).isEqualTo(table);
    assertThat(bill(study("model-from-its-config.yaml"), "from-config").value("training.flop"))
        .isCloseTo(6 * (12.88e9 - table) * 2e12, withinPercentage(0.01));
  }

  @Test
  void atEqualQualityTheSameMixCostsTheSame() {
    JsonNode difference = json("eq.yaml").get("differences").get(0);
    JsonNode equal = difference.get("equal_quality");
    assertThat(equal.get("probability_same").asDouble()).isEqualTo(1);
    assertThat(equal.get("probability_cheaper").asDouble()).isZero();
    assertThat(equal.get("scale").get("central").asDouble()).isCloseTo(20.0 / 30, within(1e-9));
  }

  private static JsonNode json(String file) {
    return JsonMapper.shared().readTree(run("compare", file, "--format", "json").out());
  }

  @ParameterizedTest
  @CsvSource({"split-rephrase.yaml", "split-closed-book.yaml", "no-synthetic-but-rounds.yaml"})
  void theSameTextCostsAndIsWorthTheSame(String file) {
    Study study = study(file);
    Difference difference = Cases.MIX_COST.compare(study, plan()).differences().get(0);
    assertThat(difference.isTie()).isTrue();
    assertThat(bill(study, study.scenarios().get(1).name()).value("quality.loss"))
        .isCloseTo(
            bill(study, study.scenarios().get(0).name()).value("quality.loss"), within(1e-12));
  }

  @Test
  void ownCatalogsStandInTheProvenance() {
    String folder = Cases.file("catalog-own").toString();
    JsonNode json = JsonMapper.shared()
        .readTree(
            run("estimate", "own.yaml", "--catalog", folder, "--format", "json").out());
    JsonNode catalog = json.get("provenance").get("catalogs").get(0);
    assertThat(catalog.get("file").asString()).endsWith("rentals.csv");
    assertThat(catalog.get("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(hourPrice(json)).isEqualTo(1.95);
  }

  /** 1.95 USD by contract; otherwise that is one quote of many, which is said. */
  @Test
  void aContractPriceThatIsPreferredIsTheOnlyOne() {
    String folder = Cases.file("catalog-own").toString();
    String preferred = run(
            "estimate", "own2.yaml", "--catalog", folder, "--prefer-own", "--format", "json")
        .out();
    assertThat(hourPrice(JsonMapper.shared().readTree(preferred))).isEqualTo(1.95);
    CliRun blended = CliRun.of("estimate", Cases.file("own2.yaml").toString(), "--catalog", folder);
    assertThat(blended.err()).contains("[own-price-blended]").contains("prefer: own");
  }

  private static double hourPrice(JsonNode estimate) {
    return estimate
        .get("scenarios")
        .get(0)
        .get("figures")
        .valueStream()
        .filter(figure -> figure.get("id").asString().equals("training.usd_per_gpu_hour"))
        .findFirst()
        .orElseThrow()
        .get("central")
        .asDouble();
  }

  @Test
  void theLinesOfEveryBranchSumToTheTotal() {
    Study study = study("every-branch.yaml");
    Result result = result(study, study.baseline());
    assertThat(result.costs().stream()
            .map(result::get)
            .mapToDouble(Figure::central)
            .sum())
        .isCloseTo(result.total().central(), withinPercentage(1e-9));
    assertThat(result.lines())
        .allSatisfy(line -> assertThat(finite(result, line)).isTrue());
  }

  private static boolean finite(Result result, Line line) {
    Figure figure = result.get(line);
    return Double.isFinite(figure.central()) && Double.isFinite(figure.p50());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d1.yaml",
        "d2.yaml",
        "d3.csv",
        "name-with-space.yaml",
        "names-that-differ-in-case.yaml",
        "formula-in-csv.yaml",
        "markdown-links.yaml"
      })
  void aReportIsWholeWhateverTheNames(String file) throws IOException {
    run("report", file, "--samples", "256", "-o", place.toString());
    try (Stream<Path> written = Files.walk(place)) {
      assertThat(written.map(path -> path.getFileName().toString()))
          .contains("report.md", "run.json")
          .allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
    }
    long others = study(file).others().size();
    try (Stream<Path> tables = Files.list(place.resolve("tables"))) {
      assertThat(tables.filter(
              table -> table.getFileName().toString().matches(".*-bridge(-[0-9]+)?\\.csv")))
          .hasSize((int) others);
    }
    assertThat(Files.readString(place.resolve("report.md")))
        .doesNotContainPattern("[^\\\\]\\]\\(javascript:")
        .doesNotContain("<img");
  }

  private static Result result(Study study, String scenario) {
    return Cases.MIX_COST.compare(study, plan()).results().stream()
        .filter(result -> result.name().equals(scenario))
        .findFirst()
        .orElseThrow();
  }

  private static SimulationPlan plan() {
    return SimulationPlan.of(2048, 42);
  }
}
