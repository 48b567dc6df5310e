package org.mixcost.analysis.optimize;

import java.util.Arrays;
import java.util.List;
import org.mixcost.analysis.optimize.Solver.Solved;
import org.mixcost.analysis.optimize.search.Descent;
import org.mixcost.analysis.optimize.search.Landscape;
import org.mixcost.analysis.optimize.search.Spot;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.UndefinedFigure;

/**
 * The goal of a variant in one draw at a time, of the first {@value Evaluator#ROWS}, and its limits as they are. Not for several threads
 * at once.
 */
final class OneDraw implements Landscape {
  private final Solved solved;
  private final Variant variant;
  private final Surface ground;
  private final Evaluator evaluator;
  private int draw;

  OneDraw(Solved solved, long seed) {
    this.solved = solved;
    this.variant = solved.solver().variant();
    this.ground = solved.solver().surfaceAtMedians();
    this.evaluator = new Evaluator(variant.models(), List.of(variant.goal()), Evaluator.ROWS);
    new Sampler(variant.models().inputs(), seed).samples().next(evaluator.draws());
    Candidates.pins(variant, solved.values()).set(evaluator.draws());
    evaluator.settle(variant.moved());
    evaluator.evaluate();
  }

  @Override
  public int knobs() {
    return ground.knobs();
  }

  @Override
  public int limits() {
    return ground.limits();
  }

  @Override
  public double step() {
    return ground.step();
  }

  @Override
  public double[] at(double[] point) {
    double[] at = ground.at(point);
    if (Double.isFinite(at[0])) {
      at[0] = goal(variant.values(Arrays.stream(point).boxed().toList()));
    }
    return at;
  }

  private double goal(List<Double> values) {
    try {
      Candidates.pins(variant, values).set(evaluator.draws());
      return solved.solver().met(evaluator.evaluate()[0][draw]);
    } catch (UndefinedFigure undefined) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /** The values of the knobs that are best in a draw, below those that are best over all. */
  List<Double> best(int number) {
    draw = number;
    if (variant.knobs().isEmpty()) {
      return solved.values();
    }
    Spot end = Descent.from(this, Spot.at(variant.point(solved.values()), this));
    return end.isFeasible() ? variant.values(end.point()) : solved.values();
  }
}
