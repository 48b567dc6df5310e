package org.mixcost.analysis.quality;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.mixcost.formula.Ties;
import org.mixcost.issue.Phrase;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.model.Reach;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;

/** Finds the size at which one scenario is as good as another, by asking the model at other sizes. */
final class EqualQualitySearch {
  /**
   * No mix is made larger than this many times the stated one, nor smaller than one over it; a judgement: just above the
   * least loss it can reach, the text needed grows without bound, and the answer hangs on the last digits of the law.
   */
  private static final double MOST_SCALE = 1e4;

  private static final double MOST_LOG_SCALE = StrictMath.log(MOST_SCALE);

  /**
   * So close to the root, in the logarithm of the size, that the search adds less to a cost than makes a tie: a
   * scenario that becomes the other one at some size costs the same there.
   */
  private static final double CLOSE = 1e-13;

  private static final int ORDER = 5;
  private static final int MOST_STEPS = 300;
  private static final int OWN_LOSS = 0;
  private static final int OWN_INHERITED = 1;
  private static final int OWN_USD = 2;
  private static final int OTHER_LOSS = 3;
  private static final int OTHER_USD = 4;

  private final CostModel model;
  private final Evaluator evaluator;
  private final Reach reach;
  private final double[] values = new double[OTHER_USD + 1];

  EqualQualitySearch(Models models, int scenario, int baseline) {
    model = models.all().get(scenario);
    evaluator = new Evaluator(
        models,
        List.<Measure>of(
            line(models, scenario, "quality.loss"),
            line(models, scenario, inherited(model)),
            line(models, scenario, "total"),
            line(models, baseline, "quality.loss"),
            line(models, baseline, "total")));
    List<Input> size = List.of(model.scale());
    evaluator.settle(
        Stream.concat(models.inputs().uncertain().stream(), size.stream()).toList());
    reach = evaluator.reach(size);
  }

  /** Where a scenario has no synthetic text nothing is inherited; the total stands in and is not used. */
  private static String inherited(CostModel model) {
    return model.find("quality.inherited_loss").isPresent() ? "quality.inherited_loss" : "total";
  }

  private static OfLine line(Models models, int scenario, String id) {
    return new OfLine(scenario, models.all().get(scenario).find(id).orElseThrow());
  }

  /** The draw that is searched, whose uncertain inputs may be set. */
  Draws draws() {
    return evaluator.draws();
  }

  /**
   * The size at which the losses are equal, over the stated one; nothing if no size is large enough. It goes by what now
   * stands in the draw, and so does all that is asked for until the next time.
   */
  OptionalDouble scale() {
    evaluator.draws().set(model.scale(), 1);
    evaluator.evaluate(values);
    double target = values[OTHER_LOSS];
    if (Ties.areSame(values[OWN_LOSS], target)) {
      return OptionalDouble.of(1);
    }
    if (excess(MOST_LOG_SCALE, target) > 0) {
      return OptionalDouble.empty();
    }
    if (excess(-MOST_LOG_SCALE, target) < 0) {
      return OptionalDouble.of(StrictMath.exp(-MOST_LOG_SCALE));
    }
    double log = new BracketingNthOrderBrentSolver(CLOSE, CLOSE, ORDER)
        .solve(MOST_STEPS, size -> excess(size, target), -MOST_LOG_SCALE, MOST_LOG_SCALE);
    return OptionalDouble.of(StrictMath.exp(log));
  }

  private double excess(double logScale, double target) {
    return at(StrictMath.exp(logScale))[OWN_LOSS] - target;
  }

  private double[] at(double scale) {
    evaluator.draws().set(model.scale(), scale);
    evaluator.evaluate(values, reach);
    return values;
  }

  /** The cost at a size [USD]. */
  double usd(double scale) {
    return at(scale)[OWN_USD];
  }

  /** The cost of the other scenario, whatever the size of this one [USD]. */
  double otherUsd() {
    return values[OTHER_USD];
  }

  /** What keeps the scenario from the other's loss at any size. */
  String floor() {
    double[] largest = at(StrictMath.exp(MOST_LOG_SCALE)).clone();
    boolean hasSynthetic = model.find("quality.inherited_loss").isPresent();
    boolean byErrors =
        hasSynthetic && largest[OWN_LOSS] - largest[OWN_INHERITED] <= largest[OTHER_LOSS];
    return byErrors
        ? Phrase.of("%.4f nats of errors inherited from the generator", largest[OWN_INHERITED])
        : Phrase.of(
            "%.4f nats above the baseline for want of parameters",
            largest[OWN_LOSS] - largest[OTHER_LOSS]);
  }
}
