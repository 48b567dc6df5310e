package org.mixcost.model;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.LostTimeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.LostTime;
import org.mixcost.scenario.LostTime.ClusterFailures;
import org.mixcost.scenario.LostTime.Interrupted;
import org.mixcost.scenario.LostTime.Interruption;
import org.mixcost.scenario.LostTime.Stated;

/** Hours that pass, of those that advance a run. */
final class LostTimePart {
  private final Inputs inputs;
  private final Lines lines;

  private LostTimePart(Inputs inputs, Lines lines) {
    this.inputs = inputs;
    this.lines = lines;
  }

  /**
   * How the hours that elapse follow.
   *
   * @param productive hours at the stated speed
   */
  static Derivation elapsed(LostTime time, Line productive, Inputs inputs, Lines lines) {
    if (time instanceof Stated stated) {
      return Derivation.of(
          ComputeFormulas.ELAPSED_GPU_HOURS,
          productive,
          inputs.add(stated.goodput()),
          inputs.add(stated.restarts()));
    }
    if (time instanceof Interrupted interrupted) {
      return Derivation.of(
          LostTimeFormulas.INTERRUPTED_GPU_HOURS,
          productive,
          new LostTimePart(inputs, lines).goodput(interrupted));
    }
    throw new AssertionError(time);
  }

  private Line goodput(Interrupted interrupted) {
    return interrupted
        .failures()
        .map(failures -> interrupted
            .interruption()
            .map(interruption -> ofBoth(failures, interruption))
            .orElseGet(() -> ofFailures(failures)))
        .orElseGet(() -> ofInterruption(interrupted.interruption().orElseThrow()));
  }

  private Line ofFailures(ClusterFailures failures) {
    Line meanTime = meanTime(failureTime(failures));
    return withCheckpoints(failures, meanTime, inputs.add(failures.restart()));
  }

  private Line ofInterruption(Interruption interruption) {
    return goodput(Derivation.of(
        LostTimeFormulas.RESUMED_GOODPUT,
        inputs.add(interruption.lost()),
        meanTime(spotTime(interruption))));
  }

  /** Whatever interrupts the run, it goes on from its last checkpoint. */
  private Line ofBoth(ClusterFailures failures, Interruption interruption) {
    Line failureTime = lines.step(
        "training.failure_mean_time",
        "Mean time between failures",
        Unit.HOUR,
        failureTime(failures));
    Line spotTime = lines.step(
        "training.spot_mean_time",
        "Mean time until the seller takes the accelerators back",
        Unit.HOUR,
        spotTime(interruption));
    Line meanTime =
        meanTime(Derivation.of(LostTimeFormulas.COMBINED_MEAN_TIME, failureTime, spotTime));
    Line restart = lines.step(
        "training.restart",
        "Mean time until the run works again",
        Unit.HOUR,
        LostTimeFormulas.MEAN_RESTART,
        inputs.add(failures.restart()),
        failureTime,
        inputs.add(interruption.lost()),
        spotTime);
    return withCheckpoints(failures, meanTime, restart);
  }

  private Derivation failureTime(ClusterFailures failures) {
    return Derivation.of(
        LostTimeFormulas.MEAN_TIME,
        inputs.add(failures.meanTime()),
        inputs.add(failures.accelerators()));
  }

  private Derivation spotTime(Interruption interruption) {
    return Derivation.of(LostTimeFormulas.TIME_OF_RATE, inputs.add(interruption.rate()));
  }

  private Line meanTime(Derivation derivation) {
    return lines.figure(
        "training.mean_time", "Mean time between interruptions", Unit.HOUR, derivation);
  }

  private Line withCheckpoints(ClusterFailures failures, Line meanTime, Term restart) {
    Input checkpoint = inputs.add(failures.checkpoint());
    Line interval = lines.figure(
        "training.checkpoint_interval",
        "Work between two checkpoints",
        Unit.HOUR,
        failures
            .interval()
            .map(stated -> Derivation.same(inputs.add(stated)))
            .orElseGet(() -> Derivation.of(LostTimeFormulas.DALY_INTERVAL, checkpoint, meanTime)));
    return goodput(Derivation.of(
        LostTimeFormulas.INTERRUPTED_GOODPUT, interval, meanTime, restart, checkpoint));
  }

  private Line goodput(Derivation derivation) {
    return lines.figure(
        "training.goodput",
        "Share of elapsed time that advances the run (model assumption)",
        Unit.FRACTION,
        derivation);
  }
}
