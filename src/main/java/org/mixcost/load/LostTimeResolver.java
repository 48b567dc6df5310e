package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.LostTime;
import org.mixcost.scenario.LostTime.ClusterFailures;
import org.mixcost.scenario.LostTime.Interrupted;
import org.mixcost.scenario.LostTime.Interruption;
import org.mixcost.scenario.LostTime.Stated;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.format.FailuresKeys;
import org.mixcost.scenario.format.InterruptionKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.TrainingKeys;

/** Resolves hours beyond those of the speed; there are none beyond hours that elapsed. */
final class LostTimeResolver {
  private static final List<Key> STATED = List.of(TrainingKeys.GOODPUT, TrainingKeys.RESTARTS);

  private static final String ELAPSED = "gpu_hours are as they elapse, whatever is lost in them";

  private final SectionReader keys;
  private final Speed speed;

  LostTimeResolver(SectionReader keys, Speed speed) {
    this.keys = keys;
    this.speed = speed;
  }

  LostTime resolve() {
    if (speed instanceof Speed.ElapsedHours) {
      keys.leaveUnread(List.of(TrainingKeys.FAILURES, TrainingKeys.INTERRUPTION), ELAPSED);
      return new Stated(keys.idle(TrainingKeys.GOODPUT, 1), keys.idle(TrainingKeys.RESTARTS, 1));
    }
    List<Key> modeled = modeled();
    if (modeled.isEmpty()) {
      return stated();
    }
    STATED.stream().filter(keys::has).forEach(key -> keys.requireOneOf(key, modeled.get(0)));
    questionTwice(modeled);
    return interrupted(modeled.contains(TrainingKeys.INTERRUPTION));
  }

  /** What interrupts the run, of what the file says. */
  private List<Key> modeled() {
    boolean isTakenBack =
        keys.has(TrainingKeys.PRICE) || keys.says(TrainingKeys.RENTAL, RentalBasis.SPOT);
    if (!isTakenBack) {
      keys.leaveUnread(
          TrainingKeys.INTERRUPTION,
          "only spot accelerators are taken back: it goes with rental: spot, or with the price of one");
    }
    return Stream.of(TrainingKeys.FAILURES, TrainingKeys.INTERRUPTION)
        .filter(keys::has)
        .filter(key -> isTakenBack || !key.equals(TrainingKeys.INTERRUPTION))
        .map(Key.class::cast)
        .toList();
  }

  private Stated stated() {
    if (speed instanceof Speed.Usual) {
      questionTwice(STATED.stream().filter(keys::has).toList());
      return new Stated(
          keys.findOr(TrainingKeys.GOODPUT, 1), keys.findOr(TrainingKeys.RESTARTS, 1));
    }
    Quantity goodput = keys.get(TrainingKeys.GOODPUT);
    Quantity restarts = keys.get(TrainingKeys.RESTARTS);
    checkBoth(goodput, restarts);
    return new Stated(goodput, restarts);
  }

  private LostTime interrupted(boolean isTakenBack) {
    Optional<ClusterFailures> failures = keys.find(TrainingKeys.FAILURES).map(this::failures);
    if (failures.isEmpty()) {
      keys.reading()
          .noteNotIncluded("failures besides interruptions by the seller ("
              + keys.at(TrainingKeys.FAILURES) + ")");
    }
    Optional<Interruption> interruption = isTakenBack
        ? keys.find(TrainingKeys.INTERRUPTION).map(LostTimeResolver::interruption)
        : Optional.empty();
    return failures.isEmpty() && interruption.isEmpty()
        ? new Stated(keys.neutral(TrainingKeys.GOODPUT, 1), keys.neutral(TrainingKeys.RESTARTS, 1))
        : new Interrupted(failures, interruption);
  }

  private ClusterFailures failures(SectionReader stated) {
    if (!keys.has(TrainingKeys.ACCELERATORS)) {
      keys.missing(TrainingKeys.ACCELERATORS);
    }
    return new ClusterFailures(
        keys.findOrPlaceholder(TrainingKeys.ACCELERATORS),
        stated.get(FailuresKeys.MEAN_TIME),
        stated.get(FailuresKeys.CHECKPOINT),
        stated.get(FailuresKeys.RESTART),
        stated.find(FailuresKeys.INTERVAL));
  }

  private static Interruption interruption(SectionReader stated) {
    return new Interruption(stated.get(InterruptionKeys.RATE), stated.get(InterruptionKeys.LOST));
  }

  /** The hours of published runs hold what those lost. */
  private void questionTwice(List<Key> said) {
    if (!(speed instanceof Speed.Usual)) {
      return;
    }
    said.forEach(key -> keys.reading()
        .issues()
        .add(Issue.warning(
                "lost-time-twice",
                keys.where(key),
                "no utilization is stated, and that of published runs, which stands in, is of elapsed hours: "
                    + key.name() + " counts lost time twice")
            .withHelp("leave it out, or state the utilization without lost time")));
  }

  /** Goodput and restarts say the same of the hours, so that both say it twice. */
  private void checkBoth(Quantity goodput, Quantity restarts) {
    double alone = ComputeFormulas.elapsedGpuHours(1, goodput.median(), 1);
    double both = ComputeFormulas.elapsedGpuHours(1, goodput.median(), restarts.median());
    if (both > Math.max(alone, restarts.median())) {
      String message = Phrase.of(
          "goodput of %s and restarts of %s say the same twice: together the run takes %.4g times its hours, by goodput "
              + "alone %.4g times",
          goodput.text(), restarts.text(), both, alone);
      keys.reading()
          .issues()
          .add(Issue.warning("lost-time-twice", keys.where(TrainingKeys.RESTARTS), message)
              .withHelp("leave out one of them; an inherited key is taken away by none"));
    }
  }
}
