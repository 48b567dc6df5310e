package org.mixcost.analysis.fit;

import static java.util.Objects.requireNonNull;

/**
 * How far a run lies from the law.
 *
 * @param run which
 * @param predicted the loss that the law gives it [nat/token]
 * @param residual ln of its loss less ln of that: above 0 where it did worse than the law says
 * @param isOutlier by the rule of {@link LawFit#OUTLIER_RULE}
 */
public record Residual(TrainingRun run, double predicted, double residual, boolean isOutlier) {
  public Residual {
    requireNonNull(run, "run");
  }
}
