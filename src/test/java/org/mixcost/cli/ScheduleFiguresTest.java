package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.CliRun;

/** The figures of a schedule, asked for as any other. */
class ScheduleFiguresTest {
  /** An own accelerator costs 1 USD an hour in purchase and 0.10 in electricity, a rented one 2; all is paid in one month. */
  private static final String STUDY = """
      mixcost: 1
      title: Own or rented
      as_of: 2026-07
      baseline: owned
      defaults:
        schedule: {start: 2027-11, discount: 8%/year}
        model: {parameters: 8B}
        training: {accelerator: h100-sxm-80gb, accelerators: 500, gpu_hours: 240k GPU-hours}
        data: {real: {web: {kind: open, tokens: 100B to 200B, processing: 0.10 USD/Mtok}}}
      scenarios:
        owned:
          training:
            owned: {purchase: 35064 USD/GPU, life: 4 years, busy: 100%, power: 1 kW, pue: 1, electricity: 0.1 USD/kWh}
        rented: {training: {price: 2 USD/GPU-hour}}
      """;

  private String study;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    study = Files.writeString(folder.resolve("study.yaml"), STUDY).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "schedule.present_value, Present value of the total",
    "schedule.capital, Capital in the cost of compute",
    "schedule.purchase, Cash to buy the accelerators"
  })
  void eachIsExplained(String id, String label) {
    CliRun run = CliRun.of("explain", study, id, "--only", "owned");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("owned: " + label).contains("[" + id + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "p95(schedule.present_value) > 1 USD, 1",
    "p95(schedule.present_value) > 1M USD, 0",
    "central(schedule.capital) < 239999 USD, 0",
    "central(schedule.capital) < 240001 USD, 1"
  })
  void eachHasGates(String gate, int exitCode) {
    assertThat(CliRun.of("estimate", study, "--only", "owned", "--quiet", "--fail-if", gate)
            .exitCode())
        .isEqualTo(exitCode);
  }

  /** 240,000 hours at 2 USD instead of 1.10. */
  @Test
  void aBridgeGoesFromOnePresentValueToAnother() {
    CliRun run = CliRun.of("bridge", study, "--of", "schedule.present_value", "--quiet");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("216k USD higher in rented than in owned: price adds 216k");
  }

  @Test
  void thePresentValueIsBroughtToItsLowest() {
    CliRun run = CliRun.of(
        "optimize",
        study,
        "--only",
        "owned",
        "--minimize",
        "schedule.present_value",
        "--vary",
        "data.real.web.tokens=50B..200B",
        "--samples",
        "64",
        "--quiet");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("schedule.present_value is 269k USD").contains("50B");
  }

  /** Where nothing else is paid for, all of it is still told apart. */
  @Test
  void theTableAndItsDataTellCapitalApart() {
    String table = CliRun.of("estimate", study, "--only", "owned", "--quiet").out();
    assertThat(table).contains("Compute  of it capital  Real data");
    assertThat(table.replaceAll("\\s+", " "))
        .contains("The cash to buy them, 17.53M USD, is due when they are bought, and in no row.");
    assertThat(CliRun.of("estimate", study, "--only", "owned", "--quiet", "--format", "json")
            .out())
        .containsPattern("\"capital\" : 2(40000|39999\\.9+)");
    assertThat(CliRun.of("estimate", study, "--only", "rented", "--quiet", "--format", "json")
            .out())
        .contains("\"schedule\"")
        .doesNotContain("\"capital\"");
  }
}
