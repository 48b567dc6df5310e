package org.mixcost.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** One computation on many items, of which whoever works on it takes the next until there are none. */
final class Shift<T, R> {
  private final List<T> items;
  private final Function<T, R> function;
  private final List<R> results;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final int helpers;
  /** A permit for each helper, held by it while it works and by the caller once all is over. */
  private final Semaphore idle;

  Shift(List<T> items, Function<T, R> function, int helpers) {
    this.items = items;
    this.function = function;
    this.results = new ArrayList<>(Collections.nCopies(items.size(), null));
    this.helpers = helpers;
    this.idle = new Semaphore(helpers);
  }

  /** The results, worked out by the caller. */
  List<R> alone() {
    work();
    return results();
  }

  /** The results, worked out by the caller and helpers; when it comes back, no helper works any more. */
  List<R> with(Executor executor) {
    List<FutureTask<Void>> others = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      others.add(new FutureTask<>(this::help, null));
    }
    try {
      others.forEach(executor::execute);
      work();
      waitForOthers();
    } finally {
      others.forEach(other -> other.cancel(true));
      idle.acquireUninterruptibly(helpers);
    }
    return results();
  }

  private void help() {
    if (idle.tryAcquire()) {
      try {
        work();
      } finally {
        idle.release();
      }
    }
  }

  /** Unless the computation has failed, or the caller is interrupted. */
  private void waitForOthers() {
    if (failure.get() == null) {
      try {
        idle.acquire(helpers);
        idle.release(helpers);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        failure.compareAndSet(null, new CancellationException(Progress.INTERRUPTED));
      }
    }
  }

  private void work() {
    try {
      for (int i = next.getAndIncrement();
          i < items.size() && failure.get() == null;
          i = next.getAndIncrement()) {
        results.set(i, function.apply(items.get(i)));
      }
    } catch (RuntimeException | Error failed) {
      failure.compareAndSet(null, failed);
    }
  }

  private List<R> results() {
    if (failure.get() instanceof RuntimeException known) {
      throw known;
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
    return results;
  }
}
