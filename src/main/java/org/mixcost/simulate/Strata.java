package org.mixcost.simulate;

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
  private static final double LAST_BIT = 0x1.0p-53;

  private Strata() {}

  /**
   * Fills a column with the points of one block.
   *
   * @param key the bits of the stream's block
   */
  static void fill(long key, double[] column) {
    int first = (int) (key >>> 1) | 1;
    int second = (int) (key >>> 11) | 1;
    int shift = (int) (key >>> 21);
    long state = key;
    for (int i = 0; i < BLOCK; i++) {
      int stratum = shuffle(i + shift, first, second);
      state += Hash.GOLDEN;
      double place = ((Hash.mix(state) >>> 11) + 0.5) * LAST_BIT;
      column[i] = (stratum + place) * WIDTH;
    }
  }

  /** A permutation of the strata: each step can be undone, so no two places share a stratum. */
  private static int shuffle(int place, int first, int second) {
    int x = (place * first) & MASK;
    x ^= x >>> 5;
    x = (x * second) & MASK;
    x ^= x >>> 4;
    return (x * first + second) & MASK;
  }
}
