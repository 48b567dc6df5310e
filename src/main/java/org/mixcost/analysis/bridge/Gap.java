package org.mixcost.analysis.bridge;

import java.util.List;
import org.mixcost.analysis.bridge.change.Changes;
import org.mixcost.analysis.bridge.change.StatedTokens;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;

/**
 * What lies between two scenarios.
 *
 * @param inputs of both and of all between them
 * @param ends the two, where tokens are worked out from shares
 * @param changes all in which they differ
 */
record Gap(Inputs inputs, List<End> ends, Changes changes) {

  Gap {
    ends = List.copyOf(ends);
  }

  /**
   * What lies between the scenarios of a question.
   *
   * <p>Quality counts only if the figure does not come without it.
   */
  static Gap of(BridgeQuestion question, Line figure, Grouping grouping) {
    Scenario from = question.from();
    Scenario to = question.to();
    Inputs inputs = new Inputs();
    question.study().correlations().forEach(inputs::correlate);
    return BridgeFigure.isWithoutQuality(from, to, figure.id())
        ? of(from.withoutQuality(), to.withoutQuality(), grouping, inputs)
        : of(from, to, grouping, inputs);
  }

  private static Gap of(Scenario from, Scenario to, Grouping grouping, Inputs inputs) {
    if (!StatedTokens.areNeeded(from.data(), to.data(), grouping == Grouping.INPUT)) {
      return new Gap(inputs, List.of(), Changes.between(from, to));
    }
    StatedTokens ofFrom = StatedTokens.ofFrom();
    StatedTokens ofTo = StatedTokens.ofTo();
    return new Gap(
        inputs,
        List.of(End.of(from, ofFrom, inputs), End.of(to, ofTo, inputs)),
        Changes.between(ofFrom.in(from), ofTo.in(to)));
  }
}
