package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MANY_ERRORS;
import static org.mixcost.cli.Fixtures.MIXES;
import static org.mixcost.cli.Fixtures.SCRIPTS;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.report.terminal.Screen;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;

/** What is shown on a terminal, which a file does not have. */
class TerminalTest {
  /** Standard error is none, so that no progress is shown on a slow machine. */
  private static String run(Map<String, String> environment, String... args) {
    return run("out", environment, args);
  }

  private static String run(String streams, Map<String, String> environment, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream shown = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Terminals terminals = new Terminals(() -> streams, environment);
    new CommandLineProgram(InputStream.nullInputStream(), shown, shown, terminals).run(args);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 200})
  void linesAreAsLongAsTheTerminal(int columns) {
    Map<String, String> plain = Map.of("COLUMNS", Integer.toString(columns), "NO_COLOR", "1");
    Golden.assertMatches(
        "terminal/compare-" + columns + ".txt", run(plain, "compare", MIXES, "--quiet"));
    Golden.assertMatches(
        "terminal/estimate-" + columns + ".txt", run(plain, "estimate", MIXES, "--quiet"));
    Golden.assertMatches(
        "terminal/scripts-" + columns + ".txt", run(plain, "compare", SCRIPTS, "--quiet"));
    Golden.assertMatches("terminal/help-" + columns + ".txt", run(plain, "check", "--help"));
  }

  /** It is for a file or a pipe. */
  @Test
  void aWorkbookIsNothingForAScreen() {
    assertThat(run("out", Map.of(), "compare", MIXES, "--quiet", "--format", "xlsx"))
        .isEqualTo(
            "mixcost: --format xlsx is nothing to show on a screen\n  help: add --out FILE\n");
    assertThat(run("", Map.of(), "compare", MIXES, "--quiet", "--format", "xlsx"))
        .startsWith("PK");
  }

  @Test
  void colorsSetOffWhatWordsSay() {
    Map<String, String> colored = Map.of("TERM", "xterm-256color");
    Golden.assertMatches("terminal/colors.txt", run(colored, "compare", MIXES, "--quiet"));
    assertThat(run("err", colored, "check", MIXES)).contains(": \u001b[33mwarning\u001b[0m: ");
    String refused = run("err", colored, "check", MANY_ERRORS);
    assertThat(refused).contains(": \u001b[31merror\u001b[0m: ");
    CliRun plain = CliRun.of("check", MANY_ERRORS);
    assertThat(refused.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain.out() + plain.err());
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
  void whoWantsNoColorsGetsNone(String variable, String value) {
    Map<String, String> plain = Map.of(variable, value);
    assertThat(run("err", plain, "check", MIXES, MANY_ERRORS)).doesNotContain("\u001b");
    assertThat(run("out", plain, "compare", MIXES)).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({
    "79, 80",
    "80, 80",
    "132, 132",
    "200, 200",
    "500, 200",
    "0, 100",
    "wide, 100",
    "'', 100"
  })
  void theWidthIsThatOfTheTerminalWithinReason(String columns, int shown) {
    assertThat(new Terminals(() -> "out", Map.of("COLUMNS", columns)).out())
        .isEqualTo(new Screen(shown, true));
  }

  @Test
  void aFileIsTheSameWhateverTheTerminal() {
    Terminals terminals = new Terminals(() -> "err", Map.of("COLUMNS", "132"));
    assertThat(terminals.out()).isEqualTo(Screen.FILE).isEqualTo(new Screen(100, false));
    assertThat(terminals.err()).isEqualTo(new Screen(132, true));
  }
}
