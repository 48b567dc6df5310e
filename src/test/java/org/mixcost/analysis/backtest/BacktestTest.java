package org.mixcost.analysis.backtest;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.simulate.Progress;

class BacktestTest {
  private static final Catalog CATALOG = Catalog.builtIn();
  private static Backtest shipped;

  @BeforeAll
  static void test() {
    shipped = Backtest.ofShipped(CATALOG);
  }

  private static RunTest test(String id) {
    return shipped.tests().stream()
        .filter(test -> test.run().published().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String refusal(String id) {
    return shipped.refused().stream()
        .filter(refused -> refused.run().id().equals(id))
        .findFirst()
        .orElseThrow()
        .reason();
  }

  private static Backtest withOwnRuns(Path folder, String rows) throws IOException {
    String header =
        "id,org,arch,params_active,tokens_trained,hardware,precision,chip_hours_reported,"
            + "chip_hours_kind,fit_use,date,source\n";
    Files.writeString(folder.resolve("runs.csv"), header + rows);
    Catalog catalog = Catalog.with(folder).get();
    return Backtest.of(catalog.publishedRuns(), catalog, new Progress());
  }

  private static Map<String, Boolean> fitted(Backtest backtest) {
    return backtest.tests().stream()
        .collect(toMap(test -> test.run().published().id(), RunTest::isFitted));
  }

  /** The rule of the catalog was fitted before there were such rows, also under the id of a run it has seen. */
  @Test
  void theRuleHasNotSeenRunsOfAnOwnCatalog(@TempDir Path folder) throws IOException {
    Backtest own = withOwnRuns(folder, """
        ours,Us,dense,7e9,1e12,a100-sxm-80gb,bf16,100000,reported,A,2026-05,own log
        llama2-7b,Meta,dense,6.738e9,2e12,a100-sxm-80gb,bf16,999999,reported,A,2026-05,own log
        """);
    assertThat(fitted(own))
        .hasSize(53)
        .containsEntry("ours", false)
        .containsEntry("llama2-7b", false)
        .containsEntry("llama2-70b", true);
    assertThat(own.inSample().orElseThrow().runs()).isEqualTo(51);
    assertThat(own.tests())
        .filteredOn(test -> !test.isFitted())
        .allMatch(test -> test.outOfSample().equals(test.byRule()));
  }

  @Test
  void aRunThatTheRuleHasSeenIsSeenUnderAnyName(@TempDir Path folder) throws IOException {
    Backtest own = withOwnRuns(
        folder,
        "a-copy,Us,dense,6.738e9,2e12,a100-sxm-80gb,bf16,184320,reported,A,2026-05,own log\n");
    RunTest copy = own.tests().get(own.tests().size() - 1);
    assertThat(copy.run().published().id()).isEqualTo("a-copy");
    assertThat(copy.isFitted()).isTrue();
    assertThat(copy.outOfSample()).isEqualTo(test("llama2-7b").outOfSample());
  }

  /** Who has a rule of another catalog has fitted it on what that has. */
  @Test
  void anOwnRuleHasSeenTheRunsOfItsCatalog(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("utilization.csv"),
        "id,value,unit,date,source\na100,30%,fraction,2026-11,fit\n");
    Backtest own = withOwnRuns(
        folder, "ours,Us,dense,7e9,1e12,a100-sxm-80gb,bf16,100000,reported,A,2026-05,own log\n");
    assertThat(fitted(own)).containsEntry("ours", true);
  }

  /** What the product promises of families that it has not seen. */
  @Test
  void onFamiliesItHasNotSeenItKeepsWhatIsPromised() {
    Accuracy unseen = shipped.outOfSample().orElseThrow();
    assertThat(unseen.medianError()).isLessThanOrEqualTo(0.25);
    assertThat(unseen.p90Error()).isLessThanOrEqualTo(0.55);
    assertThat(unseen.coverage()).isBetween(0.85, 0.95);
    assertThat(unseen.bias()).isBetween(0.9, 1.1);
  }

  @Test
  void everyRunIsTestedOrRefused() {
    assertThat(Stream.concat(
            shipped.tests().stream().map(test -> test.run().published()),
            shipped.refused().stream().map(RefusedRun::run)))
        .containsExactlyInAnyOrderElementsOf(CATALOG.publishedRuns());
    assertThat(shipped.tests()).hasSize(52).allMatch(RunTest::isFitted);
  }

  /** Llama 2 70B: 69.0B parameters, 2T tokens, at 36.04 % of 312 TFLOP/s less what 100M parameters take. */
  @Test
  void theHoursAreThoseOfTheArithmetic() {
    double parameters = 68.977e9;
    double utilization = 0.3604 * parameters / (parameters + 100e6);
    double hours = 6 * parameters * 2e12 / (312e12 * utilization * 3600);
    Outcome found = test("llama2-70b").byRule();
    assertThat(found.estimated()).isCloseTo(hours, within(hours * 1e-4));
    assertThat(found.reported()).isEqualTo(1_720_320);
    assertThat(found.high() / found.estimated()).isCloseTo(1.828, within(1e-3));
    assertThat(found.error()).isCloseTo(Math.abs(hours / 1_720_320 - 1), within(1e-4));
  }

  /** MPT-7B counts with 2 USD for an hour; JetMoE says 80,000 USD and 32,256 hours. */
  @Test
  void costIsTheHoursAtThePriceOfTheSource() {
    RunTest.CostTest stated = test("mpt-7b").cost().orElseThrow();
    assertThat(stated.isPriceImplied()).isFalse();
    assertThat(stated.usd().estimated())
        .isCloseTo(2 * test("mpt-7b").outOfSample().estimated(), within(1e-3));
    RunTest.CostTest implied = test("jetmoe-8b").cost().orElseThrow();
    assertThat(implied.isPriceImplied()).isTrue();
    assertThat(implied.usdPerGpuHour()).isCloseTo(80_000.0 / 32_256, within(1e-9));
    assertThat(test("llama2-70b").cost()).isEmpty();
  }

  @Test
  void whatWasWorkedOutFromOperationsIsRefused() {
    assertThat(refusal("gpt3-175b")).isEqualTo("circular: its chip-hours are assumed");
    assertThat(refusal("mpt-30b"))
        .isEqualTo("circular: its chip-hours were worked out from its operations or its speed");
    assertThat(shipped.tests()).noneMatch(test -> test.run().published().hours().isCircular());
  }

  @Test
  void whatCannotBeComparedIsRefusedWithTheReason() {
    assertThat(refusal("gpt-4"))
        .isEqualTo(
            "missing: active parameters, tokens seen, chip-hours, 16-bit peak of its accelerator");
    assertThat(refusal("llama32-3b"))
        .isEqualTo("not comparable: pruned from 8B + logit distillation");
  }

  @Test
  void theGroupsAddUpToAllRuns() {
    for (Map<String, Accuracy> groups : List.of(shipped.byGeneration(), shipped.byArchitecture())) {
      assertThat(groups.values().stream().mapToInt(Accuracy::runs).sum()).isEqualTo(52);
    }
    assertThat(shipped.byGeneration()).containsKeys("a100", "hopper", "tpu");
  }

  @Test
  void withoutRunsThereIsNoAccuracy() {
    List<PublishedRun> none = List.of();
    assertThat(Backtest.of(none, CATALOG, new Progress()).outOfSample()).isEmpty();
    assertThatThrownBy(() -> Accuracy.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  /** Errors of 10, 20, 30, 40 and 100 %: the median is 30 %, and nine in ten are below 40 + 0.6 · 60 = 76 %. */
  @Test
  void accuracyIsThatOfTheErrors() {
    List<Outcome> outcomes = Stream.of(0.9, 1.2, 0.7, 1.4, 2.0)
        .map(ratio -> new Outcome(ratio, ratio / 1.5, ratio * 1.5, 1))
        .toList();
    Accuracy found = Accuracy.of(outcomes);
    assertThat(found.runs()).isEqualTo(5);
    assertThat(found.medianError()).isCloseTo(0.3, within(1e-12));
    assertThat(found.p90Error()).isCloseTo(0.76, within(1e-12));
    assertThat(found.bias()).isEqualTo(1.2);
    assertThat(found.coverage()).isEqualTo(0.8);
    assertThat(found.near()).isEqualTo(0.8);
  }
}
