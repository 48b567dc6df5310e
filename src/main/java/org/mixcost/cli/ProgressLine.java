package org.mixcost.cli;

import java.util.function.Supplier;
import org.mixcost.issue.Phrase;
import org.mixcost.simulate.Progress;

/** Shows on a terminal how far a computation has come, once it takes longer than a second. */
final class ProgressLine {
  private static final long PATIENCE_MILLIS = 1000;
  private static final long PACE_MILLIS = 200;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final Progress progress;

  ProgressLine(Console console, Progress progress) {
    this.console = console;
    this.progress = progress;
  }

  /** Does the work; the line is gone when it is done. */
  <T> T during(Supplier<T> work) {
    Thread line = new Thread(this::show, "progress");
    line.setDaemon(true);
    line.start();
    try {
      return work.get();
    } finally {
      line.interrupt();
      await(line);
    }
  }

  private static void await(Thread line) {
    try {
      line.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void show() {
    boolean isShown = false;
    try {
      Thread.sleep(PATIENCE_MILLIS);
      // Asked no sooner, as the answer takes its time from Java 22 on.
      while (isShown || console.terminals().isErr()) {
        isShown = true;
        long percent = Math.round(100 * progress.share());
        console.error(Phrase.of("\rmixcost: %d%%", percent));
        Thread.sleep(PACE_MILLIS);
      }
    } catch (InterruptedException done) {
      console.error(isShown ? CLEAR_LINE : "");
    }
  }
}
