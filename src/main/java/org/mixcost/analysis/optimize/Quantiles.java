package org.mixcost.analysis.optimize;

/** What a limit in a share of the draws goes by: the value that so many of them keep. */
final class Quantiles {
  /** So far on either side values are averaged, for slopes without the kinks of single draws [fraction of the draws]. */
  private static final double WIDTH = 0.01;

  private Quantiles() {}

  /** Where the value is, of all draws, that tells whether a limit is kept in its share of them [fraction]. */
  static double telling(SearchLimit limit) {
    double share = limit.share().orElseThrow();
    return limit.isAtMost() ? share : 1 - share;
  }

  /** About what a share of some values, which are sorted, lies below. */
  static double smooth(double[] sorted, double share) {
    int from = (int) Math.max(0, Math.floor((share - WIDTH) * sorted.length));
    int to = (int) Math.min(sorted.length - 1.0, Math.ceil((share + WIDTH) * sorted.length));
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += sorted[i];
    }
    return sum / (to - from + 1);
  }

  /** The value with which a limit is just kept in its share of the draws; the values are sorted. */
  static double exact(double[] sorted, SearchLimit limit) {
    double share = limit.share().orElseThrow();
    int kept = (int) Math.ceil(share * sorted.length - 1e-9);
    return limit.isAtMost() ? sorted[kept - 1] : sorted[sorted.length - kept];
  }
}
