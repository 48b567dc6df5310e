package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataSource;

/**
 * What so many repeats of a source cost in loss that the law of repeats no longer holds: a figure beside the predicted
 * loss, and no part of it. A model assumption.
 */
final class RepeatsPart {
  private RepeatsPart() {}

  static void state(DataSource source, AmountPart amount, Quantity parameters, Lines lines) {
    lines.figure(
        "data." + source.name() + ".overfit_loss",
        source.name() + ": overfit beside the loss (model assumption)",
        Unit.NAT,
        Optional.of(amount)
            .filter(of -> of.aboutEpochs() > RepetitionFormulas.MOST_TESTED_EPOCHS)
            .map(of -> Derivation.of(
                RepetitionFormulas.OVERFIT_LOSS,
                of.epochs(),
                lines.read(parameters),
                of.unique())));
  }
}
