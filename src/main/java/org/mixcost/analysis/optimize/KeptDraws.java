package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.model.Reach;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Sampler;

/**
 * Draws that are kept, so that what limits are over them changes with the knobs alone. Not for several threads at once.
 */
final class KeptDraws {
  private final List<Batch> batches = new ArrayList<>();
  private final double[][] values;

  /** Some of its rows, in draws of their own. */
  private static final class Batch {
    private final Evaluator evaluator;
    private final Reach[] reach;

    Batch(Evaluator evaluator, Reach[] reach) {
      this.evaluator = evaluator;
      this.reach = reach;
    }
  }

  /**
   * The first draws of a sampler.
   *
   * @param measures that are read off each
   * @param count how many at least; whole batches of {@value Evaluator#ROWS} are kept
   */
  KeptDraws(Variant variant, List<Measure> measures, Sampler sampler, int count) {
    Sampler.Samples samples = sampler.samples();
    Pins start = Candidates.pins(variant, variant.startValues());
    for (int done = 0; done < count; done += Evaluator.ROWS) {
      Evaluator evaluator = new Evaluator(variant.models(), measures, Evaluator.ROWS);
      samples.next(evaluator.draws());
      start.set(evaluator.draws());
      evaluator.evaluate();
      batches.add(new Batch(evaluator, evaluator.reach(variant.moved())));
    }
    values = new double[measures.size()][batches.size() * Evaluator.ROWS];
  }

  /** The values of each measure over all draws, with some inputs held; they hold until the next time. */
  double[][] at(Pins pins) {
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      pins.set(batch.evaluator.draws());
      double[][] columns = batch.evaluator.evaluate(batch.reach);
      for (int k = 0; k < values.length; k++) {
        System.arraycopy(columns[k], 0, values[k], i * Evaluator.ROWS, Evaluator.ROWS);
      }
    }
    return values;
  }
}
