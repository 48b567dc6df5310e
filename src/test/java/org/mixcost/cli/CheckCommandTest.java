package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.testing.CliRun;

/** What check finds: all that an estimate would warn of. */
class CheckCommandTest {
  @TempDir
  private Path place;

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data", "scenarios"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void checkSaysWhatEstimateSays(Path file) {
    CliRun check = CliRun.of("check", file.toString());
    CliRun estimate = CliRun.of("estimate", file.toString(), "--format", "csv");
    assertThat(check.exitCode()).isZero();
    assertThat(check.err()).isEqualTo(estimate.err());
  }

  /** √(35% · 46%) = 40%: 6 · 1e9 · 20e9 / (40% · 1000e12) / 86,400 = 3.47 days. */
  @Test
  void aDateThatTheDrawsMissIsFoundAndRefusedWhenStrict() throws IOException {
    String file = Files.writeString(place.resolve("late.yaml"), """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          late:
            model: {parameters: 1B}
            training:
              peak: 1000 TFLOP/s
              accelerators: 1
              utilization: 35% to 46%
              price: 2.50 USD/GPU-hour
              deadline: 3 days
            data: {real: {web: {kind: open, tokens: 20B, processing: 0 USD/Mtok}}}
            quality: {skip: true}
        """).toString();
    CliRun lax = CliRun.of("check", file);
    assertThat(lax.exitCode()).isZero();
    assertThat(lax.err()).contains("late: training takes 3.4").contains("[deadline-missed]");
    assertThat(CliRun.of("check", "--strict", file).exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(CliRun.of("estimate", "--strict", file).exitCode())
        .isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void everyFileIsCheckedThoughOneIsRefused() throws IOException {
    Path wrong = Files.writeString(place.resolve("wrong.yaml"), "mixcost: 2\n");
    CliRun run = CliRun.of("check", wrong.toString(), "data/scenarios/05-mc12.yaml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.out()).contains("05-mc12.yaml: ok");
  }

  @Test
  void standardInputIsAFileWithoutAName() {
    String table =
        "scenario;mixcost;model.parameters;training.accelerator;training.utilization;training.price;"
            + "data.real.web.kind;data.real.web.tokens\n"
            + "small;1;1B;h100-sxm-80gb;38,5 %;2,50 USD/GPU-hour;open;20.000.000.000\n";
    assertThat(CliRun.withInput(table, "check", "-").out()).isEqualTo("-: ok, 1 scenario\n");
    CliRun wrong = CliRun.withInput("mixcost: 1\nscenarios: 3\n", "check", "-");
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.err()).startsWith("-:2:12: error: 'scenarios' holds a single value");
  }
}
