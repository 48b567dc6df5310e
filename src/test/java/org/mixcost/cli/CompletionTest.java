package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir
  private Path folder;

  @Test
  void completionKnowsEveryCommand() {
    CliRun run = CliRun.of("completion");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("estimate", "compare", "report", "catalog", "completion")
        .contains("'--fail-over'");
  }

  @Test
  void bashAcceptsIt() throws IOException, InterruptedException {
    assumeThat(BASH).isExecutable();
    Path script =
        Files.writeString(folder.resolve("completion"), CliRun.of("completion").out());
    Process bash = new ProcessBuilder(BASH.toString(), "-n", script.toString())
        .redirectErrorStream(true)
        .start();
    assertThat(bash.inputReader().lines()).isEmpty();
    assertThat(bash.waitFor()).isZero();
  }
}
