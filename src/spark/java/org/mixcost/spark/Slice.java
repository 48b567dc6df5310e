package org.mixcost.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What one task works through.
 *
 * @param from the place of the first point or scenario
 * @param to the place after the last one
 */
record Slice(long from, long to) implements Serializable {

  /**
   * Slices of about one size, in order.
   *
   * @param size of all of them together
   * @param count how many, or one for each place where there are fewer
   */
  static List<Slice> of(long size, int count) {
    int slices = (int) Math.min(size, count);
    return LongStream.range(0, slices)
        .mapToObj(i -> new Slice(start(size, slices, i), start(size, slices, i + 1)))
        .toList();
  }

  /** Without a product that might be too large for a whole number. */
  private static long start(long size, int slices, long slice) {
    return size / slices * slice + Math.min(size % slices, slice);
  }
}
