package org.mixcost.simulate;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;

/** How far a long computation has come, and whether it is to go on; shared by its threads and whoever waits for it. */
public final class Progress {
  static final String INTERRUPTED = "the computation was interrupted";

  private final LongAdder done = new LongAdder();
  private final LongAdder planned = new LongAdder();
  private volatile boolean isCancelled;

  /** More work is planned. */
  public void plan(long steps) {
    planned.add(steps);
  }

  /**
   * Some of it is done.
   *
   * @throws CancellationException if the rest is not wanted any more, or the thread was interrupted
   */
  public void advance(long steps) {
    if (isCancelled) {
      throw new CancellationException("the computation was cancelled");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(INTERRUPTED);
    }
    done.add(steps);
  }

  /** Ends the computation at its next step, by a {@link CancellationException} where it was requested. */
  public void cancel() {
    isCancelled = true;
  }

  /** The share that is done, from 0 to 1. */
  public double share() {
    return done.sum() == 0 ? 0 : Math.min(1, (double) done.sum() / planned.sum());
  }
}
