package org.mixcost.cli;

import java.util.List;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.SensitivityDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost sensitivity FILE}: which inputs drive the total and, apart, the difference. */
final class SensitivityCommand extends AnalysisCommand {
  SensitivityCommand() {
    super(
        "sensitivity",
        "Which inputs drive the total and, apart, the difference to the baseline, and what it is worth to know them.",
        new DrawOptions(Sensitivity.DEFAULT_SAMPLES, Sensitivity.MOST_SAMPLES, "base samples"));
  }

  @Override
  List<OptionSpec> options() {
    return List.of();
  }

  @Override
  Answer answer(Request request) {
    return new SensitivityDocument(
        request.mixCost().sensitivity(request.study(), request.plan(), request.progress()),
        request.provenance());
  }
}
