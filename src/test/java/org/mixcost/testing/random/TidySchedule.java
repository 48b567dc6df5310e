package org.mixcost.testing.random;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mixcost.scenario.format.Phase;
import org.mixcost.scenario.format.PhaseKeys;

/** Makes a schedule fit its scenario, so that every key that stays changes something. */
final class TidySchedule {
  private static final List<String> ORDER = List.of("after", "beside");

  private final Branch training;
  private final Plan plan;
  private final Branch phases;

  private TidySchedule(Branch scenario, Plan plan, Branch phases) {
    this.training = scenario.branch("training").orElseThrow();
    this.plan = plan;
    this.phases = phases;
  }

  static void tidy(Branch scenario, Plan plan) {
    scenario.branch("schedule").ifPresent(schedule -> {
      schedule.put("start", plan.any(List.of("2026-12", "2027-01", "2031-07")));
      schedule.branch("price_trend").ifPresent(trend -> trend(scenario, trend));
      if (schedule.branch("price_trend").filter(Branch::isEmpty).isPresent()) {
        schedule.remove("price_trend");
      }
      schedule
          .branch("phases")
          .ifPresent(phases -> new TidySchedule(scenario, plan, phases).tidy());
      if (schedule.branch("phases").filter(Branch::isEmpty).isPresent()) {
        schedule.remove("phases");
      }
    });
  }

  /** A trend is of prices that are looked up. */
  private static void trend(Branch scenario, Branch trend) {
    if (!scenario.branch("training").orElseThrow().has("rental")) {
      trend.remove("rentals");
    }
    boolean isOfTokens = scenario.branch("data").orElseThrow().all("synthetic").stream()
        .flatMap(source -> source.branch("generator").stream())
        .anyMatch(generator -> generator.has("model") && !generator.has("input_price"));
    if (!isOfTokens) {
      trend.remove("tokens");
    }
  }

  private void tidy() {
    if (!training.has("accelerators") && !phases.has(key(Phase.TRAINING))) {
      phases.put(key(Phase.TRAINING), new Branch());
    }
    for (Phase phase : Phase.values()) {
      phases.branch(key(phase)).ifPresent(placing -> tidy(phase, placing));
    }
    phases
        .branch(key(Phase.OTHER))
        .filter(other -> ORDER.stream().noneMatch(other::has))
        .ifPresent(other -> other.put("after", key(Phase.EVALUATION)));
    while (breakCircle()) {}
    for (Phase phase : Phase.values()) {
      phases
          .branch(key(phase))
          .filter(Branch::isEmpty)
          .ifPresent(placing -> phases.remove(key(phase)));
    }
  }

  /** Whether a phase that is moved waited for itself; it is moved no more. */
  private boolean breakCircle() {
    for (Phase phase : Phase.values()) {
      Branch placing = phases.branch(key(phase)).orElseGet(Branch::new);
      if (ORDER.stream().anyMatch(placing::has) && waitsFor(phase, phase, new HashSet<>())) {
        ORDER.forEach(placing::remove);
        return true;
      }
    }
    return false;
  }

  private void tidy(Phase phase, Branch placing) {
    if (isTimed(phase)) {
      placing.remove("days");
    } else if (!placing.has("days")) {
      placing.put("days", plan.value(PhaseKeys.DAYS, "schedule.phases." + key(phase)));
    }
    if (phase == Phase.POST_TRAINING && isTimed(phase) && !training.has("post_training")) {
      ORDER.forEach(placing::remove);
    }
  }

  private boolean isTimed(Phase phase) {
    return switch (phase) {
      case DATA, DEVELOPMENT, EVALUATION, OTHER -> false;
      case TRAINING, POST_TRAINING -> training.has("accelerators");
      case STAGES ->
        training.all("stages").stream()
            .anyMatch(stage -> stage.has("accelerators") || training.has("accelerators"));
    };
  }

  private boolean waitsFor(Phase phase, Phase sought, Set<Phase> seen) {
    return before(phase).stream()
        .anyMatch(next -> next == sought || (seen.add(next) && waitsFor(next, sought, seen)));
  }

  private List<Phase> before(Phase phase) {
    List<Phase> said = phases.branch(key(phase)).stream()
        .flatMap(placing -> ORDER.stream().filter(placing::has).map(placing::text))
        .map(word -> Phase.valueOf(word.toUpperCase(Locale.ROOT)))
        .toList();
    return said.isEmpty() ? phase.before() : said;
  }

  private static String key(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }
}
