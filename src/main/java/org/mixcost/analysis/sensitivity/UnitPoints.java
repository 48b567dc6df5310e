package org.mixcost.analysis.sensitivity;

import java.util.SplittableRandom;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Points that fill the unit cube evenly: Sobol's sequence, with all its bits flipped at random so that estimates made
 * of it are without bias.
 *
 * @see <a href="https://doi.org/10.1137/070709359">Joe and Kuo 2008, the direction numbers</a>
 */
final class UnitPoints {
  private static final int BITS = 52;
  private static final double STEP = 0x1.0p-52;

  private final SobolSequenceGenerator sequence;
  private final long[] flips;

  UnitPoints(int dimensions, long seed) {
    sequence = new SobolSequenceGenerator(dimensions);
    flips = new SplittableRandom(seed).longs(dimensions, 0, 1L << BITS).toArray();
  }

  /** The next point; no coordinate is 0 or 1. */
  double[] next() {
    double[] point = sequence.nextVector();
    for (int i = 0; i < point.length; i++) {
      long place = (long) (point[i] / STEP) ^ flips[i];
      point[i] = (place + 0.5) * STEP;
    }
    return point;
  }
}
