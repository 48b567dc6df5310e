package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Scenario.NameRead;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.CliRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The case files whose accelerators and models go by the names that people write. */
class NameCasesTest {
  private static final String CHIPS = "names-of-accelerators.yaml";
  private static final String MODELS = "names-of-models.yaml";

  @Test
  void aNameOfSeveralIsAnErrorThatTellsThemApart() {
    List<Issue> found = Cases.MIX_COST.read(Cases.file(CHIPS)).issues();
    assertThat(found).extracting(Issue::code).containsOnly("ambiguous-name");
    assertThat(found)
        .extracting(Issue::message)
        .satisfiesExactly(
            h100 -> assertThat(h100)
                .contains(
                    "h100-nvl (94 GB, ", "h100-pcie-80gb (80 GB, ", "h100-sxm-80gb (80 GB, 989"),
            a100 -> assertThat(a100).contains("a100-pcie-80gb", "a100-sxm-80gb"));
    assertThat(found.get(0).help()).endsWith("accelerator: h100-nvl");
  }

  /** Peaks of 125, 197, 362, 165 and 989.4 TFLOP/s: the hours of 6 · 7e9 · 1e12 FLOP at 40% of them. */
  @Test
  void allOthersAreRead() {
    Study study = clear();
    Map<String, Double> peaks =
        Map.of("c", 989.4, "d", 125.0, "e", 197.0, "f", 362.0, "g", 165.0, "h", 989.4);
    peaks.forEach((name, peak) -> assertThat(Cases.bill(study, name).value("training.gpu_hours")
            * peak
            * 1e12
            * 0.40
            * 3600
            / (6 * 7e9 * 1e12))
        .as(name)
        .isBetween(0.999, 1.001));
    assertThat(study.get("e").names())
        .containsExactly(new NameRead("training.accelerator", "tpu-v5litepod", "tpu-v5e"));
  }

  @Test
  void modelsAreRead() {
    Study study = Cases.study(MODELS);
    assertThat(study.scenarios().stream()
            .flatMap(scenario -> scenario.names().stream())
            .map(NameRead::id))
        .containsExactly(
            "gpt-4o-mini",
            "gpt-4o-mini",
            "mixtral-8x7b-instruct",
            "llama-3.3-70b-instruct",
            "claude-sonnet-4-5");
  }

  /** Two spellings are one accelerator and one model: each input is drawn once, and nothing differs. */
  @Test
  void twoSpellingsAreOneInput() {
    String rented = Cases.text(CHIPS)
        .replace("price: 2.50 USD/GPU-hour", "rental: on_demand")
        .replace(
            "  a: {training: {accelerator: H100}}", "  a: {training: {accelerator: H100 SXM}}");
    assertThat(isTie(Cases.edited(withoutScenarios(rented, "bdefgh")))).isTrue();
    assertThat(isTie(Cases.edited(withoutScenarios(Cases.text(MODELS), "cde")))).isTrue();
  }

  private static boolean isTie(Study study) {
    List<Difference> differences =
        Cases.MIX_COST.compare(study, SimulationPlan.of(512, 42)).differences();
    assertThat(differences).hasSize(1);
    return differences.get(0).isTie();
  }

  /** The ids alone never stand there: who writes them is told nothing. */
  @Test
  void whatWasReadOtherwiseIsListed() {
    CliRun table = Cases.run("estimate", MODELS);
    assertThat(table.out())
        .contains("Read as: 'gpt-4o-mini-2024-07-18' = gpt-4o-mini")
        .contains("data.synthetic.s.generator.model");
    CliRun check = Cases.run("check", MODELS);
    assertThat(check.out()).contains("'openai/gpt-4o-mini' is read as gpt-4o-mini");
    JsonNode read = JsonMapper.shared()
        .readTree(Cases.run("estimate", MODELS, "--format", "json").out())
        .get("scenarios")
        .get(0)
        .get("read_as")
        .get(0);
    assertThat(read.get("path").asString()).isEqualTo("data.synthetic.s.generator.model");
    assertThat(read.get("written").asString()).isEqualTo("openai/gpt-4o-mini");
    assertThat(read.get("id").asString()).isEqualTo("gpt-4o-mini");
    assertThat(Cases.run("estimate", "tied.yaml", "--format", "json").out())
        .doesNotContain("read_as");
  }

  private static Study clear() {
    return Cases.edited(withoutScenarios(Cases.text(CHIPS), "ab"));
  }

  private static String withoutScenarios(String text, String names) {
    return text.lines()
        .filter(line -> !line.matches("  [" + names + "]: .*"))
        .reduce("", (above, line) -> above + line + "\n");
  }
}
