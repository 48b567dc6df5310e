package org.mixcost.formula;

/**
 * Arithmetic of the share of its peak that an accelerator reaches over the elapsed hours of a whole run.
 *
 * <p>The share is always one of the dense 16-bit peak and of the operations 6ND of the model.
 */
public final class UtilizationFormulas {
  private UtilizationFormulas() {}

  /** The dense 16-bit peak of an A100, in whose time the overhead of a token is counted [FLOP/s]. */
  private static final double REFERENCE_PEAK = 312e12;

  private static final String BUSY_SHARE_TEXT = "s = N / (N + N0 · peak / 312e12)";

  /**
   * The share of the time of a token that grows with the model. The rest is the same for every model and on every chip:
   * the time in which an A100 would do the operations of N0 more parameters. It is what a small model on a fast chip
   * loses.
   *
   * <pre>{@value #BUSY_SHARE_TEXT}</pre>
   *
   * <p>Model assumption: what takes that time (launches, communication, text, embeddings) is not modeled apart.
   *
   * @param activeParameters N, the parameters used for each token [count]
   * @param overheadParameters N0 [count]
   * @param peakFlopPerSecond peak, dense at 16 bits [FLOP/s]
   * @return s [fraction]
   */
  public static double busyShare(
      double activeParameters, double overheadParameters, double peakFlopPerSecond) {
    return activeParameters
        / (activeParameters + overheadParameters * peakFlopPerSecond / REFERENCE_PEAK);
  }

  public static final Formula BUSY_SHARE = new Formula(BUSY_SHARE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = busyShare(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String REALIZED_UTILIZATION_TEXT =
      "U = min(1, base · mixture · precision · s · spread)";

  /**
   * The utilization of a run of which nothing but the model and the chip is known.
   *
   * <pre>{@value #REALIZED_UTILIZATION_TEXT}</pre>
   *
   * <p>Model assumption, fitted on the elapsed hours of published runs: restarts and lost work are in it, so goodput is 1
   * beside it.
   *
   * @param base of a large dense model at 16 bits on this generation of accelerators [fraction]
   * @param mixture of experts over dense; 1 for a dense model [factor]
   * @param precision 8-bit training over 16-bit; 1 at 16 bits [factor]
   * @param busyShare s, the share of the time of a token that grows with the model [fraction]
   * @param spread what one run reaches over what is usual [factor]
   * @return U, of the dense 16-bit peak, at most 1 [fraction]
   */
  public static double realizedUtilization(
      double base, double mixture, double precision, double busyShare, double spread) {
    return Math.min(1, base * mixture * precision * busyShare * spread);
  }

  public static final Formula REALIZED_UTILIZATION =
      new Formula(REALIZED_UTILIZATION_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = realizedUtilization(t[0][i], t[1][i], t[2][i], t[3][i], t[4][i]);
        }
      });
}
