package org.mixcost.simulate;

import java.util.concurrent.atomic.LongAdder;

/** How far a long computation has come; written by its threads, read by whoever shows it. */
public final class Progress {
  private final LongAdder done = new LongAdder();
  private volatile long planned;

  /** More work is planned. */
  public void plan(long steps) {
    planned += steps;
  }

  /** Some of it is done. */
  public void advance(long steps) {
    done.add(steps);
  }

  /** The share that is done, from 0 to 1. */
  public double share() {
    return planned == 0 ? 0 : Math.min(1, (double) done.sum() / planned);
  }
}
