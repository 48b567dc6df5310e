package org.mixcost.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mixcost.cli.CommandLineProgram;

/**
 * One run of the command line in the process of the test.
 *
 * @param out what it printed
 * @param err what it said besides
 * @param exitCode what it would have told the shell
 */
public record CliRun(String out, String err, int exitCode) {

  /** Runs a command. */
  public static CliRun of(String... args) {
    return withInput("", args);
  }

  /** Runs a command that reads a text from standard input. */
  public static CliRun withInput(String in, String... args) {
    return withInput(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), args);
  }

  /** Runs a command that reads from a stream. */
  public static CliRun withInput(InputStream input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = new CommandLineProgram(input, stream(out), stream(err)).run(args);
    return new CliRun(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exitCode);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** All of it as one text, for a golden file: what was printed, what was said, and the exit code. */
  public String transcript() {
    String said = err.isEmpty() ? "" : "--- standard error\n" + err;
    return out + said + (exitCode == 0 ? "" : "--- exit code " + exitCode + "\n");
  }
}
