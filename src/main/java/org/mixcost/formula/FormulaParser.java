package org.mixcost.formula;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.formula.FormulaExpression.Constant;
import org.mixcost.formula.FormulaExpression.Counted;
import org.mixcost.formula.FormulaExpression.Defined;
import org.mixcost.formula.FormulaExpression.OfOne;
import org.mixcost.formula.FormulaExpression.OfTwo;
import org.mixcost.formula.FormulaExpression.Pair;
import org.mixcost.formula.FormulaExpression.Single;
import org.mixcost.formula.FormulaExpression.Symbol;

/** Reads what the text of a formula says, by descent: sums of products of powers of what stands alone. */
final class FormulaParser {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(e\\d+)?");
  private static final Pattern COUNTING = Pattern.compile("(.+?) for (\\p{L}) = (.+?) … (.+)");

  private final String text;
  private int at;

  private FormulaParser(String text) {
    this.text = text;
  }

  /** Reads what stands to the right of the equals sign of a formula. */
  static FormulaExpression read(String right) {
    String[] parts = right.split(" with ", 2);
    FormulaExpression all = new FormulaParser(parts[0]).all();
    if (parts.length == 1) {
      return all;
    }
    String[] definition = parts[1].split(" = ", 2);
    return new Defined(definition[0], read(definition[1]), all);
  }

  private FormulaExpression all() {
    FormulaExpression all = sum();
    if (at < text.length()) {
      throw new IllegalArgumentException("'" + text + "' goes on after " + at);
    }
    return all;
  }

  private FormulaExpression sum() {
    FormulaExpression sum = product();
    while (true) {
      if (take(" + ")) {
        sum = new Pair(OfTwo.PLUS, sum, product());
      } else if (take(" − ")) {
        sum = new Pair(OfTwo.MINUS, sum, product());
      } else {
        return sum;
      }
    }
  }

  private FormulaExpression product() {
    FormulaExpression product = power();
    while (true) {
      if (take(" · ")) {
        product = new Pair(OfTwo.TIMES, product, power());
      } else if (take(" / ")) {
        product = new Pair(OfTwo.OVER, product, power());
      } else {
        return product;
      }
    }
  }

  private FormulaExpression power() {
    boolean isNegative = take("−");
    FormulaExpression power = atom();
    if (take("^")) {
      power = new Pair(OfTwo.POWER, power, atom());
    } else if (take("²")) {
      power = new Pair(OfTwo.POWER, power, new Constant("2"));
    }
    return isNegative ? new Single(OfOne.NEGATIVE, power) : power;
  }

  private FormulaExpression atom() {
    if (take("(Σ ")) {
      return counted();
    }
    if (take("(")) {
      return closed(sum(), ")");
    }
    if (take("[")) {
      return closed(condition(), "]");
    }
    if (take("⌈")) {
      return new Single(OfOne.CEILING, closed(sum(), "⌉"));
    }
    if (take("⌊")) {
      return new Single(OfOne.FLOOR, closed(sum(), "⌋"));
    }
    if (take("exp(")) {
      return new Single(OfOne.EXP, closed(sum(), ")"));
    }
    if (take("ln(")) {
      return new Single(OfOne.LN, closed(sum(), ")"));
    }
    if (take("max(")) {
      return pair(OfTwo.MAX);
    }
    if (take("min(")) {
      return pair(OfTwo.MIN);
    }
    if (take("ζ(")) {
      return pair(OfTwo.ZETA);
    }
    return take("γ(") ? pair(OfTwo.LOWER_GAMMA) : written();
  }

  private FormulaExpression condition() {
    FormulaExpression left = sum();
    if (take(" ≥ ")) {
      return new Pair(OfTwo.AT_LEAST, left, sum());
    }
    return new Pair(OfTwo.ABOVE, closed(left, " > "), sum());
  }

  private FormulaExpression pair(OfTwo function) {
    FormulaExpression first = closed(sum(), ", ");
    return new Pair(function, first, closed(sum(), ")"));
  }

  /** A sum over a counter; what is counted holds no parentheses. */
  private FormulaExpression counted() {
    String inside = text.substring(at, text.indexOf(')', at));
    at += inside.length() + 1;
    Matcher counting = COUNTING.matcher(inside);
    if (!counting.matches()) {
      throw new IllegalArgumentException("'" + inside + "' does not say what is counted");
    }
    List<FormulaExpression> parts = List.of(1, 3, 4).stream()
        .map(group -> new FormulaParser(counting.group(group)).all())
        .toList();
    return new Counted(parts.get(0), counting.group(2), parts.get(1), parts.get(2));
  }

  private FormulaExpression written() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      at = number.end();
      return new Constant(number.group());
    }
    Matcher name = FormulaText.NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      throw new IllegalArgumentException("'" + text + "' is not understood from " + at);
    }
    at = name.end();
    return new Symbol(name.group());
  }

  private FormulaExpression closed(FormulaExpression expression, String mark) {
    if (!take(mark)) {
      throw new IllegalArgumentException("'" + text + "' needs '" + mark + "' at " + at);
    }
    return expression;
  }

  private boolean take(String mark) {
    if (!text.startsWith(mark, at)) {
      return false;
    }
    at += mark.length();
    return true;
  }
}
