package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.model.CostModel;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.LogitNormal;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Study;

/** What a scenario file means. */
class StudyReaderTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/mixcost/scenarios/valid");
  private static final StudyReader READER = new StudyReader(Catalog.builtIn());

  /** One scenario that is complete; a test adds the lines it is about under {@code training} and after it. */
  private static final String ONE = """
      mixcost: 1
      as_of: %s
      scenarios:
        one:
          model: {parameters: 1B}
          data: {real: {web: {kind: open, tokens: 20B, processing: 0.04 USD/Mtok}}}
          training:
            accelerator: h100-sxm-80gb
            utilization: %s
            %s
      """;

  @Test
  void aScenarioInheritsWhatItDoesNotSay() {
    Scenario larger = read("inheritance.yaml").get("larger");
    assertThat(larger.model().parameters().median()).isEqualTo(2e9);
    assertThat(price(larger)).isEqualTo(new Distribution.LogNormal(3, 4));
    assertThat(utilization(larger).distribution()).isEqualTo(new LogitNormal(0.30, 0.45));
    assertThat(tokens(larger, "web")).isEqualTo(40e9);
    assertThat(tokens(larger, "papers")).isEqualTo(1e9);
    assertThat(larger.costs().contingency()).map(Quantity::median).contains(0.10);
  }

  @Test
  void aTitleIsNotInherited() {
    assertThat(read("inheritance.yaml").get("base").title()).isEqualTo("The base");
    assertThat(read("inheritance.yaml").get("dearer").title()).isEqualTo("dearer");
  }

  /** And not by the folder it happens to stand in. */
  @Test
  void aStudyWithoutATitleIsCalledByItsFile() {
    assertThat(read("same.yaml").title()).isEqualTo("same.yaml");
  }

  @Test
  void noneTakesAwayAnInheritedKey() {
    Scenario bought = read("inheritance.yaml").get("bought");
    assertThat(bought.training().price()).isInstanceOf(GpuPrice.Owned.class);
    assertThat(bought.costs().contingency()).isEmpty();
    assertThat(bought.data().real()).extracting(DataSource::name).containsExactly("web");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "null", "~"})
  void theNothingOfYamlTakesAwayToo(String nothing) {
    Study study = parse("""
        mixcost: 1
        as_of: 2026-07
        defaults:
          evaluation: 5k USD
          model: {parameters: 1B}
          training: {peak: 989 TFLOP/s, utilization: 40%%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 20B}}}
        scenarios:
          one: {evaluation: %s}
        """.formatted(nothing)).get();
    assertThat(study.get("one").costs().evaluation()).isEmpty();
  }

  @Test
  void aValueWithItsSourceIsCitedByIt() {
    Quantity parameters = read("values.yaml").get("one").model().parameters();
    assertThat(parameters.citation())
        .isEqualTo(new Citation(
            Citation.Basis.STATED,
            "the plan",
            "https://example.org/plan",
            "2024-12",
            "a guess",
            FOLDER.resolve("values.yaml") + ":6:27"));
    assertThat(parameters.median()).isEqualTo(1e9);
  }

  @Test
  void aValueAloneIsCitedByItsPlace() {
    Quantity utilization = utilization(read("values.yaml").get("one"));
    assertThat(utilization.citation().title()).isEqualTo(FOLDER.resolve("values.yaml") + ":9:20");
    assertThat(utilization.citation().basis()).isEqualTo(Citation.Basis.STATED);
  }

  @Test
  void aValueFromTheCatalogIsCitedByItsRow() {
    Quantity purchase = owned(read("values.yaml").get("one")).hardware().purchase();
    assertThat(purchase.name()).isEqualTo("servers/h100-sxm-80gb");
    assertThat(purchase.citation().basis()).isEqualTo(Citation.Basis.CATALOG);
    assertThat(purchase.citation().date()).isEqualTo("2024-03-21");
    assertThat(purchase.median()).isEqualTo(37_080.5);
  }

  /** Lambda asked 3.49 from 2024-07-11, 2.99 from 2024-09-01 and 3.29 from 2024-11-29. */
  @ParameterizedTest
  @CsvSource({
    "2024-08, 3.49",
    "2024-08-31, 3.49",
    "2024-09, 2.99",
    "2024-11-28, 2.99",
    "2024-11, 3.29"
  })
  void theLastPriceBeforeTheDateIsTaken(String asOf, double usd) {
    String lookedUp = "rental: on_demand\n      vendor: lambda";
    Scenario one = parse(ONE.formatted(asOf, "40%", lookedUp)).get().get("one");
    assertThat(price(one)).isEqualTo(new Distribution.Fixed(usd));
  }

  @Test
  void aPriceThatIsOnlyKnownLaterIsToldOf() {
    Checked<Study> read = parse(ONE.formatted("2020-01", "40%", "rental: on_demand"));
    assertThat(read.issues()).extracting(Issue::code).containsExactly("price-after-as-of");
    assertThat(read.get().get("one").warnings()).isEqualTo(read.issues());
  }

  @Test
  void aTailBeyondTheDomainIsCutAndToldOf() {
    Checked<Study> read =
        parse(ONE.formatted("2026-07", "'lognormal(60%, 95%)'", "price: 2 USD/GPU-hour"));
    assertThat(read.issues()).extracting(Issue::code).containsExactly("tail-cut");
    assertThat(utilization(read.get().get("one")).distribution().quantile(1))
        .isBetween(1 - 1e-9, 1.0);
  }

  @Test
  void withoutADateTheCatalogOfTodayIsTaken() {
    Study study = parse(ONE.replace("as_of: %s\n", "").formatted("40%", "price: 2 USD/GPU-hour"))
        .get();
    assertThat(study.asOf()).isEqualTo(Catalog.builtIn().date());
  }

  @Test
  void theFirstScenarioIsTheBaselineWhereNoneIsNamed() {
    assertThat(read("values.yaml").baseline()).isEqualTo("one");
    assertThat(read("inheritance.yaml").baseline()).isEqualTo("base");
  }

  @Test
  void anInheritedValueIsOneInput() {
    Inputs inputs = inputs(read("inheritance.yaml"));
    assertThat(named(inputs, "training.utilization")).hasSize(1);
    assertThat(named(inputs, "data.real.web.processing")).hasSize(1);
  }

  @Test
  void aValueThatIsSaidAnewIsAnInputOfItsOwn() {
    Inputs inputs = inputs(read("inheritance.yaml"));
    assertThat(named(inputs, "training.price"))
        .extracting(input -> input.quantity().distribution())
        .containsExactlyInAnyOrder(
            new Distribution.LogNormal(2, 3), new Distribution.LogNormal(3, 4));
  }

  @Test
  void aRowThatIsLookedUpTwiceIsOneInput() {
    Study study = read("values.yaml");
    assertThat(owned(study.get("one")).powerUsageEffectiveness().name())
        .isEqualTo("defaults/owned.pue");
    assertThat(study
            .get("one")
            .training()
            .energy()
            .orElseThrow()
            .powerUsageEffectiveness()
            .name())
        .isEqualTo("defaults/owned.pue");
    assertThat(named(inputs(study), "defaults/owned.pue")).hasSize(1);
  }

  @Test
  void whatIsNotPricedIsListed() {
    assertThat(read("values.yaml").get("one").notIncluded())
        .containsExactlyInAnyOrder(
            "hosting of owned accelerators (training.owned.hosting)",
            "staff who run owned accelerators (training.owned.staff)",
            "cost of the capital in owned accelerators (training.owned.capital)",
            "training days (training.accelerators)",
            "time lost beyond the stated speed (training.goodput)",
            "runs before the final one (training.development)",
            "post-training (training.post_training)",
            "keeping the data (data.real.web.holding)",
            "processing of the text (data.real.web.processing)",
            "people (people)",
            "storage (storage)",
            "evaluation (evaluation)",
            "a reserve (contingency)");
    assertThat(read("inheritance.yaml").get("base").notIncluded())
        .doesNotContain("a reserve (contingency)")
        .doesNotContain("processing of the text (data.real.web.processing)");
  }

  @Test
  void everyDefaultIsListedByTheKeyThatIsMissing() {
    List<DefaultUsed> all = read("values.yaml").get("one").defaults();
    List<DefaultUsed> defaults =
        all.stream().filter(used -> !used.path().startsWith("quality.")).toList();
    assertThat(all)
        .extracting(DefaultUsed::path)
        .contains("quality.repeat_decay", "quality.stock")
        .doesNotContain("quality.best_share");
    assertThat(defaults)
        .extracting(DefaultUsed::path)
        .containsExactlyInAnyOrder(
            "training.flop_per_parameter_token",
            "training.owned.power",
            "training.owned.power",
            "training.owned.power",
            "training.owned.pue",
            "training.owned.electricity",
            "energy.power",
            "energy.power",
            "energy.power",
            "energy.pue");
    assertThat(defaults)
        .allSatisfy(used ->
            assertThat(used.quantity().citation().basis()).isEqualTo(Citation.Basis.DEFAULT));
  }

  @Test
  void aPriceOfANodeIsSharedByItsAccelerators() {
    String node = "price: 98.32 USD/node-hour\n      node_accelerators: 8";
    Scenario one = parse(ONE.formatted("2026-07", "40%", node)).get().get("one");
    double price = MixCost.create().estimate(one).value("training.usd_per_gpu_hour");
    assertEquals(98.32 / 8, price, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same.json", "same.csv"})
  void theSameContentInAnotherFormatIsTheSameStudy(String file) {
    assertThat(content(read(file))).isEqualTo(content(read("same.yaml")));
  }

  /** All that a study says but where it says so. */
  private static List<Object> content(Study study) {
    Stream<Object> ofScenarios = study.scenarios().stream()
        .map(scenario -> List.of(
            scenario.name(),
            scenario.title(),
            scenario.notIncluded(),
            scenario.defaults(),
            scenario.data().sources().stream().map(DataSource::name).toList(),
            scenario.warnings().stream().map(Issue::message).toList()));
    Stream<Object> ofInputs = inputs(study).all().stream()
        .map(input -> List.of(
            input.quantity().name(),
            input.quantity().distribution(),
            input.quantity().unit()));
    return Stream.of(Stream.<Object>of(study.asOf(), study.baseline()), ofScenarios, ofInputs)
        .flatMap(part -> part)
        .toList();
  }

  private static Inputs inputs(Study study) {
    Inputs inputs = new Inputs();
    study.scenarios().forEach(scenario -> CostModel.plan(scenario, inputs));
    return inputs;
  }

  private static List<Input> named(Inputs inputs, String name) {
    return inputs.all().stream()
        .filter(input -> input.quantity().name().equals(name))
        .toList();
  }

  private static Distribution price(Scenario scenario) {
    return ((GpuPrice.Rented) scenario.training().price()).price().distribution();
  }

  private static GpuPrice.Owned owned(Scenario scenario) {
    return (GpuPrice.Owned) scenario.training().price();
  }

  private static double tokens(Scenario scenario, String source) {
    return scenario.data().sources().stream()
        .filter(found -> found.name().equals(source))
        .map(found -> ((Amount.Tokens) found.amount()).tokens().median())
        .findFirst()
        .orElseThrow();
  }

  private static Study read(String file) {
    return DocumentReader.read(FOLDER.resolve(file)).then(READER::read).get();
  }

  private static Checked<Study> parse(String yaml) {
    return DocumentReader.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .then(READER::read);
  }

  private static Quantity utilization(Scenario scenario) {
    return ((Speed.Utilized) scenario.training().speed()).utilization();
  }
}
