package org.mixcost.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.mixcost.testing.random.RandomFile;
import org.mixcost.testing.random.ScenarioFile;

/** Scenario files written at random, which together use every key of the format. */
public final class RandomScenarios {
  /** So many seeds are enough to use every key. */
  public static final int ENOUGH = 300;

  private static final Map<Long, ScenarioFile> WRITTEN = new ConcurrentHashMap<>();

  private RandomScenarios() {}

  /** The file of a seed: two to four scenarios, valid, in which every key changes something. */
  public static ScenarioFile of(long seed) {
    return WRITTEN.computeIfAbsent(seed, RandomFile::of);
  }

  /** The seeds of files that together use every key. */
  public static LongStream seeds() {
    return LongStream.range(0, ENOUGH);
  }
}
