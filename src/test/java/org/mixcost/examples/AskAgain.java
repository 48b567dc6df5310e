package org.mixcost.examples;

import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.file.SavedRun;
import org.mixcost.scenario.Study;

/** Asks again what a saved run has asked, of the files that it has read. */
public final class AskAgain {
  private AskAgain() {}

  /** Prints the baseline's total as it is computed now from a {@code run.json}. */
  public static void main(String[] args) {
    Comparison again = compare(MixCost.create(), Path.of(args[0]));
    System.out.println(again.baseline().total().central() + " USD");
  }

  /** The comparison of a saved run, once more. */
  public static Comparison compare(MixCost mixCost, Path file) {
    SavedRun run = mixCost.readRun(file).get();
    Study study = mixCost.read(run).get();
    Comparison again = mixCost.compare(study, mixCost.plan(run));
    return again;
  }
}
