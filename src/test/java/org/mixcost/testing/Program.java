package org.mixcost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program of the system, with what it is started with. Its Java is that of the test, unless it is told another.
 *
 * @param folder where it starts
 * @param environment variables that are added to those of the test, or taken away, where they are empty
 * @param command its name or path, and arguments
 */
public record Program(Path folder, Map<String, String> environment, List<String> command) {

  /**
   * How a run ended.
   *
   * @param exitCode what the shell would be told
   * @param printed to standard output and standard error
   */
  public record Run(int exitCode, String printed) {}

  /** One that starts where the tests do. */
  public static Program of(String... command) {
    return new Program(
        Path.of(""), Map.of("JAVA_HOME", System.getProperty("java.home")), List.of(command));
  }

  /** Whether a program is on the path. */
  public static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** The same in another folder. */
  public Program in(Path other) {
    return new Program(other, environment, command);
  }

  /** The same with a variable set, or without it, where the value is empty. */
  public Program with(String variable, Object value) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(variable, value.toString());
    return new Program(folder, all, command);
  }

  /** Runs it to its end, without input. */
  public Run tryOut() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toAbsolutePath().toFile())
        .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), printed);
  }

  /** The same, and it is to work. */
  public Run run() throws IOException, InterruptedException {
    Run run = tryOut();
    assertThat(run.exitCode()).as(command + "\n" + run.printed()).isZero();
    return run;
  }
}
