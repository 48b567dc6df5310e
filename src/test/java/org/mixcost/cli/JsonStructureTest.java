package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.mixcost.cli.Fixtures.MIXES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.CliRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that programs rely on: which keys there are, in which order, and of which kind. */
class JsonStructureTest {
  @TempDir
  private Path folder;

  private static final String SOURCE = "data\\.[a-z0-9_-]+\\.";
  private static final Pattern LINE_ID = Pattern.compile(
      "compute\\.(training|development|post_training)|" + SOURCE
          + "(acquire|process|hold|generate|judge)|people|storage|evaluation|contingency|other\\..+");
  private static final Pattern FIGURE_ID = Pattern.compile(
      "training\\.(flop|tokens|synthetic_tokens|gpu_hours|days|usd_per_gpu_hour|memory_gb)|project\\.days|(budget|deadline)\\.left|quality\\.(loss|effective_tokens|inherited_loss)|collapse\\.(diversity|tail_coverage)|stock\\.headroom|energy\\.mwh|carbon\\.tco2e|"
          + SOURCE + "(tokens|effective_tokens|gpu_hours|days|usd_per_mtok|exposure|headroom)");
  private static final Pattern CATEGORY = Pattern.compile("[a-z_]+");

  private static JsonNode json(String command) {
    return JsonMapper.shared()
        .readTree(CliRun.of(command, MIXES, "--format", "json").out());
  }

  private static void assertKeys(JsonNode object, String... keys) {
    assertThat(object.isObject()).isTrue();
    assertThat(object.propertyNames()).containsExactly(keys);
  }

  /** A number with its unit and, where something is uncertain, its spread, among other keys. */
  private static void assertFigure(JsonNode object, String... before) {
    List<String> keys = List.copyOf(object.propertyNames());
    assertThat(keys.subList(0, before.length)).containsExactly(before);
    List<String> figure = keys.subList(before.length, keys.size());
    assertThat(figure)
        .isIn(
            List.of("unit", "central"),
            List.of("unit", "central", "mean", "p5", "p50", "p95", "standard_error"));
    assertThat(object.get("unit").isString()).isTrue();
    assertNumbers(object, figure.subList(1, Math.min(6, figure.size())));
    if (object.has("standard_error")) {
      assertKeys(object.get("standard_error"), "p5", "p50", "p95");
      assertNumbers(object.get("standard_error"), List.of("p5", "p50", "p95"));
    }
  }

  private static void assertNumbers(JsonNode object, List<String> keys) {
    keys.forEach(key -> assertThat(object.get(key).isNumber()).as(key).isTrue());
  }

  private static void assertTexts(JsonNode object, String... keys) {
    for (String key : keys) {
      assertThat(object.get(key).isString()).as(key).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"estimate, estimate", "compare, comparison"})
  void theTopTellsWhatItIsAndWhatItWasMadeFrom(String command, String kind) {
    JsonNode top = json(command);
    assertKeys(
        top,
        "mixcost",
        "kind",
        "provenance",
        "title",
        "finding",
        "baseline",
        "cheapest",
        "scenarios",
        "differences",
        "runner_up");
    assertTexts(top, "mixcost", "title", "finding", "baseline", "cheapest");
    assertThat(top.get("runner_up").get("baseline")).isEqualTo(top.get("cheapest"));
    assertThat(top.get("kind").asString()).isEqualTo(kind);
    JsonNode provenance = top.get("provenance");
    assertKeys(provenance, "inputs", "as_of", "catalog_date", "seed", "samples");
    assertKeys(provenance.get("inputs").get(0), "file", "sha256");
    assertThat(provenance.get("inputs").get(0).get("sha256").asString()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @CsvSource({"estimate", "compare"})
  void aScenarioHasItsTotalLinesAndFigures(String command) {
    JsonNode scenarios = json(command).get("scenarios");
    assertThat(scenarios).hasSize(2);
    for (JsonNode scenario : scenarios) {
      assertKeys(
          scenario,
          "name",
          "title",
          "price_basis",
          "total",
          "lines",
          "figures",
          "excluded",
          "defaults_used",
          "prices",
          "warnings");
      assertTexts(scenario, "name", "title", "price_basis");
      assertFigure(scenario.get("total"));
      assertThat(scenario.get("excluded")).isNotEmpty().allMatch(JsonNode::isString);
    }
  }

  @Test
  void limitsStandWithTheirProbabilities() throws IOException {
    Path file = folder.resolve("limits.yaml");
    Files.writeString(file, """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          a:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, accelerators: 8, price: 1 to 4 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
            budget: 100 to 150 USD
            deadline: 10 days
        """);
    JsonNode limits = JsonMapper.shared()
        .readTree(CliRun.of("estimate", file.toString(), "--format", "json").out())
        .get("scenarios")
        .get(0)
        .get("limits");
    assertKeys(
        limits,
        "budget",
        "probability_over_budget",
        "reserve",
        "deadline",
        "probability_late",
        "probability_both_kept");
    for (String quantity : List.of("budget", "reserve", "deadline")) {
      assertFigure(limits.get(quantity));
    }
    assertNumbers(
        limits, List.of("probability_over_budget", "probability_late", "probability_both_kept"));
  }

  @Test
  void everyLineHasAnIdALabelACategoryAndAFigure() {
    for (JsonNode scenario : json("estimate").get("scenarios")) {
      for (JsonNode line : scenario.get("lines")) {
        assertFigure(line, "id", "label", "category");
        assertThat(line.get("id").asString()).matches(LINE_ID);
        assertThat(line.get("category").asString()).matches(CATEGORY);
        assertThat(line.get("unit").asString()).isEqualTo("USD");
      }
      for (JsonNode figure : scenario.get("figures")) {
        assertFigure(figure, "id", "label");
        assertThat(figure.get("id").asString()).matches(FIGURE_ID);
      }
    }
  }

  @Test
  void linesSumToTheTotal() {
    for (JsonNode scenario : json("estimate").get("scenarios")) {
      double sum = 0;
      for (JsonNode line : scenario.get("lines")) {
        sum += line.get("central").asDouble();
      }
      double total = scenario.get("total").get("central").asDouble();
      assertThat(sum).isCloseTo(total, offset(1e-9 * total));
    }
  }

  @Test
  void whatWasFilledInAndWarnedOfIsThere() {
    JsonNode mixed = json("estimate").get("scenarios").get(1);
    for (JsonNode used : mixed.get("defaults_used")) {
      assertKeys(used, "name", "value", "source");
      assertTexts(used, "name", "value", "source");
    }
    assertThat(mixed.get("defaults_used")).isNotEmpty();
    assertKeys(mixed.get("warnings").get(0), "code", "message");
    assertThat(mixed.get("warnings").get(0).get("code").asString()).isEqualTo("tail-cut");
  }

  @Test
  void onlyWhatIsUncertainHasASpread() {
    JsonNode scenarios = json("compare").get("scenarios");
    assertThat(scenarios.get(0).get("total").has("p5")).isFalse();
    assertThat(scenarios.get(1).get("total").has("p5")).isTrue();
  }

  @Test
  void aDifferenceIsPairedWithTheBaseline() {
    JsonNode difference = json("compare").get("differences").get(0);
    assertKeys(
        difference,
        "scenario",
        "baseline",
        "total",
        "ratio",
        "probability_cheaper",
        "quality",
        "equal_quality");
    assertFigure(difference.get("total"));
    assertFigure(difference.get("ratio"));
    assertThat(difference.get("scenario").asString()).isEqualTo("mixed");
    assertThat(difference.get("baseline").asString()).isEqualTo("real");
    assertThat(difference.get("probability_cheaper").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void aDifferenceInQualityHasItsProfilesAndItsVerdict() {
    JsonNode quality = json("compare").get("differences").get(0).get("quality");
    assertKeys(
        quality,
        "loss_difference",
        "probability_better",
        "profiles",
        "verdict",
        "reason",
        "tail_coverage",
        "basis");
    assertFigure(quality.get("loss_difference"));
    assertKeys(quality.get("profiles"), "conservative", "central", "optimistic");
    quality.get("profiles").forEach(profile -> assertFigure(profile));
    assertTexts(quality, "verdict", "reason", "basis");
  }

  @Test
  void costAtEqualQualityIsThereWithItsScale() {
    JsonNode equal = json("compare").get("differences").get(0).get("equal_quality");
    assertKeys(
        equal, "total", "difference", "probability_cheaper", "scale", "unreachable", "basis");
    assertFigure(equal.get("total"));
    assertFigure(equal.get("difference"));
    assertFigure(equal.get("scale"));
    assertNumbers(equal, List.of("probability_cheaper", "unreachable"));
    assertThat(equal.get("basis").asString()).isEqualTo("model assumption");
  }

  @Test
  void aBridgeHasItsDriversAndTheyAddUp() {
    JsonNode bridge = json("bridge");
    assertKeys(
        bridge,
        "mixcost",
        "kind",
        "provenance",
        "finding",
        "from",
        "to",
        "of",
        "difference",
        "drivers",
        "notes");
    assertTexts(bridge, "mixcost", "kind", "finding", "from", "to", "of");
    assertFigure(bridge.get("difference"));
    double sum = 0;
    for (JsonNode driver : bridge.get("drivers")) {
      assertFigure(driver, "driver", "label");
      assertTexts(driver, "driver", "label");
      sum += driver.get("central").asDouble();
    }
    assertThat(sum).isCloseTo(bridge.get("difference").get("central").asDouble(), offset(1e-6));
    assertThat(bridge.get("notes")).isNotEmpty().allMatch(JsonNode::isString);
  }

  /** However many tables have such rows: MFU is a word of one alone, H100 of several. */
  @Test
  void whatIsFoundInTheCatalogIsByTable() {
    for (String word : List.of("mfu", "h100")) {
      JsonNode found = JsonMapper.shared()
          .readTree(CliRun.of("catalog", word, "--format", "json").out());
      assertThat(found.isObject()).isTrue();
      assertThat(found.get("runs").get(0).get("id").isString()).isTrue();
    }
  }
}
