package org.mixcost.report.figure;

import java.util.Optional;
import java.util.function.DoubleFunction;
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
    return Numbers.brief(value, figure.unit()) + ends(figure, Numbers::brief);
  }

  /** {@code 2.016 nats (1.994 to 2.044)}: the same in four digits, beside a figure that is near to it. */
  public static String fine(double value, Figure figure) {
    return Numbers.amount(value, figure.unit()) + ends(figure, Numbers::forPeople);
  }

  private static String ends(Figure figure, DoubleFunction<String> number) {
    return figure
        .spread()
        .map(draws -> " (%s to %s)".formatted(number.apply(draws.p5()), number.apply(draws.p95())))
        .orElse("");
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
