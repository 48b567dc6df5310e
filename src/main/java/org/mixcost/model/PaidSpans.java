package org.mixcost.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.formula.Formula;
import org.mixcost.formula.ScheduleFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Phase;

/** The days over which parts of a total are paid, each stated once. */
final class PaidSpans {
  private final PhasesPart phases;
  private final Lines lines;
  private final Line beginning;
  private final Map<String, Span> spans = new HashMap<>();
  private final List<Line> ends = new ArrayList<>();

  PaidSpans(PhasesPart phases, Lines lines) {
    this.phases = phases;
    this.lines = lines;
    beginning =
        lines.step("schedule.beginning", "Beginning of the project", Unit.DAY, Derivation.NOTHING);
    for (Phase phase : Phase.values()) {
      ends.add(phases.end(phase));
    }
  }

  /**
   * Some days.
   *
   * @param from their beginning, since the project has begun [day]
   * @param until their end, later than that [day]
   * @param isTimed whether it is known how many they are
   */
  record Span(Line from, Line until, boolean isTimed) {}

  /** A whole phase. */
  Span whole(Phase phase) {
    return spans.computeIfAbsent(
        id(phase),
        id -> of(
            id,
            phases.start(phase),
            Optional.of(phases.days(phase)).filter(any -> phases.isTimed(phase))));
  }

  /** The beginning of a phase, as nothing says how long something in it takes. */
  Span atStart(Phase phase) {
    return spans.computeIfAbsent(
        id(phase) + ".at_once", id -> of(id, phases.start(phase), Optional.empty()));
  }

  /** The beginning of a phase, when something is paid once. */
  Span once(Phase phase) {
    Span start = atStart(phase);
    return new Span(start.from(), start.until(), true);
  }

  /** Days from the beginning of a phase on. */
  Span days(String id, Phase phase, Line days) {
    return spans.computeIfAbsent(id, any -> of(id, phases.start(phase), Optional.of(days)));
  }

  /** Months from the beginning of a phase on, which may be more than it takes. */
  Span months(String id, Phase phase, Quantity months) {
    return longer(id, phases.start(phase), ScheduleFormulas.DAYS_OF_MONTHS, months);
  }

  /** Months from the beginning of the project on. */
  Span months(String id, Quantity months) {
    return longer(id, beginning, ScheduleFormulas.DAYS_OF_MONTHS, months);
  }

  /** Years from the beginning of a phase on. */
  Span years(String id, Phase phase, Quantity years) {
    return longer(id, phases.start(phase), ScheduleFormulas.DAYS_OF_YEARS, years);
  }

  private Span longer(String id, Line from, Formula formula, Quantity time) {
    Line days =
        lines.step(id + ".days", "Days over which it is paid", Unit.DAY, formula, lines.read(time));
    ends.add(end(id, from, days));
    return of(id, from, Optional.of(days));
  }

  /** When the last is paid, whatever it is for. */
  List<Line> ends() {
    return List.copyOf(ends);
  }

  /** When something ends that takes some days. */
  Line end(String id, Line from, Line days) {
    return lines.step(id + ".end", "When it ends", Unit.DAY, Derivation.sum(List.of(from, days)));
  }

  /** Days that are known, or an hour where none are. */
  Span of(String id, Line from, Optional<Line> days) {
    Line until = lines.step(
        id + ".until",
        "Until when it is paid",
        Unit.DAY,
        ScheduleFormulas.PAID_UNTIL,
        from,
        days.<Term>map(known -> known).orElseGet(() -> lines.read(Neutral.ZERO)));
    return new Span(from, until, days.isPresent());
  }

  private static String id(Phase phase) {
    return PhasesPart.id(phase);
  }
}
