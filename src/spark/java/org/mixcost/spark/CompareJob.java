package org.mixcost.spark;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code compare FILE}: the total of each scenario, and its difference to the baseline. */
final class CompareJob extends Job {
  CompareJob() {
    super(
        "compare",
        "The total of each scenario, its paired difference to the baseline, and how probably it is cheaper.");
  }

  @Override
  List<OptionSpec> options() {
    return List.of();
  }

  @Override
  Question question(Question.Draws plan) {
    return new Question.OfScenarios(plan);
  }
}
