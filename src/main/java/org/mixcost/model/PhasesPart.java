package org.mixcost.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mixcost.formula.Formula;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Schedule.Phases;
import org.mixcost.scenario.Schedule.Placing;
import org.mixcost.scenario.format.Phase;

/** When the phases of a project begin and end, each stated once it is asked for. */
final class PhasesPart {
  private final Phases phases;
  private final Map<Phase, Derivation> known;
  private final Lines lines;
  private final Map<Phase, Line> starts = new EnumMap<>(Phase.class);
  private final Map<Phase, Line> days = new EnumMap<>(Phase.class);
  private final Map<Phase, Line> ends = new EnumMap<>(Phase.class);

  /**
   * The phases of a project.
   *
   * @param phases where they stand
   * @param known how long they take, as far as that follows from what is done in them
   */
  PhasesPart(Phases phases, Map<Phase, Derivation> known, Lines lines) {
    this.phases = phases;
    this.known = new EnumMap<>(known);
    this.lines = lines;
    for (Phase phase : Phase.values()) {
      end(phase);
    }
  }

  /** Whether anything says how long it takes. */
  boolean isTimed(Phase phase) {
    return isStated(phase) || known.containsKey(phase);
  }

  /** Whether a planner says how long it takes. */
  boolean isStated(Phase phase) {
    return phases.get(phase).days().isPresent();
  }

  /** When it begins, since the project has. */
  Line start(Phase phase) {
    Line stated = starts.get(phase);
    if (stated != null) {
      return stated;
    }
    Derivation follows = follows(phase);
    Line start = step(phase, "start", "its beginning", follows);
    starts.put(phase, start);
    return start;
  }

  private Derivation follows(Phase phase) {
    Placing placing = phases.get(phase);
    List<Line> waitsFor = new ArrayList<>();
    if (placing.beside().isPresent()) {
      waitsFor.add(start(placing.beside().get()));
    } else {
      placing.after().map(List::of).orElse(phase.before()).forEach(next -> waitsFor.add(end(next)));
    }
    return new Derivation(Formula.GREATEST, List.copyOf(waitsFor));
  }

  /** How long it takes; 0 where nobody knows. */
  Line days(Phase phase) {
    Line stated = days.get(phase);
    if (stated != null) {
      return stated;
    }
    Line length = step(
        phase,
        "days",
        "how long it takes",
        phases
            .get(phase)
            .days()
            .map(said -> Derivation.same(lines.read(said)))
            .or(() -> Optional.ofNullable(known.get(phase)))
            .orElse(Derivation.NOTHING));
    days.put(phase, length);
    return length;
  }

  /** When it ends. */
  Line end(Phase phase) {
    Line stated = ends.get(phase);
    if (stated != null) {
      return stated;
    }
    Line end = step(phase, "end", "its end", Derivation.sum(List.of(start(phase), days(phase))));
    ends.put(phase, end);
    return end;
  }

  /** What the ids of its lines begin with. */
  static String id(Phase phase) {
    return "schedule." + phase.name().toLowerCase(Locale.ROOT) + "_phase";
  }

  private Line step(Phase phase, String key, String words, Derivation derivation) {
    return lines.step(
        id(phase) + "." + key, "Phase of " + phase.words() + ": " + words, Unit.DAY, derivation);
  }
}
