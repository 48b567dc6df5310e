package org.mixcost.examples;

import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.issue.Checked;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;

/** Reads a scenario file and tells what each scenario costs against the baseline. */
public final class ReadAFile {
  private ReadAFile() {}

  /** Prints one line a scenario. */
  public static void main(String[] args) {
    System.out.print(compare(Path.of(args[0])));
  }

  /** One line a scenario, or what is wrong with the file. */
  public static String compare(Path file) {
    MixCost mixCost = MixCost.create();
    Checked<Study> read = mixCost.read(file);
    if (read.hasErrors()) {
      return read.text();
    }
    Comparison comparison = mixCost.compare(read.get(), SimulationPlan.usual());
    StringBuilder answer = new StringBuilder();
    for (Difference difference : comparison.differences()) {
      long thousands = Math.round(difference.total().p50() / 1e3);
      answer.append(difference.scenario() + ": " + thousands + "k USD\n");
    }
    return answer.toString();
  }
}
