package org.mixcost.cli;

import java.util.Locale;
import java.util.function.Supplier;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.study.compare.Comparison;

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

  /** Compares the scenarios of a study, and shows how far that has come. */
  static Comparison compare(MixCost mixCost, Study study, SimulationPlan plan, Console console) {
    Progress progress = new Progress();
    return new ProgressLine(console, progress).during(() -> mixCost.compare(study, plan, progress));
  }

  /** Does the work; the line is gone when it is done. */
  <T> T during(Supplier<T> work) {
    if (!console.isTerminal()) {
      return work.get();
    }
    Thread line = new Thread(this::show, "progress");
    line.setDaemon(true);
    line.start();
    try {
      return work.get();
    } finally {
      line.interrupt();
    }
  }

  private void show() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (true) {
        long percent = Math.round(100 * progress.share());
        console.error(String.format(Locale.ROOT, "\rmixcost: %d%%", percent));
        Thread.sleep(PACE_MILLIS);
      }
    } catch (InterruptedException done) {
      console.error(progress.share() > 0 ? CLEAR_LINE : "");
    }
  }
}
