package org.mixcost.analysis.actuals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.model.Models;
import org.mixcost.model.Term;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;

/** Draws of a plan that are kept: what some of its terms are in each. */
final class PlanDraws {
  private final int count;
  private final Map<Term, double[]> kept = new HashMap<>();

  /**
   * The draws that a simulation of the plan takes.
   *
   * @param terms that are kept
   * @param plan how many at least; whole batches of {@value Evaluator#ROWS} are drawn
   */
  PlanDraws(Models models, List<Term> terms, SimulationPlan plan, Progress progress) {
    int batches = Math.toIntExact((plan.samples() + Evaluator.ROWS - 1) / Evaluator.ROWS);
    count = batches * Evaluator.ROWS;
    progress.plan(count);
    terms.forEach(term -> kept.put(term, new double[count]));
    Sampler.Samples samples = new Sampler(models.inputs(), plan.seed()).samples();
    Terms batch = new Terms(models, Evaluator.ROWS);
    for (int done = 0; done < count; done += Evaluator.ROWS) {
      samples.next(batch.draws());
      batch.evaluate();
      for (Map.Entry<Term, double[]> column : kept.entrySet()) {
        System.arraycopy(batch.column(column.getKey()), 0, column.getValue(), done, Evaluator.ROWS);
      }
      progress.advance(Evaluator.ROWS);
    }
  }

  int count() {
    return count;
  }

  /** The values of a term that is kept, one for each draw. */
  double[] get(Term term) {
    return kept.get(term).clone();
  }
}
