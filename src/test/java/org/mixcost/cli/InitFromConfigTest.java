package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.testing.CliRun;

/** A starter whose model is that of a published config. */
class InitFromConfigTest {
  private static final Path CONFIGS = Path.of("src/test/resources/org/mixcost/load/config");

  @TempDir
  private Path folder;

  /** 8,030,261,248 parameters, of which 128,256 · 4,096 are looked up; 6 FLOP for each other and for each of 300B tokens. */
  @Test
  void theStarterTrainsThatModel() throws Exception {
    Path config = Files.copy(CONFIGS.resolve("models/llama-3.1-8b.json"), folder.resolve("c.json"));
    Path file = folder.resolve("plan.yaml");
    assertThat(CliRun.of("init", file.toString(), "--from", config.toString()).exitCode())
        .isZero();
    Study study = MixCost.create().read(file).get();
    double flop = 6 * (8_030_261_248.0 - 128_256 * 4_096.0) * 300e9;
    assertThat(MixCost.create().estimate(study.get("all-real")).value("training.flop"))
        .isCloseTo(flop, withinPercentage(1e-9));
  }

  @Test
  void aConfigThatIsNotUnderstoodWritesNothing() {
    Path file = folder.resolve("plan.yaml");
    CliRun run = CliRun.of(
        "init",
        file.toString(),
        "--from",
        CONFIGS.resolve("invalid/class-that-writes-no-text.json").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.err()).contains("LlamaForSequenceClassification");
    assertThat(file).doesNotExist();
  }

  @Test
  void aConfigThatIsNotThereIsSaidSo() {
    CliRun run = CliRun.of("init", "--from", folder.resolve("none.json").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFileThatIsThereAlreadyIsSaidBeforeTheConfigIsRead() throws Exception {
    Path file = Files.writeString(folder.resolve("plan.yaml"), "mine");
    CliRun run =
        CliRun.of("init", file.toString(), "--from", folder.resolve("none.json").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNWRITABLE_OUTPUT);
    assertThat(run.err()).contains("is there already");
    assertThat(file).hasContent("mine");
  }
}
