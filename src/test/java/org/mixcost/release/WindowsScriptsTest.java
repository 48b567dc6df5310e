package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text of the scripts for Windows, which these tests cannot run: what goes wrong there by a missing quote. */
class WindowsScriptsTest {
  private static final Path BIN = Path.of("src/release/bin");
  private static final Pattern BARE_VARIABLE = Pattern.compile("(?<!\")%(~dp0|JAVA|JAVA_HOME)%?");

  private static String cmd() throws IOException {
    return Files.readString(BIN.resolve("mixcost.cmd"));
  }

  private static String powerShell() throws IOException {
    return Files.readString(BIN.resolve("mixcost.ps1"));
  }

  /** Jumps are lost in a file whose lines end otherwise. */
  @Test
  void linesOfCmdEndAsOnWindows() throws IOException {
    assertThat(cmd().replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(Files.readString(Path.of(".gitattributes"))).contains("*.cmd text eol=crlf");
    assertThat(powerShell()).doesNotContain("\r");
  }

  @Test
  void bothAreAsciiAsTheirCodePageIsAnyones() throws IOException {
    assertThat(cmd() + powerShell()).isASCII();
  }

  @Test
  void cmdQuotesEachPath() throws IOException {
    assertThat(cmd().replaceAll("set \"JAVA=.*\"", "")).doesNotContainPattern(BARE_VARIABLE);
    assertThat(cmd().lines().filter(line -> line.startsWith("set ")))
        .isNotEmpty()
        .allMatch(line -> line.matches("set \"JAVA=[^\"]*\""));
  }

  /** A bracket in the path of a program would end a block. */
  @Test
  void cmdHasNoBlocksInBrackets() throws IOException {
    assertThat(cmd()).doesNotContain("(", ")");
  }

  @Test
  void cmdPassesAllArgumentsAndTheExitCode() throws IOException {
    assertThat(cmd().lines().toList())
        .endsWith(
            "\"%JAVA%\" -XX:-UsePerfData %MIXCOST_JAVA_OPTS% -jar \"%~dp0..\\lib\\mixcost-cli.jar\" %*",
            "exit /b %ERRORLEVEL%");
    assertThat(cmd()).contains("setlocal disabledelayedexpansion");
  }

  @Test
  void powerShellPassesAllArgumentsTheInputAndTheExitCode() throws IOException {
    assertThat(powerShell())
        .contains("$input | & $java @options -jar $jar @args")
        .contains("else { & $java @options -jar $jar @args }")
        .endsWith("exit $LASTEXITCODE\n");
  }

  @Test
  void powerShellTakesPathsAsTheyStand() throws IOException {
    assertThat(powerShell())
        .contains("\"$installed\\runtime\\bin\\java.exe\"", "\"$installed\\lib\\mixcost-cli.jar\"")
        .contains("Test-Path -LiteralPath")
        .doesNotContain("Invoke-Expression");
  }

  @Test
  void allLaunchersSayTheSameWithoutJava() throws IOException {
    String message = "needs Java 17 or newer in JAVA_HOME or on the PATH; ";
    assertThat(cmd()).contains("mixcost: " + message + "found none>&2\r\nexit /b 70");
    assertThat(powerShell()).contains("mixcost: " + message + "found none").contains("exit 70");
    assertThat(Files.readString(Path.of("src/release/lib/launch.sh")))
        .contains(message)
        .contains("exit 70");
  }
}
