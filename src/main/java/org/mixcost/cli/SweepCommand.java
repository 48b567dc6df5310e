package org.mixcost.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.load.VariationReader;
import org.mixcost.report.ReportTable;
import org.mixcost.report.StudyCharts;
import org.mixcost.report.SweepTables;
import org.mixcost.report.chart.Chart;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost sweep FILE --vary PATH=…}: costs over a grid of values of one or several inputs. */
final class SweepCommand extends StudyCommand<Sweep> {
  private static final int MOST_POINTS = 100_000;

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
    requirePossible(axes);
    return Sweep.of(question.models(), axes, question.plan(), question.progress());
  }

  private static void requirePossible(List<Sweep.Axis> axes) {
    Set<String> names = new HashSet<>();
    double points = 1;
    for (Sweep.Axis axis : axes) {
      points *= axis.values().size();
      if (!names.add(axis.input().name())) {
        throw new Failure(ExitCode.USAGE, "--vary names '" + axis.input().name() + "' twice");
      }
    }
    if (points > MOST_POINTS) {
      throw new Failure(ExitCode.USAGE, "--vary: at most " + MOST_POINTS + " points");
    }
  }

  @Override
  List<ReportTable> tables(Sweep answer) {
    return List.of(new SweepTables(answer).table());
  }

  @Override
  List<Chart> charts(Sweep answer, StudyCharts charts) {
    return charts.sweep(answer);
  }
}
