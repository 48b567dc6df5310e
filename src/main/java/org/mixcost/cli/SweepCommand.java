package org.mixcost.cli;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.load.VariationReader;
import org.mixcost.report.ReportTable;
import org.mixcost.report.StudyCharts;
import org.mixcost.report.SweepTables;
import org.mixcost.report.chart.Chart;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.study.sweep.Sweep;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost sweep FILE --vary PATH=…}: costs over a grid of values of one or several inputs. */
final class SweepCommand extends StudyCommand<Sweep> {
  private final OptionSpec vary = OptionSpec.builder("--vary")
      .paramLabel("PATH=VALUES")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .required(true)
      .description("Input and its values, from:to:step or a,b,c; may be given for several inputs.")
      .build();

  SweepCommand() {
    super(
        "sweep",
        "What scenarios cost over a grid of values of one or several inputs.",
        SimulationPlan.DEFAULT_SAMPLES);
  }

  @Override
  List<OptionSpec> options() {
    return List.of(vary);
  }

  @Override
  Sweep answer(Question question) {
    VariationReader reader = new VariationReader(question.models().inputs());
    List<String> texts = vary.getValue();
    List<Sweep.Axis> axes = new ArrayList<>();
    texts.forEach(text -> axes.add(question.require(reader.axis(text))));
    return Sweep.of(question.models(), axes, question.plan(), question.progress());
  }

  @Override
  List<ReportTable> tables(Sweep answer) {
    return List.of(new SweepTables(answer).table());
  }

  @Override
  List<Chart> charts(Sweep answer, StudyCharts charts) {
    return charts.lines(answer);
  }
}
