package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MIXES;
import static org.mixcost.cli.Fixtures.PILOT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;

/** {@code pilot}: what options say, how each answer begins, and what it leaves in a folder. */
class PilotCommandTest {
  private static final String[] WITHOUT_COST = {"--measure", "judge.share", "--sample", "100"};

  private static CliRun run(String file, String... more) {
    return CliRun.of(
        Stream.concat(Stream.of("pilot", file, "--quiet", "--samples", "8192"), Stream.of(more))
            .toArray(String[]::new));
  }

  private static CliRun acceptance(String... more) {
    return run(
        PILOT,
        Stream.concat(Stream.of("--measure", "acceptance"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void howEachAnswerBeginsIsASentence() {
    String said = Stream.of(
            run(PILOT),
            acceptance("--sample", "1k"),
            acceptance("--sample", "1k", "--cost", "1M USD"),
            acceptance("--cost", "1M USD"),
            run(PILOT, "--measure", "journals.price", "--sample", "3", "--noise", "20%"),
            run(PILOT, "--measure", "journals.price", "--sample", "1..50", "--noise", "1 USD/Mtok"),
            run(PILOT, "--measure", "training.utilization", "--sample", "5"))
        .map(run -> "exit " + run.exitCode() + "\n" + run.out().split("\n\n", 2)[0])
        .reduce("", (all, next) -> all + next + "\n\n");
    Golden.assertMatches("pilot/answers.txt", said);
  }

  @Test
  void whatIsWrongIsReported() {
    String said = Stream.of(
            run(MIXES),
            run(MIXES, WITHOUT_COST),
            run(PILOT, "--sample", "100"),
            run(PILOT, "--measure", "training.price", "--sample", "100"),
            run(PILOT, "--measure", "journals.price", "--sample", "100"),
            acceptance("--sample", "100 to 200"),
            acceptance("--cost", "3 days"),
            acceptance("--cost-per-item", "1 to 2 USD/item"),
            acceptance("--of", "training.gpu_hours"),
            acceptance("--only", "written"))
        .map(run -> "exit " + run.exitCode() + "\n" + run.err())
        .reduce("", (all, next) -> all + next + "\n");
    Golden.assertMatches("pilot/refused.txt", said);
  }

  /** The file's sample and cost stay where options say nothing of them. */
  @Test
  void optionsComeOverWhatTheFileSaysOfTheSameInput() {
    CliRun run = acceptance("--cost", "1 USD", "--format", "csv");
    assertThat(run.out()).contains("\n100,").contains(",51,").contains(",501,").contains(",5001,");
    assertThat(run.out()).doesNotContain("utilization");
  }

  /** What is wrong with the file ends as any file that is wrong, and check finds it too. */
  @Test
  void whatIsWrongInAFileIsItsInput(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("pilot.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of(PILOT)).replace("acceptance: {sample", "aceptance: {sample"));
    CliRun check = CliRun.of("check", file.toString());
    assertThat(check.exitCode()).isEqualTo(3);
    assertThat(check.err()).contains("pilot.yaml:7:", "[unknown-input]");
    assertThat(CliRun.of("pilot", file.toString(), "--quiet").exitCode()).isEqualTo(3);
    assertThat(CliRun.of("check", PILOT, "--quiet").exitCode()).isZero();
    assertThat(CliRun.of("estimate", PILOT, "--quiet").exitCode()).isZero();
  }

  @Test
  void aFolderHasAChartOfEachPilotThatMayBeWorthSomething(@TempDir Path folder) throws Exception {
    Path answer = folder.resolve("answer");
    assertThat(run(PILOT, "-o", answer.toString()).exitCode()).isZero();
    try (Stream<Path> files = Files.list(answer.resolve("charts"))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .isEqualTo(List.of("pilot-1.pdf", "pilot-1.png", "pilot-1.svg"));
    }
  }
}
