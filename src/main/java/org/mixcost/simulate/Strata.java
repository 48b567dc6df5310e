package org.mixcost.simulate;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Evenly spread random points between 0 and 1: a block holds one in each of as many strata of equal width, in random
 * order and at a random place of each.
 *
 * <p>Means of a block are then far more exact than with free draws, and blocks stay independent of each other.
 */
final class Strata {
  /** Points in a block. */
  static final int BLOCK = 1024;

  private static final int MASK = BLOCK - 1;
  private static final double WIDTH = 1.0 / BLOCK;
  /** Places in a stratum; the outermost are half a place from its ends. */
  private static final double PLACE = 0x1.0p-31;

  private static final int[] SHUFFLED = shuffled();

  private Strata() {}

  /** The strata in one random order, from which each block makes its own. */
  private static int[] shuffled() {
    return IntStream.range(0, BLOCK)
        .boxed()
        .sorted(Comparator.comparingLong((Integer stratum) -> Hash.mix(stratum)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Fills a column with the points of one block.
   *
   * <p>Walking through the shuffled strata in odd steps meets each of them once, and flipping bits of their numbers
   * moves them about; steps, start and flips are the block's own.
   *
   * @param key the bits of the stream's block
   */
  static void fill(long key, double[] column) {
    int step = (int) key | 1;
    int start = (int) (key >>> 12);
    int flip = (int) (key >>> 24) & MASK;
    long state = key;
    for (int i = 0; i < BLOCK; i++) {
      int stratum = SHUFFLED[(i * step + start) & MASK] ^ flip;
      state += Hash.GOLDEN;
      column[i] = (stratum + (place(state) + 0.5) * PLACE) * WIDTH;
    }
  }

  /** One of the places in a stratum. */
  private static int place(long state) {
    return (int) (((state ^ (state >>> 29)) * Hash.STIR) >>> 33);
  }
}
