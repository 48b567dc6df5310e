package org.mixcost.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.special.Gamma;
import org.mixcost.formula.FormulaText;
import org.mixcost.formula.TailFormulas;

/** Computes the text of a formula by reading it, as a second opinion on the method it stands beside. */
public final class FormulaReader {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(e\\d+)?");
  private static final Pattern NAME = Pattern.compile(
      "[\\p{L}_][\\p{L}\\p{Nd}_*']*( (?!for\\b|with\\b)[\\p{L}_][\\p{L}\\p{Nd}_*']*)*");
  private static final Pattern COUNTING = Pattern.compile("(.+?) for (\\p{L}) = (.+?) … (.+)");

  private static final List<String> OVER_ALL =
      List.of("Σ terms", "Π terms", "min terms", "max terms");

  private final String text;
  private final Map<String, Double> values;
  private int at;

  private FormulaReader(String text, Map<String, Double> values) {
    this.text = text;
    this.values = values;
  }

  /** The value of a text whose symbols, in the order in which they first appear, have these values. */
  public static double evaluate(String formula, List<Double> values) {
    String right = FormulaText.right(formula);
    if (OVER_ALL.contains(right)) {
      return overAll(right.split(" ")[0], values);
    }
    List<String> symbols = FormulaText.symbols(formula);
    if (symbols.size() != values.size()) {
      throw new IllegalArgumentException(formula + " has " + symbols + ", not " + values.size());
    }
    Map<String, Double> named = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      named.put(symbols.get(i), values.get(i));
    }
    return withDefinitions(right, named);
  }

  private static double overAll(String sign, List<Double> values) {
    DoubleBinaryOperator join = switch (sign) {
      case "Σ" -> Double::sum;
      case "Π" -> (a, b) -> a * b;
      case "min" -> Math::min;
      case "max" -> Math::max;
      default -> throw new AssertionError(sign);
    };
    return values.stream()
        .mapToDouble(Double::doubleValue)
        .reduce(join)
        .orElse(sign.equals("Σ") || sign.equals("max") ? 0 : 1);
  }

  private static double withDefinitions(String text, Map<String, Double> values) {
    String[] parts = text.split(" with ", 2);
    if (parts.length == 1) {
      return new FormulaReader(text, values).all();
    }
    String[] definition = parts[1].split(" = ", 2);
    Map<String, Double> more = new HashMap<>(values);
    more.put(definition[0], withDefinitions(definition[1], values));
    return new FormulaReader(parts[0], more).all();
  }

  private double all() {
    double value = sum();
    if (at < text.length()) {
      throw new IllegalArgumentException("'" + text + "' goes on after " + at);
    }
    return value;
  }

  private double sum() {
    double value = product();
    while (true) {
      if (take(" + ")) {
        value += product();
      } else if (take(" − ")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = power();
    while (true) {
      if (take(" · ")) {
        value *= power();
      } else if (take(" / ")) {
        value /= power();
      } else {
        return value;
      }
    }
  }

  private double power() {
    boolean isNegative = take("−");
    double value = atom();
    if (take("^")) {
      value = Math.pow(value, atom());
    } else if (take("²")) {
      value *= value;
    }
    return isNegative ? -value : value;
  }

  private double atom() {
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
      return Math.ceil(closed(sum(), "⌉"));
    }
    if (take("exp(")) {
      return Math.exp(closed(sum(), ")"));
    }
    if (take("ln(")) {
      return Math.log(closed(sum(), ")"));
    }
    if (take("max(")) {
      return pair(Math::max);
    }
    if (take("min(")) {
      return pair(Math::min);
    }
    if (take("ζ(")) {
      return pair(TailFormulas::zeta);
    }
    if (take("γ(")) {
      return pair((s, x) -> Gamma.gamma(s) * Gamma.regularizedGammaP(s, x));
    }
    return number();
  }

  /** 1 where a condition holds, else 0. */
  private double condition() {
    double left = sum();
    boolean isOrEqual = take(" ≥ ");
    if (!isOrEqual) {
      closed(left, " > ");
    }
    double right = sum();
    return left > right || (isOrEqual && left == right) ? 1 : 0;
  }

  private double pair(DoubleBinaryOperator join) {
    double first = closed(sum(), ", ");
    return join.applyAsDouble(first, closed(sum(), ")"));
  }

  /** A sum over a counter; what is counted holds no parentheses. */
  private double counted() {
    String inside = text.substring(at, text.indexOf(')', at));
    at += inside.length() + 1;
    Matcher counting = COUNTING.matcher(inside);
    if (!counting.matches()) {
      throw new IllegalArgumentException(inside);
    }
    double to = new FormulaReader(counting.group(4), values).all();
    double sum = 0;
    for (double i = new FormulaReader(counting.group(3), values).all(); i <= to; i++) {
      Map<String, Double> more = new HashMap<>(values);
      more.put(counting.group(2), i);
      sum += new FormulaReader(counting.group(1), more).all();
    }
    return sum;
  }

  private double number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      at = number.end();
      return Double.parseDouble(number.group());
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt() || !values.containsKey(name.group())) {
      throw new IllegalArgumentException("'" + text + "' is not understood from " + at);
    }
    at = name.end();
    return values.get(name.group());
  }

  private double closed(double value, String mark) {
    if (!take(mark)) {
      throw new IllegalArgumentException("'" + text + "' needs '" + mark + "' at " + at);
    }
    return value;
  }

  private boolean take(String mark) {
    if (!text.startsWith(mark, at)) {
      return false;
    }
    at += mark.length();
    return true;
  }
}
