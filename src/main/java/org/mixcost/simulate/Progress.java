package org.mixcost.simulate;

import java.util.concurrent.atomic.LongAdder;

/** How far a long computation has come; written by its threads, read by whoever shows it. */
public final class Progress {
  private final LongAdder done = new LongAdder();
  private final LongAdder planned = new LongAdder();

  /** More work is planned. */
  public void plan(long steps) {
    planned.add(steps);
  }

  /** Some of it is done. */
  public void advance(long steps) {
    done.add(steps);
  }

  /** The share that is done, from 0 to 1. */
  public double share() {
    return done.sum() == 0 ? 0 : Math.min(1, (double) done.sum() / planned.sum());
  }
}
