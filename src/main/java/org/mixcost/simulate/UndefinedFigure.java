package org.mixcost.simulate;

import static java.util.stream.Collectors.joining;

import org.mixcost.issue.Phrase;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Line;
import org.mixcost.model.Term;

/**
 * A figure of a bill that is no number, with the scenario, the line in which it first arises and what that is computed
 * from. It is never counted, averaged or compared.
 *
 * <p>Infinity comes of input: numbers so large or so small that their product has no place among doubles. Anything else is
 * a fault of the model.
 */
public final class UndefinedFigure extends ArithmeticException {
  private static final long serialVersionUID = 1L;
  private final boolean isBeyondRange;

  private UndefinedFigure(String message, boolean isBeyondRange) {
    super(message);
    this.isBeyondRange = isBeyondRange;
  }

  /** Whether the figure is too large for a number, which is for the input to mend. */
  public boolean isBeyondRange() {
    return isBeyondRange;
  }

  /** Whether all values are numbers. */
  static boolean isFree(double[] values) {
    boolean isFree = true;
    for (double value : values) {
      isFree &= Math.abs(value) <= Double.MAX_VALUE;
    }
    return isFree;
  }

  /**
   * What is said of the first row in which a line is no number.
   *
   * @param line one of the lines of the bill that is none
   */
  static UndefinedFigure of(CostModel model, Line line, Draws draws, Bills bills) {
    int row = 0;
    while (Double.isFinite(bills.column(line)[row])) {
      row++;
    }
    Draws draw = draws.row(row);
    Bills whole = model.newBills();
    model.evaluate(draw, whole);
    Line origin = origin(model, line, draw, whole);
    boolean isBeyondRange = Double.isInfinite(whole.get(origin));
    return new UndefinedFigure(
        "scenario '%s': %s %s, computed from %s"
            .formatted(
                model.scenario().name(),
                origin.id(),
                isBeyondRange ? "is beyond the range of numbers" : "is not a number",
                terms(model, origin, draw, whole)),
        isBeyondRange);
  }

  /** The line on the way to this one that is no number although all it is computed from is. */
  private static Line origin(CostModel model, Line line, Draws draw, Bills bills) {
    return model.derivation(line).terms().stream()
        .filter(Line.class::isInstance)
        .map(Line.class::cast)
        .filter(term -> !Double.isFinite(value(term, draw, bills)))
        .findFirst()
        .map(term -> origin(model, term, draw, bills))
        .orElse(line);
  }

  private static double value(Term term, Draws draw, Bills bills) {
    return term instanceof Line line ? bills.get(line) : draw.get((Input) term);
  }

  private static String terms(CostModel model, Line line, Draws draw, Bills bills) {
    return model.derivation(line).terms().stream()
        .map(term -> Phrase.of("%s = %.4g", name(term), value(term, draw, bills)))
        .collect(joining(", "));
  }

  private static String name(Term term) {
    return term instanceof Line line ? line.id() : ((Input) term).quantity().name();
  }
}
