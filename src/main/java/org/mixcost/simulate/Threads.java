package org.mixcost.simulate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Who works on a computation: whoever asks for it and others beside, which are threads of its own or those of an executor.
 *
 * <p>An interrupt of the caller ends all of it by a {@link java.util.concurrent.CancellationException}. When a computation
 * is over, however it ended, nothing of it runs on and no thread of its own is left. Since the caller works too, an executor
 * may be busy with other things, or be the one that the caller runs on.
 *
 * @param count how many work at once, the caller among them
 * @param executor that runs the others; none for threads that end with the computation
 */
public record Threads(int count, Optional<Executor> executor) {
  public Threads {
    requireNonNull(executor, "executor");
    if (count < 1) {
      throw new IllegalArgumentException("threads must be 1 or more: " + count);
    }
  }

  /** One for each processor. */
  public static Threads usual() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** So many, that end with the computation. */
  public static Threads of(int count) {
    return new Threads(count, Optional.empty());
  }

  /** The caller and at most so many less one of an executor. */
  public static Threads on(Executor executor, int count) {
    return new Threads(count, Optional.of(executor));
  }

  /**
   * Runs tasks, several at once, and comes back when all are done.
   *
   * @throws RuntimeException that a task has thrown; the others are ended
   */
  public void run(List<? extends Runnable> tasks) {
    map(tasks, task -> {
      task.run();
      return task;
    });
  }

  /**
   * What a function makes of each item, in the order of the items; it works on several at once, as tasks are run.
   *
   * @throws RuntimeException that the function has thrown; the others are ended
   */
  public <T, R> List<R> map(List<T> items, Function<T, R> function) {
    int helpers = Math.max(0, Math.min(count, items.size()) - 1);
    Shift<T, R> shift = new Shift<>(items, function, helpers);
    if (helpers == 0) {
      return shift.alone();
    }
    if (executor.isPresent()) {
      return shift.with(executor.get());
    }
    ExecutorService own = Executors.newFixedThreadPool(helpers);
    try {
      return shift.with(own);
    } finally {
      own.shutdown();
    }
  }
}
