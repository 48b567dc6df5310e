package org.mixcost.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Studies;

/** What must hold of a line of words: it is carried out, or it is said why not. */
final class CommandLineCheck {
  private static final int INTERNAL_ERROR = 70;
  private static final String PLAN = "mixcost: 1\nas_of: 2026-07\n" + Studies.PRICE_AND_LICENSE;

  private CommandLineCheck() {}

  /**
   * Runs a line, in which words are parted by spaces. Its standard input is a scenario file; it names no path, so that nothing
   * is written elsewhere, and no large number, so that it ends soon.
   */
  static void run(byte[] input) {
    String line = new String(input, StandardCharsets.UTF_8);
    String[] words =
        line.replaceAll("[/\\\\]", "").replaceAll("\\d{4,}", "99").strip().split("\\s+");
    CliRun run = CliRun.withInput(PLAN, words);
    assertThat(run.exitCode()).as(line + "\n" + run.err()).isNotEqualTo(INTERNAL_ERROR);
    assertThat(run.err()).as(line).doesNotContain("internal error", "\tat ");
  }
}
