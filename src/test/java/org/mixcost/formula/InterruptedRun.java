package org.mixcost.formula;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** A run that is interrupted at random, played out event by event: a second opinion on its expected goodput. */
final class InterruptedRun {
  private final double interval;
  private final double meanTime;
  /** What an interruption takes, which may be drawn. */
  private final ToDoubleFunction<SplittableRandom> restart;

  private final double checkpoint;
  private final SplittableRandom random;
  private int segments;
  private double elapsed;
  private double squares;
  /** Until the next interruption. */
  private double left;

  InterruptedRun(double interval, double meanTime, double restart, double checkpoint, long seed) {
    this(interval, meanTime, random -> restart, checkpoint, seed);
  }

  InterruptedRun(
      double interval,
      double meanTime,
      ToDoubleFunction<SplittableRandom> restart,
      double checkpoint,
      long seed) {
    this.interval = interval;
    this.meanTime = meanTime;
    this.restart = restart;
    this.checkpoint = checkpoint;
    this.random = new SplittableRandom(seed);
    this.left = untilInterruption();
  }

  private double untilInterruption() {
    return -meanTime * Math.log(1 - random.nextDouble());
  }

  /** Works through so many intervals, each with the checkpoint at its end. */
  void play(int count) {
    for (int i = 0; i < count; i++) {
      double hours = segment();
      segments++;
      elapsed += hours;
      squares += hours * hours;
    }
  }

  /** The time until a checkpoint is written. */
  private double segment() {
    double hours = 0;
    double needed = interval + checkpoint;
    while (left < needed) {
      hours += left;
      left = untilInterruption();
      hours += restarted();
    }
    left -= needed;
    return hours + needed;
  }

  /** The time until the run works again. */
  private double restarted() {
    double hours = 0;
    double needed = restart.applyAsDouble(random);
    while (left < needed) {
      hours += left;
      left = untilInterruption();
      needed = restart.applyAsDouble(random);
    }
    left -= needed;
    return hours + needed;
  }

  double goodput() {
    return segments * interval / elapsed;
  }

  /** Of the goodput: of one over a mean, the relative error of the mean. */
  double standardError() {
    double mean = elapsed / segments;
    double variance = squares / segments - mean * mean;
    return goodput() * Math.sqrt(variance / segments) / mean;
  }
}
