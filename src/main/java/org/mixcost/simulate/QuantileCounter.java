package org.mixcost.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts values in bins that are as wide, relative to the value, for small values as for large ones.
 *
 * <p>A bin spans 1/8192 of the way to the next power of two, and values are taken as evenly spread in it, so that a
 * quantile is off by at most 1.3e-4 of itself and in practice by far less. Zero and the infinities are exact; a value
 * that is not a number makes every quantile not a number. Memory does not grow with the number of values. Counts of
 * several counters add up exactly, in any order.
 */
final class QuantileCounter {
  private static final int BIN_BITS = 13;
  private static final int BINS = 1 << BIN_BITS;
  private static final int SHIFT = 52 - BIN_BITS;
  /** Powers of two of one sign; the sign bit doubles them. */
  private static final int OCTAVES_OF_A_SIGN = 1 << 11;

  private static final long[] UNKNOWN = {};

  private final int[][] octaves = new int[2 * OCTAVES_OF_A_SIGN][];
  private long[] sizes = UNKNOWN;
  private long count;
  private long belowZero;
  private long zero;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  void add(double[] values, int size) {
    for (int i = 0; i < size; i++) {
      add(values[i]);
    }
    count += size;
    sizes = UNKNOWN;
  }

  private void add(double value) {
    int bin = (int) (Double.doubleToRawLongBits(value) >>> SHIFT);
    octave(bin >>> BIN_BITS)[bin & (BINS - 1)]++;
    if (value < least) {
      least = value;
    }
    if (value > greatest) {
      greatest = value;
    }
    belowZero += value < 0 ? 1 : 0;
    zero += value == 0 ? 1 : 0;
  }

  private int[] octave(int index) {
    int[] bins = octaves[index];
    if (bins == null) {
      bins = new int[BINS];
      octaves[index] = bins;
    }
    return bins;
  }

  /** Adds what another counter has counted. */
  void merge(QuantileCounter other) {
    for (int i = 0; i < octaves.length; i++) {
      if (other.octaves[i] != null) {
        addTo(octave(i), other.octaves[i]);
      }
    }
    count += other.count;
    sizes = UNKNOWN;
    belowZero += other.belowZero;
    zero += other.zero;
    least = Math.min(least, other.least);
    greatest = Math.max(greatest, other.greatest);
  }

  private static void addTo(int[] sums, int[] counts) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += counts[i];
    }
  }

  /** Whether all values were the same. */
  boolean isConstant() {
    return least == greatest && !holdsNotANumber();
  }

  /** Whether there is a value that is not a number: those lie where the infinities do, but for the first bin. */
  private boolean holdsNotANumber() {
    return IntStream.of(OCTAVES_OF_A_SIGN - 1, 2 * OCTAVES_OF_A_SIGN - 1)
        .mapToObj(octave -> octaves[octave])
        .anyMatch(bins -> bins != null && IntStream.range(1, BINS).anyMatch(bin -> bins[bin] > 0));
  }

  /** What the values are, with the mean that was summed up apart. */
  Summary summary(double mean) {
    return new Summary(
        count,
        mean,
        quantile(0.05),
        quantile(0.50),
        quantile(0.95),
        odds(),
        new Summary.Errors(error(0.05), error(0.50), error(0.95)));
  }

  /** The standard error of a quantile: half the distance of the quantiles one standard deviation of the count away. */
  private double error(double p) {
    double away = Math.sqrt(p * (1 - p) / count);
    return (quantile(Math.min(1, p + away)) - quantile(Math.max(0, p - away))) / 2;
  }

  /** How often the values are below 0, and 0. */
  Odds odds() {
    return new Odds((double) belowZero / count, (double) zero / count);
  }

  /** The value below which the share {@code p} of the values lies. */
  double quantile(double p) {
    if (holdsNotANumber()) {
      return Double.NaN;
    }
    double rank = p * (count - 1) + 0.5;
    double value = at(rank);
    return Math.max(least, Math.min(greatest, value));
  }

  /** The value of a rank, counted from the least value: negative powers of two from the largest down, then the others up. */
  private double at(double rank) {
    long[] sizes = sizes();
    long passed = 0;
    for (int i = 0; i < octaves.length; i++) {
      int octave = i < OCTAVES_OF_A_SIGN ? octaves.length - 1 - i : i - OCTAVES_OF_A_SIGN;
      if (sizes[octave] > 0 && passed + sizes[octave] >= rank) {
        return inOctave(octave, rank - passed);
      }
      passed += sizes[octave];
    }
    return greatest;
  }

  /** How many values each power of two holds; counted once and kept until there are more. */
  private long[] sizes() {
    if (sizes.length == 0) {
      sizes =
          Arrays.stream(octaves).mapToLong(bins -> bins == null ? 0 : sum(bins)).toArray();
    }
    return sizes;
  }

  private static long sum(int[] bins) {
    long sum = 0;
    for (int bin : bins) {
      sum += bin;
    }
    return sum;
  }

  /** The value of a rank within one power of two. */
  private double inOctave(int octave, double rank) {
    int[] bins = octaves[octave];
    long passed = 0;
    for (int j = 0; j < BINS; j++) {
      int bin = octave >= OCTAVES_OF_A_SIGN ? BINS - 1 - j : j;
      if (bins[bin] > 0 && passed + bins[bin] >= rank) {
        return within(octave, bin, (rank - passed) / bins[bin]);
      }
      passed += bins[bin];
    }
    throw new AssertionError("a power of two holds fewer values than it counted");
  }

  /** Whether a bin holds zero; the other values in it are too small to be told from it. */
  private static boolean isZero(int octave, int bin) {
    return bin == 0 && octave % OCTAVES_OF_A_SIGN == 0;
  }

  /** The value a share of the way through a bin, from its lesser end. */
  private static double within(int octave, int bin, double share) {
    long edge = ((long) octave << BIN_BITS | bin) << SHIFT;
    double near = Double.longBitsToDouble(edge);
    double far = Double.longBitsToDouble(edge + (1L << SHIFT));
    if (!Double.isFinite(far) || isZero(octave, bin)) {
      return near;
    }
    boolean isNegative = octave >= OCTAVES_OF_A_SIGN;
    return isNegative ? far + share * (near - far) : near + share * (far - near);
  }
}
