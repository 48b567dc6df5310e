package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.FlopFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Speed.Recomputed;
import org.mixcost.scenario.TrainingPlan;

/** Accelerator hours of a run, by how fast it is known to go. */
final class HoursPart {
  private final TrainingPlan plan;
  private final Line tokens;
  private final Line flop;
  private final Inputs inputs;
  private final Lines lines;

  private HoursPart(TrainingPlan plan, Line tokens, Line flop, Inputs inputs, Lines lines) {
    this.plan = plan;
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
  static Line of(TrainingPlan plan, Line tokens, Line flop, Inputs inputs, Lines lines) {
    return new HoursPart(plan, tokens, flop, inputs, lines).state();
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
    if (!(speed instanceof Speed.Utilized)) {
      stateImplied(productive);
    }
    return elapsed(Derivation.of(
        ComputeFormulas.ELAPSED_GPU_HOURS,
        productive,
        inputs.add(plan.time().goodput()),
        inputs.add(plan.time().restarts())));
  }

  private Derivation productive(Speed speed) {
    if (speed instanceof Speed.Utilized utilized) {
      return Derivation.of(
          ComputeFormulas.GPU_HOURS,
          done(utilized.recomputed()),
          inputs.add(plan.peak().orElseThrow()),
          inputs.add(utilized.utilization()));
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
