package org.mixcost.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole processes, from the launcher to the last byte; milliseconds a process.
 *
 * <p>The first warm-up builds, where that is due, and makes the archive of loaded classes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 15)
@Fork(1)
public class ProcessBenchmark {

  /** Parsing the command line alone. */
  @Benchmark
  public void version() throws IOException, InterruptedException {
    run("--version");
  }

  /** A point estimate: nothing in the file is uncertain. */
  @Benchmark
  public void pointEstimate() throws IOException, InterruptedException {
    run("estimate", "src/jmh/resources/point.yaml");
  }

  /** Three scenarios with the usual 10,240 draws and their predicted quality. */
  @Benchmark
  public void estimate() throws IOException, InterruptedException {
    run("estimate", "data/scenarios/01-headline.yaml");
  }

  /** A million draws of twelve inputs: three scenarios, every line of their bills. */
  @Benchmark
  public void millionDraws() throws IOException, InterruptedException {
    run("estimate", "data/scenarios/05-mc12.yaml", "--samples", "1000000", "--format", "json");
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "./mixcost";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
  }
}
