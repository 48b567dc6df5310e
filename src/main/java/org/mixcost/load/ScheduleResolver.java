package org.mixcost.load;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.Scenario.OtherCosts;
import org.mixcost.scenario.Schedule;
import org.mixcost.scenario.Schedule.Phases;
import org.mixcost.scenario.Schedule.Placing;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.FurtherWork;
import org.mixcost.scenario.format.Phase;
import org.mixcost.scenario.format.PhaseKeys;
import org.mixcost.scenario.format.PhasesKeys;
import org.mixcost.scenario.format.ScheduleKeys;
import org.mixcost.scenario.format.SectionKey;

/** Resolves when the money of a scenario is spent. */
final class ScheduleResolver {
  private static final int LENGTH_OF_MONTH = 7;
  private static final YearMonth UNREADABLE = YearMonth.of(1970, 1);

  private static final Distribution NONE = new Distribution.Fixed(0);
  private static final Distribution ONCE = new Distribution.Fixed(1);

  private final SectionReader keys;

  ScheduleResolver(SectionReader keys) {
    this.keys = keys;
  }

  Schedule resolve(DataMix data, TrainingPlan training, OtherCosts costs) {
    YearMonth start = keys.find(ScheduleKeys.START).map(this::month).orElse(UNREADABLE);
    Optional<Quantity> discount = keys.find(ScheduleKeys.DISCOUNT);
    Phases phases = keys.find(ScheduleKeys.PHASES)
        .map(stated -> phases(stated, new Work(data, training, costs)))
        .orElse(Phases.USUAL);
    return new Schedule(start, discount, new PriceTrendResolver(keys, start).resolve(), phases);
  }

  private YearMonth month(String date) {
    if (date.length() == LENGTH_OF_MONTH) {
      return YearMonth.parse(date);
    }
    keys.error(
        "bad-date",
        keys.where(ScheduleKeys.START),
        "'" + date + "' is not a month",
        "write 2027-01: the cost is spread over months");
    return UNREADABLE;
  }

  private Phases phases(SectionReader stated, Work work) {
    Phases phases = new Phases(
        placing(stated, PhasesKeys.DATA, Phase.DATA, work),
        placing(stated, PhasesKeys.DEVELOPMENT, Phase.DEVELOPMENT, work),
        placing(stated, PhasesKeys.TRAINING, Phase.TRAINING, work),
        placing(stated, PhasesKeys.POST_TRAINING, Phase.POST_TRAINING, work),
        placing(stated, PhasesKeys.STAGES, Phase.STAGES, work),
        placing(stated, PhasesKeys.EVALUATION, Phase.EVALUATION, work),
        placing(stated, PhasesKeys.OTHER, Phase.OTHER, work));
    Optional<Phase> circle = phases.inCircle();
    circle.ifPresent(phase -> keys.error(
        "phases-in-a-circle",
        keys.where(ScheduleKeys.PHASES),
        "the phase " + phase.words() + " waits for itself",
        "training usually comes after data and development, post_training after training, then stages, then evaluation: "
            + "say where each of them stands that is moved"));
    return circle.isPresent() ? Phases.USUAL : phases;
  }

  private Placing placing(SectionReader stated, SectionKey key, Phase phase, Work work) {
    return stated.find(key).map(found -> placing(found, phase, work)).orElse(Placing.USUAL);
  }

  private Placing placing(SectionReader found, Phase phase, Work work) {
    if (!found.has(PhaseKeys.DAYS) && !work.has(phase)) {
      found.leaveUnread(
          List.of(PhaseKeys.AFTER, PhaseKeys.BESIDE),
          "nothing is paid for in it, and it has no days");
      return Placing.USUAL;
    }
    Optional<Quantity> days = found.find(PhaseKeys.DAYS);
    if (found.has(PhaseKeys.AFTER) && found.has(PhaseKeys.BESIDE)) {
      found.requireOneOf(PhaseKeys.AFTER, PhaseKeys.BESIDE);
      return Placing.USUAL;
    }
    if (days.isPresent() && work.isTimed(phase)) {
      found.error(
          "two-ways",
          found.where(PhaseKeys.DAYS),
          "how long " + phase.words() + " takes follows from its accelerators",
          "leave out these days; 'mixcost explain FILE schedule.days' shows what they follow from");
    }
    return new Placing(days, found.find(PhaseKeys.AFTER), found.find(PhaseKeys.BESIDE));
  }

  /** What is done in the phases of a scenario. */
  private record Work(DataMix data, TrainingPlan training, OtherCosts costs) {

    /** Whether anything is paid for in a phase. */
    boolean has(Phase phase) {
      FurtherWork further = training.further();
      return switch (phase) {
        case DATA, TRAINING -> true;
        case DEVELOPMENT -> !further.development().distribution().equals(ONCE);
        case POST_TRAINING -> !further.postTraining().distribution().equals(NONE);
        case STAGES -> !further.stages().isEmpty();
        case EVALUATION -> costs.evaluation().isPresent();
        case OTHER -> !costs.other().isEmpty();
      };
    }

    /** Whether accelerators say how long a phase takes; what a model says of data is not all there is to get. */
    boolean isTimed(Phase phase) {
      return switch (phase) {
        case DATA, DEVELOPMENT, EVALUATION, OTHER -> false;
        case TRAINING, POST_TRAINING -> training.cluster().isPresent();
        case STAGES ->
          training.further().stages().stream()
              .anyMatch(stage -> stage.accelerators().isPresent());
      };
    }
  }
}
