package org.mixcost.testing.mutation;

import java.util.List;
import org.mixcost.testing.CliRun;

/**
 * What came of a mutant.
 *
 * @param mutant which one
 * @param path of the file that it was written to
 * @param check of it
 * @param comparison of its scenarios, or the check again where there are none
 * @param seconds of processor time that both took
 */
record Outcome(Mutant mutant, String path, CliRun check, CliRun comparison, double seconds) {
  private static final double MOST_SECONDS = 5;
  /** It is done, or the input is not valid. */
  private static final List<Integer> EXPECTED = List.of(0, 3);

  boolean isCrash() {
    return !EXPECTED.contains(check.exitCode()) || !EXPECTED.contains(comparison.exitCode());
  }

  boolean isHang() {
    return seconds > MOST_SECONDS;
  }

  boolean isTrace() {
    return (check.err() + comparison.err()).contains("\tat ");
  }

  boolean isNotFinite() {
    return comparison.out().contains("NaN") || comparison.out().contains("Infinity");
  }

  /** Whether what is wrong was taken, and nothing was said of the place. */
  boolean isWronglyAccepted() {
    return mutant.isWrong() && check.exitCode() == 0 && !isPlaceNamed();
  }

  /** Whether what is wrong was refused, and nothing was said of the place. */
  boolean isInexact() {
    return mutant.isWrong() && check.exitCode() != 0 && !isPlaceNamed();
  }

  private boolean isPlaceNamed() {
    return mutant.lines().stream().anyMatch(line -> check.err().contains(path + ":" + line + ":"));
  }

  @Override
  public String toString() {
    return mutant + "\n" + check.err() + comparison.err();
  }
}
