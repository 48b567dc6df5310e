package org.mixcost.simulate;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;

/**
 * How to simulate.
 *
 * @param samples draws
 * @param seed from which all draws follow
 * @param threads who works on it; the result does not depend on them
 */
public record SimulationPlan(long samples, long seed, Threads threads) {
  /** Draws where the user does not say. */
  public static final long DEFAULT_SAMPLES = 10_240;
  /** Seed where the user does not say. */
  public static final long DEFAULT_SEED = 42;

  /** The most draws, so that no count overflows. */
  public static final long MOST_SAMPLES = 2_000_000_000L;

  private static final int MOST_STRETCHES = 1024;

  public SimulationPlan {
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw new IllegalArgumentException(
          "samples must be from 1 to " + MOST_SAMPLES + ": " + samples);
    }
    requireNonNull(threads, "threads");
  }

  /** A simulation on so many threads, which end with it. */
  public SimulationPlan(long samples, long seed, int threads) {
    this(samples, seed, Threads.of(threads));
  }

  /** The usual number of draws on all processors. */
  public static SimulationPlan usual() {
    return of(DEFAULT_SAMPLES, DEFAULT_SEED);
  }

  /** So many draws on all processors. */
  public static SimulationPlan of(long samples, long seed) {
    return new SimulationPlan(samples, seed, Threads.usual());
  }

  /** The same draws, or the first of them where there are more. */
  public SimulationPlan ofAtMost(long most) {
    return new SimulationPlan(Math.min(samples, most), seed, threads);
  }

  /** The same draws, by the caller and so many less one of the threads of an executor. */
  public SimulationPlan on(Executor executor, int count) {
    return new SimulationPlan(samples, seed, Threads.on(executor, count));
  }

  long blocks() {
    return (samples + Sampler.BLOCK - 1) / Sampler.BLOCK;
  }

  /**
   * Stretches of blocks, each worked through and summed up by one thread. There are never many, so that little is kept,
   * and they do not depend on the threads, so that no sum does.
   */
  int stretches() {
    return (int) Math.min(MOST_STRETCHES, blocks());
  }

  /** The block with which a stretch begins; it ends before that of the next. */
  long start(int stretch) {
    return blocks() * stretch / stretches();
  }

  /** Draws in a stretch. */
  long draws(int stretch) {
    long end = Math.min(samples, start(stretch + 1) * Sampler.BLOCK);
    return end - start(stretch) * Sampler.BLOCK;
  }

  /** Draws in a block; the last one may have fewer. */
  int rows(long block) {
    return (int) Math.min(Sampler.BLOCK, samples - block * Sampler.BLOCK);
  }
}
