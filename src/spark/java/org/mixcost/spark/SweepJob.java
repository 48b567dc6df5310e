package org.mixcost.spark;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code sweep FILE --vary PATH=…}: costs over a grid of values of one or several inputs. */
final class SweepJob extends Job {
  private final OptionSpec vary = OptionSpec.builder("--vary")
      .paramLabel("PATH=VALUES")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .required(true)
      .description(
          "Input and its values, or a path with words, as of mixcost sweep; may be given for several.")
      .build();

  SweepJob() {
    super("sweep", "What scenarios cost over a grid of values of one or several inputs.");
  }

  @Override
  List<OptionSpec> options() {
    return List.of(vary);
  }

  @Override
  Question question(Question.Draws plan) {
    return new Question.OfGrid(vary.getValue(), plan);
  }
}
