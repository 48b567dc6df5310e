package org.mixcost.analysis.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.formula.Formula;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Line;
import org.mixcost.model.Term;
import org.mixcost.simulate.Varied;

/**
 * What one scenario costs as some inputs are set: those steps of its bill that they reach, in order, the last of which is
 * the total. All that they do not reach is a number.
 *
 * @param now the total with every input at its median [USD]
 * @param steps none where nothing reaches the total
 */
public record Program(double now, List<Step> steps) {

  public Program {
    steps = List.copyOf(steps);
  }

  /** A formula and what it is applied to. */
  public record Step(Formula formula, List<Operand> operands) {
    public Step {
      operands = List.copyOf(operands);
    }
  }

  /** What a formula is applied to. */
  public sealed interface Operand {}

  /** A number, which no setting reaches. */
  public record Known(double value) implements Operand {}

  /** What is set, by its place among the settings. */
  public record Set(int place) implements Operand {}

  /** The result of a step before, by its place. */
  public record Earlier(int place) implements Operand {}

  /** The program of a scenario. */
  static Program of(CostModel model, List<Varied> settings, Draws central) {
    Line total = model.total();
    Bills bills = model.newBills(List.of(total), 1);
    model.evaluate(central, bills);
    Map<Term, Operand> reached = new HashMap<>();
    for (int i = 0; i < settings.size(); i++) {
      for (Input input : settings.get(i).inputs()) {
        reached.put(input, new Set(i));
      }
    }
    List<Step> steps = new ArrayList<>();
    model.upTo(total).forEach((line, derivation) -> {
      if (derivation.terms().stream().anyMatch(reached::containsKey)) {
        List<Operand> operands = derivation.terms().stream()
            .map(term -> reached.getOrDefault(term, known(term, central, bills)))
            .toList();
        reached.put(line, new Earlier(steps.size()));
        steps.add(new Step(derivation.formula(), operands));
      }
    });
    return new Program(bills.get(total), steps);
  }

  private static Operand known(Term term, Draws central, Bills bills) {
    return new Known(term instanceof Line line ? bills.get(line) : central.get((Input) term));
  }

  /**
   * The total at some settings, by the formulas themselves [USD].
   *
   * @param settings a value for each input that is set, in its unit
   */
  public double total(double... settings) {
    double[] results = new double[steps.size()];
    for (int i = 0; i < results.length; i++) {
      Step step = steps.get(i);
      double[][] terms = step.operands().stream()
          .map(operand -> new double[] {value(operand, settings, results)})
          .toArray(double[][]::new);
      double[] result = new double[1];
      step.formula().rows().fill(terms, result);
      results[i] = result[0];
    }
    return results.length == 0 ? now : results[results.length - 1];
  }

  private static double value(Operand operand, double[] settings, double[] results) {
    if (operand instanceof Known known) {
      return known.value();
    }
    return operand instanceof Set set
        ? settings[set.place()]
        : results[((Earlier) operand).place()];
  }
}
