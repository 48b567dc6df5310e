package org.mixcost.report.figure;

import java.util.Optional;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Figure;

/** A figure in a sentence. */
public final class FigureText {
  private FigureText() {}

  /** {@code 1.2M USD (p5 to p95: 0.9M to 1.6M)}: a figure and, where something is uncertain, its interval. */
  public static String of(Figure figure) {
    String interval = interval(figure).map(text -> " (" + text + ")").orElse("");
    return Numbers.amount(figure.typical(), figure.unit()) + interval;
  }

  /** {@code 1.2M USD (0.9M to 1.6M)}: the same in three digits, for the finding of a report. */
  public static String brief(Figure figure) {
    return brief(figure.typical(), figure);
  }

  /** The same with another of its values before the interval, such as its mean. */
  public static String brief(double value, Figure figure) {
    String interval = figure
        .spread()
        .map(
            draws -> " (%s to %s)".formatted(Numbers.brief(draws.p5()), Numbers.brief(draws.p95())))
        .orElse("");
    return Numbers.brief(value, figure.unit()) + interval;
  }

  /** {@code p5 to p95: 0.9M to 1.6M}, where something is uncertain. */
  public static Optional<String> interval(Figure figure) {
    return figure
        .spread()
        .map(draws -> "p5 to p95: " + number(draws.p5(), figure.unit()) + " to "
            + number(draws.p95(), figure.unit()));
  }

  private static String number(double value, Unit unit) {
    return unit.equals(Unit.FRACTION) ? Numbers.percent(value) : Numbers.forPeople(value);
  }
}
