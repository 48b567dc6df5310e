package org.mixcost.analysis.actuals;

import org.mixcost.analysis.actuals.Completion.Learned;
import org.mixcost.model.Input;

/** An input of the plan in each draw, on a scale on which it is moved. */
final class MovedInput {
  private final Input input;
  private final Scale scale;
  private final double[] before;
  private final double[] values;

  /**
   * An input before anything is seen.
   *
   * @param planned its values by the plan
   */
  MovedInput(Input input, Scale scale, double[] planned) {
    this.input = input;
    this.scale = scale;
    before = scale.to(planned);
    values = before.clone();
  }

  /** Its values on the scale, which move with what is seen. */
  double[] values() {
    return values;
  }

  /** The share of its variance that is left. */
  double left() {
    return Ensemble.covariance(values, values) / Ensemble.covariance(before, before);
  }

  Learned learned() {
    return new Learned(
        input.quantity().name(),
        input.quantity().unit().symbol(),
        Beliefs.summary(scale.from(before)),
        Beliefs.summary(scale.from(values)));
  }
}
