package org.mixcost.analysis.compare.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.LimitOdds;
import org.mixcost.analysis.compare.LimitOdds.Limit;
import org.mixcost.analysis.compare.Result;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/** Something that happens in some draws, of which a gate asks how probable it is. */
public enum Event {
  OVER_BUDGET("no scenario has a budget", "write budget: 900k USD in a scenario"),
  LATE("no scenario has a deadline", "write deadline: 60 days in a scenario"),
  BOTH_KEPT("no scenario has a budget and a deadline", "write both in a scenario"),
  CHEAPER("there is no scenario but the baseline", "add one to compare it with"),
  SAME("there is no scenario but the baseline", "add one to compare it with");

  private final String nothing;
  private final String help;

  Event(String nothing, String help) {
    this.nothing = nothing;
    this.help = help;
  }

  /** As it is written: {@code over budget}. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The event that is written so. */
  static Optional<Event> find(String words) {
    return Arrays.stream(values()).filter(event -> event.words().equals(words)).findFirst();
  }

  /** All events, as they are written. */
  static List<String> all() {
    return Arrays.stream(values()).map(Event::words).toList();
  }

  /** Why it may be of no scenario. */
  String nothing() {
    return nothing;
  }

  /** What to do about that. */
  String help() {
    return help;
  }

  /** Whether it is of a scenario and the baseline. */
  boolean isOfPairs() {
    return this == CHEAPER || this == SAME;
  }

  /** Whether it can be requested of a scenario. */
  boolean isOf(Scenario scenario, Study study) {
    boolean hasBudget = scenario.limits().budget().isPresent();
    boolean hasDeadline = scenario.limits().deadline().isPresent();
    return switch (this) {
      case OVER_BUDGET -> hasBudget;
      case LATE -> hasDeadline;
      case BOTH_KEPT -> hasBudget && hasDeadline;
      case CHEAPER, SAME -> !scenario.name().equals(study.baseline());
    };
  }

  /** How probable it is of a scenario, if it is requested of that one [fraction]. */
  OptionalDouble probability(Result result, Comparison comparison) {
    LimitOdds limits = result.limits();
    return switch (this) {
      case OVER_BUDGET -> broken(limits.budget());
      case LATE -> broken(limits.deadline());
      case BOTH_KEPT -> limits.bothKept();
      case CHEAPER ->
        difference(result, comparison).mapToDouble(d -> d.odds().lower()).findFirst();
      case SAME ->
        difference(result, comparison).mapToDouble(d -> d.odds().same()).findFirst();
    };
  }

  private static OptionalDouble broken(Optional<Limit> limit) {
    return limit.stream().mapToDouble(Limit::broken).findFirst();
  }

  private static Stream<Difference> difference(Result result, Comparison comparison) {
    return comparison.differences().stream()
        .filter(difference -> difference.scenario().equals(result.name()));
  }
}
