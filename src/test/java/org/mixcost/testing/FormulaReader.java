package org.mixcost.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.mixcost.formula.FormulaExpression;
import org.mixcost.formula.FormulaText;

/** Computes the text of a formula by reading it, as a second opinion on the method it stands beside. */
public final class FormulaReader {
  private static final List<String> OVER_ALL =
      List.of("Σ terms", "Π terms", "min terms", "max terms");

  private FormulaReader() {}

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
    return FormulaExpression.of(formula).value(named);
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
}
