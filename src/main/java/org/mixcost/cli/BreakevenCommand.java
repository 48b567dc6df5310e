package org.mixcost.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.load.VariationReader;
import org.mixcost.model.Models;
import org.mixcost.report.BreakevenText;
import org.mixcost.report.ReportTable;
import org.mixcost.report.StudyCharts;
import org.mixcost.report.chart.Chart;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost breakeven FILE --vary PATH}: where two scenarios cost the same. */
final class BreakevenCommand extends StudyCommand<BreakevenCommand.Answer> {
  private static final int DEFAULT_DRAWS = 2048;
  private static final int MOST_DRAWS = 1_000_000;
  private static final int POINTS_OF_A_LINE = 41;

  private final OptionSpec vary = OptionSpec.builder("--vary")
      .paramLabel("PATH[=FROM:TO]")
      .type(String.class)
      .required(true)
      .description("Input that is moved, and between which values; by default a usual range.")
      .build();
  private final OptionSpec between = OptionSpec.builder("--between")
      .paramLabel("A B")
      .arity("2")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description("Scenarios to compare; by default the baseline and the only other one.")
      .build();

  /** Where the scenarios cross, and both of their costs over the range. */
  record Answer(Breakeven breakeven, Sweep curves) {}

  BreakevenCommand() {
    super("breakeven", "Where two scenarios cost the same as one input moves.", DEFAULT_DRAWS);
  }

  @Override
  List<OptionSpec> options() {
    return List.of(vary, between);
  }

  @Override
  Answer answer(Question question) {
    List<Integer> pair = pair(question);
    Models models = question.models();
    Breakeven.Range range =
        question.require(new VariationReader(models.inputs()).range(vary.getValue()));
    int draws = (int) Math.min(MOST_DRAWS, question.plan().samples());
    Breakeven breakeven = Breakeven.of(
        models,
        pair.get(0),
        pair.get(1),
        range,
        draws,
        question.plan().seed(),
        question.progress());
    Models both =
        new Models(models.study(), pair.stream().map(models.all()::get).toList(), models.inputs());
    Sweep curves = Sweep.of(both, List.of(axis(range)), question.plan(), question.progress());
    return new Answer(breakeven, curves);
  }

  private static Sweep.Axis axis(Breakeven.Range range) {
    double step = (range.to() - range.from()) / (POINTS_OF_A_LINE - 1);
    List<Double> values = IntStream.range(0, POINTS_OF_A_LINE)
        .mapToObj(i -> range.from() + i * step)
        .toList();
    return new Sweep.Axis(range.input(), values);
  }

  private List<Integer> pair(Question question) {
    List<String> names = between.getValue();
    if (names != null && !names.isEmpty()) {
      List<Integer> pair = names.stream().map(question::scenario).toList();
      if (pair.get(0).equals(pair.get(1))) {
        throw new Failure(ExitCode.USAGE, "--between needs two scenarios, not one twice");
      }
      return pair;
    }
    Models models = question.models();
    if (models.others().size() != 1) {
      throw new Failure(ExitCode.USAGE, "which two scenarios? write --between A B");
    }
    return List.of(models.baseline(), models.others().get(0));
  }

  @Override
  List<ReportTable> tables(Answer answer) {
    return List.of(new BreakevenText(answer.breakeven()).table());
  }

  @Override
  List<Chart> charts(Answer answer, StudyCharts charts) {
    return charts.crossing(answer.breakeven(), answer.curves()).stream().toList();
  }
}
