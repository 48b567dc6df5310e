package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.FlopFormulas;
import org.mixcost.formula.UtilizationFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.LostTime;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Speed.Recomputed;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.TrainingPlan;

/** Accelerator hours of a run, by how fast it is known to go. */
final class HoursPart {
  private final Run run;
  private final Line tokens;
  private final RunFlopPart operations;
  private final Line flop;
  private final SourceLines own;

  private HoursPart(Run run, Line tokens, RunFlopPart operations, SourceLines own) {
    this.run = run;
    this.tokens = tokens;
    this.operations = operations;
    this.flop = operations.flop();
    this.own = own;
  }

  /**
   * What decides how long a run takes.
   *
   * @param activeParameters of its model
   * @param peak of one accelerator, where it is known
   */
  record Run(Quantity activeParameters, Optional<Quantity> peak, Speed speed, LostTime time) {

    /** A stage of which is known what it does and how fast. */
    static Run of(Stage.Planned stage, ModelSpec model) {
      return new Run(model.activeParameters(), stage.peak(), stage.speed(), stage.time());
    }

    /** The final run of a scenario. */
    static Run last(Scenario scenario) {
      TrainingPlan plan = scenario.training();
      return new Run(scenario.model().activeParameters(), plan.peak(), plan.speed(), plan.time());
    }
  }

  /**
   * The hours that elapse.
   *
   * @param tokens seen
   * @param operations of the model for them
   */
  static Line of(Run run, Line tokens, RunFlopPart operations, SourceLines own) {
    return new HoursPart(run, tokens, operations, own).state();
  }

  private Line state() {
    Speed speed = run.speed();
    if (speed instanceof Speed.ElapsedHours elapsed) {
      Line hours = elapsed(Derivation.same(own.read(elapsed.hours())));
      stateImplied(hours);
      return hours;
    }
    Line productive = own.step(
        "productive_gpu_hours",
        "accelerator time that advances the run",
        Unit.GPU_HOUR,
        productive(speed));
    if (!(speed instanceof Speed.Utilized || speed instanceof Speed.Usual)) {
      stateImplied(productive);
    }
    return elapsed(LostTimePart.elapsed(run.time(), productive, own));
  }

  private Derivation productive(Speed speed) {
    if (speed instanceof Speed.Utilized utilized) {
      return Derivation.of(
          ComputeFormulas.GPU_HOURS,
          done(utilized.recomputed()),
          own.read(run.peak().orElseThrow()),
          own.read(utilized.utilization()));
    }
    if (speed instanceof Speed.Usual usual) {
      return Derivation.of(
          ComputeFormulas.GPU_HOURS,
          operations.likePublished(own),
          own.read(usual.peak16()),
          realized(usual));
    }
    if (speed instanceof Speed.Achieved achieved) {
      return Derivation.of(
          ComputeFormulas.ACHIEVED_GPU_HOURS,
          done(achieved.recomputed()),
          own.read(achieved.achieved()));
    }
    if (speed instanceof Speed.TokenRate rate) {
      return Derivation.of(
          ComputeFormulas.TOKEN_GPU_HOURS, tokens, own.read(rate.tokensPerSecond()));
    }
    throw new AssertionError(speed);
  }

  private Line realized(Speed.Usual usual) {
    Line busyShare = own.step(
        "busy_share",
        "share of the time of a token that grows with the model",
        Unit.FRACTION,
        UtilizationFormulas.BUSY_SHARE,
        own.read(run.activeParameters()),
        own.read(usual.overheadParameters()),
        own.read(usual.peak16()));
    return own.figure(
        "utilization",
        "usual utilization (model assumption)",
        Unit.FRACTION,
        UtilizationFormulas.REALIZED_UTILIZATION,
        own.read(usual.base()),
        own.read(usual.mixture().orElse(Neutral.ONE)),
        own.read(usual.eightBit().orElse(Neutral.ONE)),
        busyShare,
        own.read(usual.spread()));
  }

  /** Operations that the accelerators do, of those of the model. */
  private Line done(Recomputed recomputed) {
    return RecomputationPart.factor(recomputed, own)
        .map(factor -> own.step(
            "hardware_flop",
            "operations done, recomputed ones too",
            Unit.FLOP,
            ComputeFormulas.HARDWARE_FLOP,
            flop,
            factor))
        .orElse(flop);
  }

  private Line elapsed(Derivation derivation) {
    return own.figure("gpu_hours", "training accelerator time", Unit.GPU_HOUR, derivation);
  }

  /** What the utilization is where the speed is known otherwise, to be held against those of other runs. */
  private void stateImplied(Line hours) {
    Optional<Derivation> implied = run.peak()
        .map(own::read)
        .map(peak -> Derivation.of(FlopFormulas.IMPLIED_UTILIZATION, flop, hours, peak));
    own.figure(
        "implied_utilization", "utilization that follows from the speed", Unit.FRACTION, implied);
  }
}
