package org.mixcost.testing.random;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Shape;

/** Numbers, intervals and distributions of a plausible size, as a file writes them. */
final class Beliefs {
  /** How a belief is written: {@code l < m < h} are its numbers, {@code s} a spread. */
  private static final List<String> FORMS = List.of(
      "m",
      "m",
      "m",
      "l to h",
      "l to h",
      "normal(m, s)",
      "lognormal(l, h)",
      "uniform(l, h)",
      "triangular(l, m, h)",
      "pert(l, m, h)",
      "values(l, m, h, h)",
      "l to h in L..H",
      "normal(m, s) in L..");

  private static final double SPREAD = 1.3;
  private static final int DIGITS = 3;

  private final Random random;

  Beliefs(Random random) {
    this.random = random;
  }

  /** A belief of a key in one of its units. */
  String of(Key key, Shape.OfQuantity shape, Unit unit) {
    boolean isShare = unit.equals(Unit.FRACTION) && shape.domain().high() <= 1;
    if (isShare && random.nextInt(12) == 0) {
      return "beta(" + (2 + random.nextInt(3)) + ", " + (3 + random.nextInt(6)) + ")";
    }
    Magnitudes range = Magnitudes.of(key, shape, unit);
    double middle = between(range.low(), range.high());
    double floor = Math.max(0, shape.domain().low());
    double low = floor + (middle - floor) / SPREAD;
    double high = floor + (middle - floor) * SPREAD;
    if (isShare && high > 0.95) {
      high = middle + (1 - middle) / 2;
    }
    return write(FORMS.get(random.nextInt(FORMS.size())), floor, low, middle, high, unit);
  }

  /** One number, of a key that takes no belief. */
  String fixed(Key key, Shape.OfQuantity shape, Unit unit) {
    Magnitudes range = Magnitudes.of(key, shape, unit);
    return number(between(range.low(), range.high()), unit) + symbol(unit);
  }

  private static String write(
      String form, double floor, double low, double middle, double high, Unit unit) {
    double spread = Math.min(high - middle, middle - low) / 2;
    String text = form.replace("l to", number(low, unit) + " to")
        .replace("to h", "to " + number(high, unit))
        .replace("(l,", "(" + number(low, unit) + ",")
        .replace("(m,", "(" + number(middle, unit) + ",")
        .replace(" m,", " " + number(middle, unit) + ",")
        .replace(" h,", " " + number(high, unit) + ",")
        .replace("h)", number(high, unit) + ")")
        .replace("s)", number(spread, unit) + ")")
        .replace("L..", number(floor + (low - floor) / 2, unit) + "..")
        .replace("..H", ".." + number(high + (high - middle) / 4, unit));
    return (form.equals("m") ? number(middle, unit) : text) + symbol(unit);
  }

  private static String symbol(Unit unit) {
    return unit.isPlain() || unit.equals(Unit.TOKEN) ? "" : " " + unit.symbol();
  }

  /** As people write it: with a percent sign, or in thousands, millions, billions and trillions. */
  private static String number(double value, Unit unit) {
    if (unit.equals(Unit.FRACTION)) {
      return digits(value * 100) + "%";
    }
    double size = Math.abs(value);
    if (size >= 1e12) {
      return digits(value / 1e12) + "T";
    }
    if (size >= 1e9) {
      return digits(value / 1e9) + "B";
    }
    if (size >= 1e6) {
      return digits(value / 1e6) + "M";
    }
    return size >= 1e4 ? digits(value / 1e3) + "k" : digits(value);
  }

  private static String digits(double value) {
    return String.format(
        Locale.ROOT,
        "%s",
        BigDecimal.valueOf(value)
            .round(new MathContext(DIGITS))
            .stripTrailingZeros()
            .toPlainString());
  }

  /** As likely between 1 and 10 as between 10 and 100. */
  private double between(double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
