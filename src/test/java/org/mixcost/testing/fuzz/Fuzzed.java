package org.mixcost.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What Jazzer calls, in a process of its own: one reader, with one input after the other. */
public final class Fuzzed {
  /** Of processor time; the first inputs also load all classes, and Jazzer looks into each [s]. */
  private static final double MOST_SECONDS = 20;

  private static Reader reader;

  private Fuzzed() {}

  /** Is called first; what is loaded but once is loaded before the time runs. */
  public static void fuzzerInitialize(String[] args) {
    reader = Reader.valueOf(args[0]);
    reader.check(new byte[0]);
  }

  /** Is called with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    reader.check(input);
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    assertThat(seconds).isLessThan(MOST_SECONDS);
  }
}
