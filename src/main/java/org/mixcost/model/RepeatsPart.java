package org.mixcost.model;

import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataSource;

/**
 * What so many repeats of a source cost in loss that the law of repeats no longer holds: a figure beside the predicted
 * loss, and no part of it. A model assumption.
 */
final class RepeatsPart {
  private final boolean isAsked;
  private final Input epochs;
  private final Input parameters;
  private final Line tokens;
  private final Line loss;

  RepeatsPart(DataSource source, Quantity parameters, Inputs inputs, Lines lines) {
    String id = "data." + source.name();
    isAsked = source.epochs().median() > RepetitionFormulas.MOST_TESTED_EPOCHS;
    epochs = inputs.add(source.epochs());
    this.parameters = inputs.add(isAsked ? parameters : Neutral.ZERO);
    tokens = lines.get(id + ".tokens");
    loss = lines.figure(
        id + ".overfit_loss",
        source.name() + ": overfit beside the loss (model assumption)",
        Unit.NAT,
        isAsked);
    lines.derive(loss, RepetitionFormulas.OVERFIT_LOSS, epochs, this.parameters, tokens);
  }

  /** Writes it. */
  void measure(Draw draw, Bill bill) {
    if (!isAsked) {
      return;
    }
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          loss,
          RepetitionFormulas.overfitLoss(draw.get(epochs), draw.get(parameters), bill.get(tokens)));
    }
  }
}
