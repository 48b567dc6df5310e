package org.mixcost.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable task : tasks) {
        running.add(threads.submit(task));
      }
      for (Future<?> each : running) {
        each.get();
      }
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
