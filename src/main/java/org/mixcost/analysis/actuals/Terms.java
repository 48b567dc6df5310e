package org.mixcost.analysis.actuals;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.model.Payments;
import org.mixcost.model.Term;

/** What the lines of a plan, and all that they follow from, are in some draws of its inputs. */
final class Terms {
  private final CostModel model;
  private final Draws draws;
  private final Bills bills;

  /**
   * Of draws that start with every input at its median.
   *
   * @param models of one scenario
   */
  Terms(Models models, int rows) {
    model = models.all().get(0);
    draws = models.inputs().central(rows);
    List<Line> lines = Stream.concat(
            model.lines().stream(),
            model.payments().map(Payments::lines).stream().flatMap(List::stream))
        .distinct()
        .toList();
    bills = model.newBills(lines, rows);
    evaluate();
  }

  CostModel model() {
    return model;
  }

  /** The draws, which may be moved before the next {@link #evaluate}. */
  Draws draws() {
    return draws;
  }

  void evaluate() {
    model.evaluate(draws, bills);
  }

  /** The values of a term, one for each draw. */
  double[] column(Term term) {
    return term instanceof Line line ? bills.column(line) : draws.column((Input) term);
  }

  /** The value of a term in the first draw. */
  double first(Term term) {
    return column(term)[0];
  }
}
