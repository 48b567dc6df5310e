package org.mixcost.formula;

/**
 * Time that a run loses to interruptions: writing checkpoints, doing again what was not in the last one, and starting
 * anew.
 *
 * <p>Interruptions come at random and at a constant rate, as often while a checkpoint is written or the run starts anew
 * as while it works. Real ones come in bursts and from a few bad nodes, which costs less than their number says; what is
 * found late, such as a run that hangs, costs more.
 */
public final class LostTimeFormulas {
  private LostTimeFormulas() {}

  private static final String MEAN_TIME_TEXT = "M = M_1 / n";

  /**
   * The mean time between interruptions of a run on some accelerators, from that of one.
   *
   * <pre>{@value #MEAN_TIME_TEXT}</pre>
   *
   * <p>A model assumption: interruptions come from accelerators, each on its own. Causes that a run has however large it
   * is make the figure high for fewer accelerators than were measured; new faults at a new size make it high for more.
   *
   * @param ofOne M_1, hours of accelerators at work between interruptions of any of them [GPU-hour]
   * @param accelerators n [count]
   * @return M [h]; infinite on none
   */
  public static double meanTime(double ofOne, double accelerators) {
    return ofOne / accelerators;
  }

  public static final Formula MEAN_TIME = new Formula(MEAN_TIME_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = meanTime(t[0][i], t[1][i]);
    }
  });

  private static final String TIME_OF_RATE_TEXT = "M = 24 / rate";

  /**
   * The mean time between interruptions that come so often.
   *
   * <pre>{@value #TIME_OF_RATE_TEXT}</pre>
   *
   * @param perDay rate [1/day]
   * @return M; infinite where nothing interrupts [h]
   */
  public static double timeOfRate(double perDay) {
    return ComputeFormulas.HOURS_PER_DAY / perDay;
  }

  public static final Formula TIME_OF_RATE = new Formula(TIME_OF_RATE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = timeOfRate(t[0][i]);
    }
  });

  private static final String COMBINED_MEAN_TIME_TEXT = "M = 1 / (1 / M_f + 1 / M_s)";

  /**
   * The mean time between interruptions of two causes, such as faults and a seller who takes spot capacity back.
   *
   * <pre>{@value #COMBINED_MEAN_TIME_TEXT}</pre>
   *
   * @param oneCause M_f; infinite where it never interrupts [h]
   * @param otherCause M_s; infinite where it never interrupts [h]
   * @return M [h]
   */
  public static double combinedMeanTime(double oneCause, double otherCause) {
    return 1 / (1 / oneCause + 1 / otherCause);
  }

  public static final Formula COMBINED_MEAN_TIME = new Formula(COMBINED_MEAN_TIME_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = combinedMeanTime(t[0][i], t[1][i]);
    }
  });

  private static final String MEAN_RESTART_TEXT =
      "R = (R_f / M_f + R_s / M_s) / (1 / M_f + 1 / M_s)";

  /**
   * The mean time until a run works again, of two causes that interrupt it.
   *
   * <pre>{@value #MEAN_RESTART_TEXT}</pre>
   *
   * <p>By how often each comes. A little high where the two take very different times and the longer one is not short
   * against the time between interruptions.
   *
   * @param oneRestart R_f, after the one cause [h]
   * @param oneMeanTime M_f, between interruptions by the one cause [h]
   * @param otherRestart R_s, after the other [h]
   * @param otherMeanTime M_s, between interruptions by the other [h]
   * @return R; 0 where neither comes [h]
   */
  public static double meanRestart(
      double oneRestart, double oneMeanTime, double otherRestart, double otherMeanTime) {
    double interruptions = 1 / oneMeanTime + 1 / otherMeanTime;
    return interruptions == 0
        ? 0
        : (oneRestart / oneMeanTime + otherRestart / otherMeanTime) / interruptions;
  }

  public static final Formula MEAN_RESTART = new Formula(MEAN_RESTART_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = meanRestart(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String RESUMED_GOODPUT_TEXT = "g = exp(−L / M)";

  /**
   * The share of elapsed time that advances a run which loses the same time at each interruption.
   *
   * <pre>{@value #RESUMED_GOODPUT_TEXT}</pre>
   *
   * <p>An interruption in that time loses it once more.
   *
   * @param lost L, until the run is where it was [h]
   * @param meanTime M, between interruptions [h]
   * @return g; 1 where nothing interrupts [fraction]
   */
  public static double resumedGoodput(double lost, double meanTime) {
    return StrictMath.exp(-lost / meanTime);
  }

  public static final Formula RESUMED_GOODPUT = new Formula(RESUMED_GOODPUT_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = resumedGoodput(t[0][i], t[1][i]);
    }
  });

  /**
   * The work between two checkpoints with which least time is lost, to first order.
   *
   * <pre>τ = (2 · δ · M)^0.5</pre>
   *
   * <p>It is high, and the more so the less time there is between interruptions.
   *
   * @param checkpoint δ, time that a checkpoint keeps the run waiting [h]
   * @param meanTime M, between interruptions [h]
   * @return τ [h]
   * @see <a href="https://doi.org/10.1145/361147.361115">Young 1974</a>
   */
  public static double youngInterval(double checkpoint, double meanTime) {
    return Math.sqrt(2 * checkpoint * meanTime);
  }

  private static final String DALY_INTERVAL_TEXT =
      "τ = [δ ≥ 2 · M] · M + [2 · M > δ] · ((2 · δ · M)^0.5 · (1 + (δ / (2 · M))^0.5 / 3 + δ / (2 · M) / 9) − δ)";

  /**
   * The work between two checkpoints with which least time is lost, to higher order.
   *
   * <pre>{@value #DALY_INTERVAL_TEXT}</pre>
   *
   * <p>A condition in brackets is 1 where it holds, else 0. How long a start takes does not matter: every interruption
   * costs it once, whatever the interval.
   *
   * @param checkpoint δ, time that a checkpoint keeps the run waiting [h]
   * @param meanTime M, between interruptions [h]
   * @return τ; 0 where checkpoints cost nothing, otherwise infinite where nothing interrupts [h]
   * @see <a href="https://doi.org/10.1016/j.future.2004.11.016">Daly 2006, of whose model this is the series near the best interval</a>
   */
  public static double dalyInterval(double checkpoint, double meanTime) {
    if (checkpoint == 0) {
      return 0;
    }
    if (checkpoint >= 2 * meanTime) {
      return meanTime;
    }
    double ratio = checkpoint / (2 * meanTime);
    return youngInterval(checkpoint, meanTime) * (1 + Math.sqrt(ratio) / 3 + ratio / 9)
        - checkpoint;
  }

  public static final Formula DALY_INTERVAL = new Formula(DALY_INTERVAL_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = dalyInterval(t[0][i], t[1][i]);
    }
  });

  private static final String INTERRUPTED_GOODPUT_TEXT =
      "g = τ / (M · exp(R / M) · (exp((τ + δ) / M) − 1))";

  /**
   * The share of elapsed time that advances a run which is interrupted and goes on from its last checkpoint.
   *
   * <pre>{@value #INTERRUPTED_GOODPUT_TEXT}</pre>
   *
   * <p>The expected value over a long run, exact for interruptions at a constant rate.
   *
   * @param interval τ, work between two checkpoints [h]
   * @param meanTime M, between interruptions [h]
   * @param restart R, from an interruption until the run works again, which may be interrupted too [h]
   * @param checkpoint δ, time that a checkpoint keeps the run waiting [h]
   * @return g; of endless work between checkpoints 0, or 1 where nothing interrupts [fraction]
   * @see <a href="https://doi.org/10.1016/j.future.2004.11.016">Daly 2006, the complete cost function</a>
   */
  public static double interruptedGoodput(
      double interval, double meanTime, double restart, double checkpoint) {
    if (interval == Double.POSITIVE_INFINITY) {
      return meanTime == Double.POSITIVE_INFINITY ? 1 : 0;
    }
    double segment = interval + checkpoint;
    if (segment == 0) {
      return StrictMath.exp(-restart / meanTime);
    }
    double elapsed = meanTime == Double.POSITIVE_INFINITY
        ? segment
        : meanTime * StrictMath.exp(restart / meanTime) * StrictMath.expm1(segment / meanTime);
    return interval / elapsed;
  }

  public static final Formula INTERRUPTED_GOODPUT =
      new Formula(INTERRUPTED_GOODPUT_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = interruptedGoodput(t[0][i], t[1][i], t[2][i], t[3][i]);
        }
      });

  private static final String INTERRUPTED_GPU_HOURS_TEXT = "elapsed = hours / g";

  /**
   * Hours that pass, of hours that advance the run.
   *
   * <pre>{@value #INTERRUPTED_GPU_HOURS_TEXT}</pre>
   *
   * @param productiveGpuHours hours at the stated speed [GPU-hour]
   * @param goodput g, the share of elapsed time that advances the run [fraction]
   * @return elapsed; infinite where none does [GPU-hour]
   */
  public static double interruptedGpuHours(double productiveGpuHours, double goodput) {
    return productiveGpuHours / goodput;
  }

  public static final Formula INTERRUPTED_GPU_HOURS =
      new Formula(INTERRUPTED_GPU_HOURS_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = interruptedGpuHours(t[0][i], t[1][i]);
        }
      });
}
