package org.mixcost.diff;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mixcost.formula.Ties;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;

/**
 * Why a figure of one scenario is another one than before.
 *
 * @param from the scenario as it was
 * @param to the scenario as it is, which may have another name
 * @param of which figure
 * @param start it of the scenario as it was, by the program as it is
 * @param end it of the scenario as it is
 * @param changes what has changed in the scenario, by cause, those that move the figure most first
 * @param parts what each cause adds or takes away; together they are the difference, by its central value and by its mean
 */
public record ScenarioDiff(
    Scenario from,
    Scenario to,
    Line of,
    Figure start,
    Figure end,
    List<ChangedInput> changes,
    Map<Cause, Contribution> parts) {

  public ScenarioDiff {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(of, "of");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    changes = List.copyOf(changes);
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** The parts of causes, from those of their inputs. */
  static Map<Cause, Contribution> parts(List<ChangedInput> changes) {
    return changes.stream()
        .collect(groupingBy(
            ChangedInput::cause,
            TreeMap::new,
            mapping(
                change -> change.part().orElse(Contribution.NONE),
                collectingAndThen(toList(), Contribution::sum))));
  }

  /** Its name, as it is. */
  public String name() {
    return to.name();
  }

  /** Whether it had another name. */
  public boolean isRenamed() {
    return !from.name().equals(to.name());
  }

  /** The figure as it was: where it is known what the program made of it then, that. */
  public Contribution before() {
    return Contribution.of(start).minus(parts.getOrDefault(Cause.VERSION, Contribution.NONE));
  }

  /** The figure as it is. */
  public Contribution after() {
    return Contribution.of(end);
  }

  /** The one less the other. */
  public Contribution difference() {
    return after().minus(before());
  }

  /** The causes that move the figure, with every input at its median, by more than rounding does. */
  public List<Cause> moving() {
    double whole = before().central();
    return parts.keySet().stream()
        .filter(cause -> !Ties.areSame(whole, whole + parts.get(cause).central()))
        .toList();
  }

  /** Whether anything in it is uncertain. */
  public boolean isUncertain() {
    return start.spread().isPresent() || end.spread().isPresent();
  }

  /** Whether the figure is the same as before, with every input at its median. */
  public boolean isTie() {
    return Ties.areSame(before().central(), after().central());
  }

  /** Whether it is so on average. */
  public boolean isTieOnAverage() {
    return Ties.areSame(before().mean(), after().mean());
  }

  /** The difference over what it was, with every input at its median; infinite where that was nothing [fraction]. */
  public double increase() {
    return isTie() ? 0 : difference().central() / Math.abs(before().central());
  }
}
