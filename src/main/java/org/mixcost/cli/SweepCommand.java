package org.mixcost.cli;

import java.util.List;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.SweepDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost sweep FILE --vary PATH=…}: costs over a grid of values of one or several inputs. */
final class SweepCommand extends AnalysisCommand {
  private final OptionSpec vary = OptionSpec.builder("--vary")
      .paramLabel("PATH=VALUES")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .required(true)
      .description(
          "Input and its values, from:to:step or a,b,c; 70%% or 2x of what is no share is a factor; SCENARIO:PATH moves it in one scenario alone. Or a path with words, such as training.vendor=aws,lambda. May be given for several inputs.")
      .build();

  SweepCommand() {
    super(
        "sweep",
        "What scenarios cost over a grid of values of one or several inputs.",
        new DrawOptions());
  }

  @Override
  List<OptionSpec> options() {
    return List.of(vary);
  }

  @Override
  Answer answer(Request request) {
    SweepQuestion question = new SweepQuestion(request.studies(), vary.getValue());
    return new SweepDocument(
        request.require(request.mixCost().sweep(question, request.plan(), request.progress())),
        request.provenance());
  }
}
