package org.mixcost.cli;

import java.util.List;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.SensitivityRun;
import org.mixcost.report.ReportTable;
import org.mixcost.report.SensitivityTables;
import org.mixcost.report.StudyCharts;
import org.mixcost.report.chart.Chart;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost sensitivity FILE}: which inputs drive the total and, apart, the difference. */
final class SensitivityCommand extends StudyCommand<Sensitivity> {
  private static final int MOST_SAMPLES = 1 << 20;

  SensitivityCommand() {
    super(
        "sensitivity",
        "Which inputs drive the total and, apart, the difference to the baseline, and what it is worth to know them.",
        Sensitivity.DEFAULT_SAMPLES);
  }

  @Override
  List<OptionSpec> options() {
    return List.of();
  }

  @Override
  Sensitivity answer(Question question) {
    long samples = question.plan().samples();
    if (samples > MOST_SAMPLES) {
      throw new Failure(ExitCode.USAGE, "--samples: at most " + MOST_SAMPLES + " base samples");
    }
    return SensitivityRun.of(
        question.models(), (int) samples, question.plan().seed(), question.progress());
  }

  @Override
  List<ReportTable> tables(Sensitivity answer) {
    return new SensitivityTables(answer).all();
  }

  @Override
  List<Chart> charts(Sensitivity answer, StudyCharts charts) {
    return charts.tornados(answer);
  }
}
