package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Sampler;

/**
 * Draws that are kept, so that what limits are over them changes with the knobs alone. Not for several threads at once.
 */
final class KeptDraws {
  /** Of some rows each, in draws of their own. */
  private final List<Evaluator> batches = new ArrayList<>();

  private final double[][] values;

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
      evaluator.settle(variant.moved());
      evaluator.evaluate();
      batches.add(evaluator);
    }
    values = new double[measures.size()][batches.size() * Evaluator.ROWS];
  }

  /** The values of each measure over all draws, with some inputs held; they hold until the next time. */
  double[][] at(Pins pins) {
    for (int i = 0; i < batches.size(); i++) {
      pins.set(batches.get(i).draws());
      double[][] columns = batches.get(i).evaluate();
      for (int k = 0; k < values.length; k++) {
        System.arraycopy(columns[k], 0, values[k], i * Evaluator.ROWS, Evaluator.ROWS);
      }
    }
    return values;
  }
}
