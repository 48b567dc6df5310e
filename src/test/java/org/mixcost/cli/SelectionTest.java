package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.CliRun;

/** Which scenarios of a file are looked at, and as what. */
class SelectionTest {
  /** 1,000 hours at 2 USD, 2,000 at 2 and 1,000 at 4. */
  private static final String FILE = """
      mixcost: 1
      scenarios:
        a:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, gpu_hours: 1000, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 100B}}}
        b: {extends: a, training: {gpu_hours: 2000}}
        c: {extends: a, training: {price: 4 USD/GPU-hour}}
      """;

  private static CliRun run(String... args) {
    return CliRun.withInput(FILE, args);
  }

  @Test
  void onlyTheScenariosThatAreRequested() {
    CliRun run = run("compare", "-", "--only", "a, c", "--format", "csv", "--quiet");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("a,total,", "c,total,").doesNotContain("b,total,");
  }

  @Test
  void theFirstTakesThePlaceOfABaselineThatIsNotAmongThem() {
    assertThat(run("compare", "-", "--only", "c,b", "--quiet").out())
        .contains("Difference to b, paired");
  }

  @ParameterizedTest
  @CsvSource({"estimate, 3", "compare, 3", "check, 3", "sensitivity, 3"})
  void aScenarioThatIsNotThereIsAnError(String command, int exitCode) {
    CliRun run = run(command, "-", "--only", "a,bb");
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no scenario 'bb'; did you mean 'b'? [unknown-scenario]");
  }

  /** 2,000 hours at 2 USD and 80% are 3,200 USD. */
  @Test
  void factorsMoveWhatIsLookedAt() {
    CliRun run = run(
        "estimate",
        "-",
        "--only",
        "b",
        "--scale",
        "training.price=80%",
        "--format",
        "json",
        "--quiet");
    assertThat(run.out())
        .contains("\"central\" : 3200")
        .contains("\"scaled\" : [", "\"training.price · 80%\"");
  }

  @Test
  void aFactorOfWhatNoneOfThemHasIsAnError() {
    CliRun run = run("check", "-", "--scale", "training.prise=80%");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("did you mean 'training.price'? [unknown-input]");
  }

  /** Standard input is read once, and looked up with each word. */
  @Test
  void wordsAreReadFromStandardInputToo() {
    CliRun run = run("sweep", "-", "--vary", "a:training.accelerator=h100-sxm-80gb,h200-sxm-141gb");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("h100-sxm-80gb ", "h200-sxm-141gb ");
  }
}
