package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MIXES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;

/** Gates for continuous integration. */
class GateTest {

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "compare"})
  void aTotalAboveTheAmountFailsAndIsStillPrinted(String command) {
    CliRun run = CliRun.of(command, MIXES, "--quiet", "--fail-over", "10k USD");
    assertThat(run.err().lines())
        .containsExactly(
            "mixcost: the total of real is above --fail-over",
            "mixcost: the total of mixed is above --fail-over");
    assertThat(run.out()).isEqualTo(CliRun.of(command, MIXES, "--quiet").out());
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void totalsBelowTheAmountPass() {
    assertThat(CliRun.of("compare", MIXES, "--fail-over", "5M USD").exitCode()).isZero();
  }
}
