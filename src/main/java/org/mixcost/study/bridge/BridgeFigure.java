package org.mixcost.study.bridge;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;

/** Finds the line of two bills that a bridge is about. */
final class BridgeFigure {
  private final CostModel from;
  private final CostModel to;

  BridgeFigure(Scenario from, Scenario to) {
    this.from = model(from);
    this.to = model(to);
  }

  private static CostModel model(Scenario scenario) {
    return CostModel.plan(scenario, new Inputs());
  }

  /** The line of an id. Money that a scenario does not spend is 0 there; any other figure must be in both. */
  Checked<Line> find(String id) {
    Optional<Line> line = from.find(id).or(() -> to.find(id));
    if (line.isEmpty()) {
      List<String> ids =
          Stream.of(from, to).flatMap(BridgeFigure::ids).distinct().toList();
      return failed(
          "unknown-line",
          "no line '" + id + "'" + Suggestion.didYouMean(id, ids),
          "lines are " + String.join(", ", ids));
    }
    List<CostModel> without =
        Stream.of(from, to).filter(model -> model.find(id).isEmpty()).toList();
    return isMoneySpent(line.get()) || without.isEmpty()
        ? Checked.of(line.get())
        : failed(
            "no-such-figure",
            without.stream().map(model -> model.scenario().name()).collect(joining(", "))
                + " has no " + id,
            "a figure must be in both scenarios; lines of money need not");
  }

  private static Stream<String> ids(CostModel model) {
    return model.lines().stream().map(Line::id);
  }

  private static boolean isMoneySpent(Line line) {
    return line.isCost() || line.category() == Category.TOTAL;
  }

  /** Whether it is there where nobody asks for quality. */
  static boolean isWithoutQuality(Scenario from, Scenario to, String id) {
    return Stream.of(from, to)
        .anyMatch(scenario -> model(scenario.withoutQuality()).find(id).isPresent());
  }

  private static Checked<Line> failed(String code, String message, String help) {
    return Checked.failed(Issue.error(code, Where.NOWHERE, message).withHelp(help));
  }
}
