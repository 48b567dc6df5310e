package org.mixcost.analysis.backtest;

import java.util.List;
import java.util.Optional;
import org.mixcost.model.AlongOneInput;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.TrainingPlan;

/**
 * A published run as a scenario: its model on its tokens, on its accelerators at the utilization of a rule.
 *
 * <p>Utilization is all that is uncertain, and hours fall as it rises; so the percentiles of the hours are the hours at
 * the percentiles of the utilization, and nothing needs to be drawn.
 */
final class RunScenario {
  private static final double[] PLACES = {0.5, 0.95, 0.05};

  private final ComparableRun run;
  private final Quantity utilization;
  private final double usdPerGpuHour;

  /**
   * A run.
   *
   * @param utilization of the dense 16-bit peak [fraction]
   * @param usdPerGpuHour 0 where no price is known
   */
  RunScenario(ComparableRun run, Quantity utilization, double usdPerGpuHour) {
    this.run = run;
    this.utilization = utilization;
    this.usdPerGpuHour = usdPerGpuHour;
  }

  /** Its hours [GPU-hour]. */
  Outcome hours() {
    return outcome("training.gpu_hours", run.gpuHours());
  }

  /**
   * Its cost [USD].
   *
   * @param reportedUsd as published
   */
  Outcome cost(double reportedUsd) {
    return outcome("compute.training", reportedUsd);
  }

  private Outcome outcome(String id, double reported) {
    double[] values = AlongOneInput.values(scenario(), id, utilization, PLACES);
    return new Outcome(values[0], values[1], values[2], reported);
  }

  private Scenario scenario() {
    Quantity parameters = quantity("model.parameters", run.activeParameters(), Unit.COUNT);
    Quantity tokens = quantity("data.real.text.tokens", run.tokens(), Unit.TOKEN);
    return Scenario.of(
        run.published().id(),
        new ModelSpec(parameters, parameters, Optional.empty(), Optional.empty()),
        DataMix.ofTokens(List.of(RealSource.open("text", tokens)), List.of()),
        TrainingPlan.rented(
            run.peak(),
            utilization,
            quantity("training.price", usdPerGpuHour, Unit.USD_PER_GPU_HOUR)));
  }

  private Quantity quantity(String name, double value, Unit unit) {
    return Quantity.fixed(name, value, unit, run.published().citation());
  }
}
