package org.mixcost.simulate;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Evenly spread random points between 0 and 1, one block of one stream: one point in each of as many strata of equal
 * width, in random order and at a random place of each.
 *
 * <p>Means of a block are then far more exact than with free draws, and blocks stay independent of each other.
 *
 * <p>Strata take their rows by walking through shuffled rows in odd steps, which meets each of them once, and flipping
 * bits of their numbers, which moves them about; steps, start and flips are the block's own.
 */
final class Strata {
  /** Points in a block. */
  static final int BLOCK = 1024;

  private static final int MASK = BLOCK - 1;
  private static final double WIDTH = 1.0 / BLOCK;
  /** Places in a stratum; the outermost are half a place from its ends. */
  private static final double PLACE = 0x1.0p-31;

  private static final int[] SHUFFLED = shuffled();

  private final long key;
  private final int start;
  private final int flip;
  private final int steps;

  /**
   * The points of one block.
   *
   * @param key the bits of the stream's block
   */
  Strata(long key) {
    this.key = key;
    start = (int) (key >>> 12);
    flip = (int) (key >>> 24) & MASK;
    steps = (int) key | 1;
  }

  /** All rows in one random order, from which each block makes its own. */
  private static int[] shuffled() {
    return IntStream.range(0, BLOCK)
        .boxed()
        .sorted(Comparator.comparingLong((Integer row) -> Hash.mix(row)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The row that the point of a stratum is in. */
  int row(int stratum) {
    return SHUFFLED[start + stratum * steps & MASK] ^ flip;
  }

  /** How far into its stratum the point of it lies, from 0 to 1. */
  double share(int stratum) {
    long state = key + (stratum + 1) * Hash.GOLDEN;
    int place = (int) (((state ^ (state >>> 29)) * Hash.STIR) >>> 33);
    return (place + 0.5) * PLACE;
  }

  /** The point of a stratum. */
  double point(int stratum) {
    return (stratum + share(stratum)) * WIDTH;
  }

  /** Fills a column with the points, each in its row. */
  void fill(double[] column) {
    for (int stratum = 0; stratum < BLOCK; stratum++) {
      column[row(stratum)] = point(stratum);
    }
  }
}
