package org.mixcost.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.bridge.BridgePlan;
import org.mixcost.analysis.bridge.BridgeQuestion;
import org.mixcost.analysis.bridge.Grouping;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.BridgeDocument;
import org.mixcost.scenario.Scenario;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost bridge FILE --from A --to B}: why B differs from A. */
final class BridgeCommand extends AnalysisCommand {
  private static final Choice<Grouping> GROUPINGS = new Choice<>(Grouping.class);

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
      .converters(GROUPINGS)
      .description(
          GROUPINGS.words()
              + ": what is one driver. By block the mix is one, by source each of its sources; by default the first of the three that tells two drivers apart.")
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
        new DrawOptions(BridgePlan.DEFAULT_DRAWS, BridgePlan.MOST_DRAWS, "draws"));
  }

  @Override
  List<OptionSpec> options() {
    return List.of(from, to, figure, grouping, order);
  }

  @Override
  Answer answer(Request request) {
    return new BridgeDocument(
        request.require(
            request.mixCost().bridge(question(request), request.plan(), request.progress())),
        request.provenance());
  }

  private BridgeQuestion question(Request request) {
    Scenario start =
        stated(from).map(request::scenario).orElseGet(request.study()::baselineScenario);
    Scenario end = stated(to).map(request::scenario).orElseGet(() -> other(request, start));
    if (start.equals(end)) {
      throw new Failure(
          ExitCode.USAGE, "a bridge needs two scenarios, not one twice; write --from A --to B");
    }
    List<String> names = stated(order)
        .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
    return new BridgeQuestion(
        request.study(),
        start,
        end,
        figure.getValue(),
        Optional.ofNullable(grouping.getValue()),
        names);
  }

  private static Optional<String> stated(OptionSpec option) {
    return Optional.ofNullable(option.getValue());
  }

  private static Scenario other(Request request, Scenario start) {
    List<Scenario> others = request.study().scenarios().stream()
        .filter(scenario -> !scenario.equals(start))
        .toList();
    if (others.size() != 1) {
      throw new Failure(ExitCode.USAGE, "to which scenario? write --to B");
    }
    return others.get(0);
  }
}
