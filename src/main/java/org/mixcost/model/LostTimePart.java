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
  private final SourceLines own;

  private LostTimePart(SourceLines own) {
    this.own = own;
  }

  /**
   * How the hours that elapse follow.
   *
   * @param productive hours at the stated speed
   */
  static Derivation elapsed(LostTime time, Line productive, SourceLines own) {
    if (time instanceof Stated stated) {
      return Derivation.of(
          ComputeFormulas.ELAPSED_GPU_HOURS,
          productive,
          own.read(stated.goodput()),
          own.read(stated.restarts()));
    }
    if (time instanceof Interrupted interrupted) {
      return Derivation.of(
          LostTimeFormulas.INTERRUPTED_GPU_HOURS,
          productive,
          new LostTimePart(own).goodput(interrupted));
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
    return withCheckpoints(failures, meanTime, own.read(failures.restart()));
  }

  private Line ofInterruption(Interruption interruption) {
    return goodput(Derivation.of(
        LostTimeFormulas.RESUMED_GOODPUT,
        own.read(interruption.lost()),
        meanTime(spotTime(interruption))));
  }

  /** Whatever interrupts the run, it goes on from its last checkpoint. */
  private Line ofBoth(ClusterFailures failures, Interruption interruption) {
    Line failureTime = own.step(
        "failure_mean_time", "mean time between failures", Unit.HOUR, failureTime(failures));
    Line spotTime = own.step(
        "spot_mean_time",
        "mean time until the seller takes the accelerators back",
        Unit.HOUR,
        spotTime(interruption));
    Line meanTime =
        meanTime(Derivation.of(LostTimeFormulas.COMBINED_MEAN_TIME, failureTime, spotTime));
    Line restart = own.step(
        "restart",
        "mean time until the run works again",
        Unit.HOUR,
        LostTimeFormulas.MEAN_RESTART,
        own.read(failures.restart()),
        failureTime,
        own.read(interruption.lost()),
        spotTime);
    return withCheckpoints(failures, meanTime, restart);
  }

  private Derivation failureTime(ClusterFailures failures) {
    return Derivation.of(
        LostTimeFormulas.MEAN_TIME,
        own.read(failures.meanTime()),
        own.read(failures.accelerators()));
  }

  private Derivation spotTime(Interruption interruption) {
    return Derivation.of(LostTimeFormulas.TIME_OF_RATE, own.read(interruption.rate()));
  }

  private Line meanTime(Derivation derivation) {
    return own.figure("mean_time", "mean time between interruptions", Unit.HOUR, derivation);
  }

  private Line withCheckpoints(ClusterFailures failures, Line meanTime, Term restart) {
    Term checkpoint = own.read(failures.checkpoint());
    Line interval = own.figure(
        "checkpoint_interval",
        "work between two checkpoints",
        Unit.HOUR,
        failures
            .interval()
            .map(stated -> Derivation.same(own.read(stated)))
            .orElseGet(() -> Derivation.of(LostTimeFormulas.DALY_INTERVAL, checkpoint, meanTime)));
    return goodput(Derivation.of(
        LostTimeFormulas.INTERRUPTED_GOODPUT, interval, meanTime, restart, checkpoint));
  }

  private Line goodput(Derivation derivation) {
    return own.figure(
        "goodput",
        "share of elapsed time that advances the run (model assumption)",
        Unit.FRACTION,
        derivation);
  }
}
