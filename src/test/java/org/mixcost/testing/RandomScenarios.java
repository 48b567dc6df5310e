package org.mixcost.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.mixcost.testing.random.RandomFile;
import org.mixcost.testing.random.ScenarioFile;

/**
 * Scenario files written at random, which together use every key of the format. {@code -Drandom.files=1000} tries each property
 * on so many, in the place of how many its test usually takes.
 */
public final class RandomScenarios {
  /** So many seeds are enough to use every key. */
  public static final int ENOUGH = 300;

  private static final Map<Long, ScenarioFile> WRITTEN = new ConcurrentHashMap<>();

  private RandomScenarios() {}

  /** The file of a seed: two to four scenarios, valid, in which every key changes something. */
  public static ScenarioFile of(long seed) {
    return WRITTEN.computeIfAbsent(seed, RandomFile::of);
  }

  /** Checks the file of every seed, and says of which one a check fails. */
  public static void forEach(Consumer<ScenarioFile> check) {
    forEach(ENOUGH, check);
  }

  /** Checks the first files, two to four scenarios in each. */
  public static void forEach(int files, Consumer<ScenarioFile> check) {
    LongStream.range(0, files(files)).forEach(seed -> {
      try {
        check.accept(of(seed));
      } catch (AssertionError failure) {
        throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
      }
    });
  }

  /** The seeds of files that together use every key. */
  public static LongStream seeds() {
    return LongStream.range(0, files(ENOUGH));
  }

  /**
   * How many files a property is tried on.
   *
   * @param usual where nobody asks for more
   */
  public static int files(int usual) {
    return Integer.getInteger("random.files", usual);
  }
}
