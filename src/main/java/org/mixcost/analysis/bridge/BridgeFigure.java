package org.mixcost.analysis.bridge;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.model.UnknownLine;
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
      return Checked.failed(UnknownLine.of(id, List.of(from, to)));
    }
    List<CostModel> without =
        Stream.of(from, to).filter(model -> model.find(id).isEmpty()).toList();
    return isMoneySpent(line.get()) || without.isEmpty()
        ? Checked.of(line.get())
        : Checked.failed(missing(id, without));
  }

  private static Issue missing(String id, List<CostModel> without) {
    String names = without.stream().map(model -> model.scenario().name()).collect(joining(", "));
    return Issue.error("no-such-figure", Where.NOWHERE, names + " has no " + id)
        .withHelp("a figure must be in both scenarios; lines of money need not");
  }

  private static boolean isMoneySpent(Line line) {
    return line.isCost() || line.category() == Category.TOTAL;
  }

  /** Whether it is there where nobody asks for quality. */
  static boolean isWithoutQuality(Scenario from, Scenario to, String id) {
    return Stream.of(from, to)
        .anyMatch(scenario -> model(scenario.withoutQuality()).find(id).isPresent());
  }
}
