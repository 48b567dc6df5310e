package org.mixcost.analysis.backtest;

import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.ChipGeneration;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.FlopFormulas;
import org.mixcost.quantity.Quantity;

/**
 * A published run of which all is known that an estimate needs, and its hours.
 *
 * @param published what its source says
 * @param peak dense at 16 bits, of one of its accelerators [FLOP/s]
 * @param activeParameters used for each token [count]
 * @param tokens seen [token]
 * @param gpuHours it took [GPU-hour]
 */
public record ComparableRun(
    PublishedRun published,
    Quantity peak,
    double activeParameters,
    double tokens,
    double gpuHours) {

  /** The run, if it is comparable: exactly when {@link RefusedRun#of} finds nothing. */
  static Optional<ComparableRun> find(PublishedRun run, Catalog catalog) {
    return RefusedRun.of(run, catalog).isPresent()
        ? Optional.empty()
        : Optional.of(new ComparableRun(
            run,
            catalog
                .accelerator(run.machine().accelerator())
                .flatMap(Accelerator::peak16)
                .orElseThrow(),
            run.trained().activeParameters().orElseThrow(),
            run.trained().tokens().orElseThrow(),
            run.hours().gpuHours().orElseThrow()));
  }

  public String family() {
    return published.family();
  }

  public ChipGeneration generation() {
    return ChipGeneration.of(published.machine().accelerator());
  }

  /** Whether another has the same figures, whatever both are called: a fit that has seen one has seen both. */
  boolean isSame(ComparableRun other) {
    return asked().equals(other.asked()) && tokens == other.tokens && gpuHours == other.gpuHours;
  }

  /** What the rule of utilization asks of it. */
  UtilizationRule.Run asked() {
    return new UtilizationRule.Run(
        generation(),
        peak.median(),
        published.trained().isMixture(),
        published.machine().isEightBit(),
        activeParameters);
  }

  /** The share of the dense 16-bit peak that its hours imply [fraction]. */
  public double impliedUtilization() {
    return FlopFormulas.impliedUtilization(
        ComputeFormulas.trainingFlop(
            FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN, activeParameters, tokens),
        gpuHours,
        peak.median());
  }
}
