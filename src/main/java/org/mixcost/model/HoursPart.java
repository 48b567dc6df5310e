package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.FlopFormulas;
import org.mixcost.formula.UtilizationFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Speed.Recomputed;
import org.mixcost.scenario.TrainingPlan;

/** Accelerator hours of a run, by how fast it is known to go. */
final class HoursPart {
  private final Quantity activeParameters;
  private final TrainingPlan plan;
  private final Line tokens;
  private final Line flop;
  private final Inputs inputs;
  private final Lines lines;

  private HoursPart(Scenario scenario, Line tokens, Line flop, Inputs inputs, Lines lines) {
    this.activeParameters = scenario.model().activeParameters();
    this.plan = scenario.training();
    this.tokens = tokens;
    this.flop = flop;
    this.inputs = inputs;
    this.lines = lines;
  }

  /**
   * The hours that elapse.
   *
   * @param tokens seen, of all sources
   * @param flop of the model for them
   */
  static Line of(Scenario scenario, Line tokens, Line flop, Inputs inputs, Lines lines) {
    return new HoursPart(scenario, tokens, flop, inputs, lines).state();
  }

  private Line state() {
    Speed speed = plan.speed();
    if (speed instanceof Speed.ElapsedHours elapsed) {
      Line hours = elapsed(Derivation.same(inputs.add(elapsed.hours())));
      stateImplied(hours);
      return hours;
    }
    Line productive = lines.step(
        "training.productive_gpu_hours",
        "Accelerator time that advances the run",
        Unit.GPU_HOUR,
        productive(speed));
    if (!(speed instanceof Speed.Utilized || speed instanceof Speed.Usual)) {
      stateImplied(productive);
    }
    return elapsed(LostTimePart.elapsed(plan.time(), productive, inputs, lines));
  }

  private Derivation productive(Speed speed) {
    if (speed instanceof Speed.Utilized utilized) {
      return Derivation.of(
          ComputeFormulas.GPU_HOURS,
          done(utilized.recomputed()),
          inputs.add(plan.peak().orElseThrow()),
          inputs.add(utilized.utilization()));
    }
    if (speed instanceof Speed.Usual usual) {
      return Derivation.of(
          ComputeFormulas.GPU_HOURS, flop, inputs.add(usual.peak16()), realized(usual));
    }
    if (speed instanceof Speed.Achieved achieved) {
      return Derivation.of(
          ComputeFormulas.ACHIEVED_GPU_HOURS,
          done(achieved.recomputed()),
          inputs.add(achieved.achieved()));
    }
    if (speed instanceof Speed.TokenRate rate) {
      return Derivation.of(
          ComputeFormulas.TOKEN_GPU_HOURS, tokens, inputs.add(rate.tokensPerSecond()));
    }
    throw new AssertionError(speed);
  }

  private Line realized(Speed.Usual usual) {
    Line busyShare = lines.step(
        "training.busy_share",
        "Share of the time of a token that grows with the model",
        Unit.FRACTION,
        UtilizationFormulas.BUSY_SHARE,
        inputs.add(activeParameters),
        inputs.add(usual.overheadParameters()),
        inputs.add(usual.peak16()));
    return lines.figure(
        "training.utilization",
        "Usual utilization (model assumption)",
        Unit.FRACTION,
        UtilizationFormulas.REALIZED_UTILIZATION,
        inputs.add(usual.base()),
        inputs.add(usual.mixture().orElse(Neutral.ONE)),
        inputs.add(usual.eightBit().orElse(Neutral.ONE)),
        busyShare,
        inputs.add(usual.spread()));
  }

  /** Operations that the accelerators do, of those of the model. */
  private Line done(Recomputed recomputed) {
    return RecomputationPart.factor(recomputed, inputs, lines)
        .map(factor -> lines.step(
            "training.hardware_flop",
            "Operations done, recomputed ones too",
            Unit.FLOP,
            ComputeFormulas.HARDWARE_FLOP,
            flop,
            factor))
        .orElse(flop);
  }

  private Line elapsed(Derivation derivation) {
    return lines.figure(
        "training.gpu_hours", "Training accelerator time", Unit.GPU_HOUR, derivation);
  }

  /** What the utilization is where the speed is known otherwise, to be held against those of other runs. */
  private void stateImplied(Line hours) {
    Optional<Derivation> implied = plan.peak()
        .map(inputs::add)
        .map(peak -> Derivation.of(FlopFormulas.IMPLIED_UTILIZATION, flop, hours, peak));
    lines.figure(
        "training.implied_utilization",
        "Utilization that follows from the speed",
        Unit.FRACTION,
        implied);
  }
}
