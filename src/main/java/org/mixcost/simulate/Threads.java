package org.mixcost.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work that several threads do at once. */
public final class Threads {
  private Threads() {}

  /**
   * Runs tasks, and comes back when all are done. An interrupt of the caller ends them: those that have not begun never
   * do.
   *
   * @param count how many threads
   * @throws IllegalStateException if the caller was interrupted
   * @throws RuntimeException that a task has thrown
   */
  public static void run(int count, List<? extends Runnable> tasks) {
    map(count, tasks, task -> {
      task.run();
      return task;
    });
  }

  /** What a function makes of each item, in the order of the items; it works on several at once, as tasks are run. */
  public static <T, R> List<R> map(int count, List<T> items, Function<T, R> function) {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<R>> running = new ArrayList<>();
      for (T item : items) {
        running.add(threads.submit(() -> function.apply(item)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the computation was interrupted", interrupted);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failure.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
