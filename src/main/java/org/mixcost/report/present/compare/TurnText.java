package org.mixcost.report.present.compare;

import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.decision.Decision.Turn;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.present.InputWords;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Varied;

/** Where the runner-up becomes the cheaper one, in words. */
final class TurnText {
  private final Breakeven breakeven;
  private final Varied moved;
  private final InputWords words;

  TurnText(Turn turn, Study study) {
    this.breakeven = turn.breakeven();
    this.moved = breakeven.range().input();
    this.words = new InputWords(study);
  }

  /** {@code the price of journals above 3.3 USD/Mtok}. */
  String text() {
    double nearest = breakeven.nearest();
    String side = nearest > moved.now() ? "above" : "below";
    return "%s %s %s".formatted(input(), side, value(nearest));
  }

  /** {@code the price of journals}. */
  String input() {
    String name = moved.moved();
    String path = words.path(name);
    return path.equals(name) ? "the " + words.of(name) : "its " + words.of(path);
  }

  /** With its unit, unless the words say it. */
  private String value(double value) {
    if (moved.isFactor()) {
      return Numbers.percent(value) + " of what it is";
    }
    return input().contains(moved.unit().symbol())
        ? Numbers.brief(value)
        : Numbers.brief(value, moved.unit());
  }
}
