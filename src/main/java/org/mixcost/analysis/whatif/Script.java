package org.mixcost.analysis.whatif;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.mixcost.analysis.whatif.Program.Earlier;
import org.mixcost.analysis.whatif.Program.Known;
import org.mixcost.analysis.whatif.Program.Operand;
import org.mixcost.analysis.whatif.Program.Step;
import org.mixcost.formula.Formula;
import org.mixcost.formula.FormulaExpression;

/**
 * A program in ECMAScript 2015: a function of the settings, whose steps are written from the texts of the formulas, which
 * say what the formulas compute.
 */
public final class Script {
  private static final String SETTINGS = "s";
  private static final String RESULTS = "r";

  /** What formulas over any number of terms are between their terms. */
  private static final Map<Formula, String> BETWEEN =
      Map.of(Formula.SUM, " + ", Formula.PRODUCT, " * ");

  private static final Map<Formula, String> AROUND =
      Map.of(Formula.LEAST, "Math.min(%s)", Formula.GREATEST, "Math.max(0, %s)");

  private Script() {}

  /** Whether a formula can be said: one that picks from a list or knows a function of its own cannot. */
  static boolean canSay(Formula formula) {
    if (formula.isOverAll()) {
      return BETWEEN.containsKey(formula) || AROUND.containsKey(formula);
    }
    if (formula.equals(Formula.SAME)) {
      return true;
    }
    try {
      FormulaExpression.of(formula.text()).script(name -> name);
      return !formula.text().equals(Formula.DRAWN);
    } catch (IllegalArgumentException | UnsupportedOperationException other) {
      return false;
    }
  }

  /** A function of an array of settings, in the order of their places, that gives the total. */
  public static String of(Program program) {
    String steps = program.steps().stream()
        .map(step -> RESULTS + ".push(" + expression(step) + ");")
        .collect(joining("\n"));
    String total = program.steps().isEmpty()
        ? Double.toString(program.now())
        : RESULTS + "[" + (program.steps().size() - 1) + "]";
    return "function (%s) {\nconst %s = [];\n%s\nreturn %s;\n}"
        .formatted(SETTINGS, RESULTS, steps, total);
  }

  private static String expression(Step step) {
    List<String> operands = step.operands().stream().map(Script::operand).toList();
    Formula formula = step.formula();
    if (BETWEEN.containsKey(formula)) {
      return String.join(BETWEEN.get(formula), operands);
    }
    if (AROUND.containsKey(formula)) {
      return AROUND.get(formula).formatted(String.join(", ", operands));
    }
    if (formula.equals(Formula.SAME)) {
      return operands.get(0);
    }
    List<String> symbols = formula.symbols();
    return FormulaExpression.of(formula.text()).script(name -> operands.get(symbols.indexOf(name)));
  }

  private static String operand(Operand operand) {
    if (operand instanceof Known known) {
      return known.value() < 0 ? "(" + known.value() + ")" : Double.toString(known.value());
    }
    return operand instanceof Earlier result
        ? RESULTS + "[" + result.place() + "]"
        : SETTINGS + "[" + ((Program.Set) operand).place() + "]";
  }
}
