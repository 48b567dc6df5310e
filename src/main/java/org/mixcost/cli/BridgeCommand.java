package org.mixcost.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.BridgePlan;
import org.mixcost.analysis.bridge.BridgeQuestion;
import org.mixcost.analysis.bridge.Grouping;
import org.mixcost.model.Models;
import org.mixcost.report.BridgeText;
import org.mixcost.report.ReportTable;
import org.mixcost.report.StudyCharts;
import org.mixcost.report.TablesText;
import org.mixcost.report.chart.Chart;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code mixcost bridge FILE --from A --to B}: why B differs from A. */
final class BridgeCommand extends StudyCommand<Bridge> {
  private static final int MOST_DRAWS = 100_000;

  private final OptionSpec from = OptionSpec.builder("--from")
      .paramLabel("A")
      .type(String.class)
      .description("Scenario to start from; by default the baseline.")
      .build();
  private final OptionSpec to = OptionSpec.builder("--to")
      .paramLabel("B")
      .type(String.class)
      .description("Scenario to arrive at; by default the only other one.")
      .build();
  private final OptionSpec figure = OptionSpec.builder("--of")
      .paramLabel("LINE")
      .type(String.class)
      .defaultValue("total")
      .description("Line or figure to explain, such as quality.loss (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec grouping = OptionSpec.builder("--by")
      .paramLabel("GROUPS")
      .type(Grouping.class)
      .converters(BridgeCommand::grouping)
      .description(
          "block, source or input: what is one driver. By block the mix is one, by source each of its sources; by default the first of the three that tells two drivers apart.")
      .build();
  private final OptionSpec order = OptionSpec.builder("--order")
      .paramLabel("A,B,C")
      .type(String.class)
      .description(
          "Change the drivers in this order, those that are not named last, instead of averaging over all orders.")
      .build();

  BridgeCommand() {
    super(
        "bridge",
        "Why one scenario differs from another: each driver's part of the difference, adding up to it.",
        BridgePlan.DEFAULT_DRAWS);
  }

  @Override
  List<OptionSpec> options() {
    return List.of(from, to, figure, grouping, order);
  }

  private static Grouping grouping(String text) {
    return Arrays.stream(Grouping.values())
        .filter(grouping -> grouping.key().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException("expected block, source or input, found '" + text + "'"));
  }

  @Override
  Bridge answer(Question question) {
    SimulationPlan plan = question.plan();
    if (plan.samples() > MOST_DRAWS) {
      throw new Failure(ExitCode.USAGE, "--samples: at most " + MOST_DRAWS + " draws");
    }
    return question.require(BridgePlan.of(asked(question))).build(plan, question.progress());
  }

  private BridgeQuestion asked(Question question) {
    Models models = question.models();
    int start = stated(from).map(question::scenario).orElseGet(models::baseline);
    int end = stated(to).map(question::scenario).orElseGet(() -> other(models, start));
    if (start == end) {
      throw new Failure(
          ExitCode.USAGE, "a bridge needs two scenarios, not one twice; write --from A --to B");
    }
    List<String> names = stated(order)
        .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
    return new BridgeQuestion(
        models.study(),
        models.all().get(start).scenario(),
        models.all().get(end).scenario(),
        figure.getValue(),
        Optional.ofNullable(grouping.getValue()),
        names);
  }

  private static Optional<String> stated(OptionSpec option) {
    return Optional.ofNullable(option.getValue());
  }

  private static int other(Models models, int start) {
    if (models.all().size() != 2) {
      throw new Failure(ExitCode.USAGE, "to which scenario? write --to B");
    }
    return 1 - start;
  }

  @Override
  List<ReportTable> tables(Bridge answer) {
    return List.of(new BridgeText(answer).table());
  }

  @Override
  List<Chart> charts(Bridge answer, StudyCharts charts) {
    return charts.bridge(answer).stream().toList();
  }

  @Override
  String json(Bridge answer, TablesText text) {
    return new BridgeText(answer).json(text.provenance());
  }
}
