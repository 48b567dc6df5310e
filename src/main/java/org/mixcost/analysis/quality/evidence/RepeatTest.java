package org.mixcost.analysis.quality.evidence;

import org.mixcost.catalog.RepeatedRun;
import org.mixcost.formula.RepetitionFormulas;

/**
 * The excess loss of a run on repeated text beside its prediction.
 *
 * @param run that was predicted
 * @param predicted loss on the repeats less that on as many tokens that are all different [nat/token]
 * @param low its 5th percentile, over R* alone
 * @param high its 95th percentile, over R* alone
 */
public record RepeatTest(RepeatedRun run, double predicted, double low, double high) {

  /** How far the prediction is off; above 0 where it is too high [nat/token]. */
  public double error() {
    return predicted - run.excessLoss();
  }

  /** Whether the 90% interval holds what was observed. */
  public boolean isInside() {
    return low <= run.excessLoss() && run.excessLoss() <= high;
  }

  /**
   * What the figure beside the predicted loss says, which an estimate shows beyond {@link
   * RepetitionFormulas#MOST_TESTED_EPOCHS}; fitted on these runs [nat/token].
   */
  public double overfit() {
    return RepetitionFormulas.overfitLoss(run.epochs(), run.parameters(), run.unique());
  }
}
