package org.mixcost.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.hipparchus.special.Gamma;

/**
 * What the text of a formula says, to be computed from values or written in another language.
 *
 * @see FormulaText
 */
public sealed interface FormulaExpression {

  /**
   * Its value.
   *
   * @param values of its symbols
   */
  double value(Map<String, Double> values);

  /**
   * The same in ECMAScript 2015.
   *
   * @param names what stands there for a symbol
   * @throws UnsupportedOperationException where it calls a function that the language does not have
   */
  String script(UnaryOperator<String> names);

  /** A number as it is written. */
  record Constant(String text) implements FormulaExpression {
    @Override
    public double value(Map<String, Double> values) {
      return Double.parseDouble(text);
    }

    @Override
    public String script(UnaryOperator<String> names) {
      return text;
    }
  }

  /** A symbol, which may be several words. */
  record Symbol(String name) implements FormulaExpression {
    @Override
    public double value(Map<String, Double> values) {
      return values.get(name);
    }

    @Override
    public String script(UnaryOperator<String> names) {
      return names.apply(name);
    }
  }

  /** A function of one expression. */
  record Single(OfOne function, FormulaExpression of) implements FormulaExpression {
    @Override
    public double value(Map<String, Double> values) {
      return function.operator.applyAsDouble(of.value(values));
    }

    @Override
    public String script(UnaryOperator<String> names) {
      return function.format.formatted(of.script(names));
    }
  }

  /** What a text may take of one expression. */
  enum OfOne {
    NEGATIVE("(-%s)", a -> -a),
    CEILING("Math.ceil(%s)", Math::ceil),
    FLOOR("Math.floor(%s)", Math::floor),
    EXP("Math.exp(%s)", StrictMath::exp),
    LN("Math.log(%s)", StrictMath::log);

    private final String format;

    @SuppressWarnings("ImmutableEnumChecker") // the methods above, which never change
    private final DoubleUnaryOperator operator;

    OfOne(String format, DoubleUnaryOperator operator) {
      this.format = format;
      this.operator = operator;
    }
  }

  /** Two expressions with a sign between them, or a function of both. */
  record Pair(OfTwo function, FormulaExpression first, FormulaExpression second)
      implements FormulaExpression {
    @Override
    public double value(Map<String, Double> values) {
      return function.operator.applyAsDouble(first.value(values), second.value(values));
    }

    @Override
    public String script(UnaryOperator<String> names) {
      if (function.format.isEmpty()) {
        throw new UnsupportedOperationException("no " + function + " in scripts");
      }
      return function.format.formatted(first.script(names), second.script(names));
    }
  }

  /** What a text may make of two expressions. */
  enum OfTwo {
    PLUS("(%s + %s)", Double::sum),
    MINUS("(%s - %s)", (a, b) -> a - b),
    TIMES("(%s * %s)", (a, b) -> a * b),
    OVER("(%s / %s)", (a, b) -> a / b),
    POWER("Math.pow(%s, %s)", StrictMath::pow),
    /** 1 where it holds, else 0. */
    ABOVE("(%s > %s ? 1 : 0)", (a, b) -> a > b ? 1 : 0),
    AT_LEAST("(%s >= %s ? 1 : 0)", (a, b) -> a >= b ? 1 : 0),
    MAX("Math.max(%s, %s)", Math::max),
    MIN("Math.min(%s, %s)", Math::min),
    ZETA("", TailFormulas::zeta),
    LOWER_GAMMA("", (s, x) -> Gamma.gamma(s) * Gamma.regularizedGammaP(s, x));

    /** In a script; empty where there is nothing to write. */
    private final String format;

    @SuppressWarnings("ImmutableEnumChecker") // the methods above, which never change
    private final DoubleBinaryOperator operator;

    OfTwo(String format, DoubleBinaryOperator operator) {
      this.format = format;
      this.operator = operator;
    }
  }

  /** The sum of an expression over a counter, both ends among what is counted. */
  record Counted(FormulaExpression of, String counter, FormulaExpression from, FormulaExpression to)
      implements FormulaExpression {
    @Override
    public double value(Map<String, Double> values) {
      double sum = 0;
      double last = to.value(values);
      for (double i = from.value(values); i <= last; i++) {
        sum += of.value(with(values, counter, i));
      }
      return sum;
    }

    @Override
    public String script(UnaryOperator<String> names) {
      return "((from, to) => { let sum = 0; for (let i = from; i <= to; i++) sum += %s; return sum; })(%s, %s)"
          .formatted(of.script(with(names, counter, "i")), from.script(names), to.script(names));
    }
  }

  /** An expression in which something is defined. */
  record Defined(String name, FormulaExpression as, FormulaExpression in)
      implements FormulaExpression {
    @Override
    public double value(Map<String, Double> values) {
      return in.value(with(values, name, as.value(values)));
    }

    @Override
    public String script(UnaryOperator<String> names) {
      return "(defined => %s)(%s)"
          .formatted(in.script(with(names, name, "defined")), as.script(names));
    }
  }

  private static Map<String, Double> with(Map<String, Double> values, String name, double value) {
    Map<String, Double> more = new HashMap<>(values);
    more.put(name, value);
    return more;
  }

  private static UnaryOperator<String> with(
      UnaryOperator<String> names, String name, String script) {
    return other -> other.equals(name) ? script : names.apply(other);
  }

  /**
   * What a text says to the right of its first equals sign.
   *
   * @throws IllegalArgumentException if it is not understood
   */
  static FormulaExpression of(String text) {
    return FormulaParser.read(FormulaText.right(text));
  }
}
