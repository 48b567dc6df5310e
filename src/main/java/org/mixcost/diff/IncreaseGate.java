package org.mixcost.diff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mixcost.analysis.compare.gate.Gate;
import org.mixcost.analysis.compare.gate.Gate.Criterion;
import org.mixcost.issue.Checked;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

/**
 * A condition under which a difference is refused, such as {@code increase > 5%} or {@code increase > 50k USD}.
 *
 * @param gate as it was read
 * @param unit of the limit: that of the figure, or a fraction of what the figure was
 * @param limit in that unit
 */
public record IncreaseGate(Gate gate, Unit unit, double limit) {

  public IncreaseGate {
    requireNonNull(gate, "gate");
    requireNonNull(unit, "unit");
  }

  /**
   * The gate on a figure, or why it cannot be requested of a difference.
   *
   * @param figure the unit of what has changed
   */
  public static Checked<IncreaseGate> of(Gate gate, Unit figure) {
    if (!(gate.criterion() instanceof Criterion.OfIncrease)) {
      return Checked.failed(
          "bad-gate",
          "'" + gate.text() + "' is of one estimate",
          "write a condition of two, such as \"increase > 5%\"; mixcost compare judges one");
    }
    Expression limit = gate.limit();
    if (limit.unit().isEmpty() && !limit.percent()) {
      return Checked.failed(
          "bad-gate",
          "'" + limit.text() + "' is neither a share nor an amount",
          "write \"increase > 5%\", or an amount in " + figure);
    }
    Unit due = limit.percent() ? Unit.FRACTION : figure;
    return limit
        .in(List.of(due), Domain.ANY)
        .then(number ->
            Checked.of(new IncreaseGate(gate, due, number.distribution().quantile(0.5))));
  }

  /** The scenarios that it refuses. */
  public List<RefusedIncrease> refusals(StudyDiff diff) {
    return diff.scenarios().stream()
        .filter(scenario -> gate.relation().holds(found(scenario), limit))
        .map(scenario -> new RefusedIncrease(this, scenario.name(), found(scenario)))
        .toList();
  }

  private double found(ScenarioDiff scenario) {
    return unit.equals(Unit.FRACTION)
        ? scenario.increase()
        : scenario.difference().central();
  }

  /**
   * A scenario that a gate refuses.
   *
   * @param gate which one
   * @param scenario its name
   * @param found its increase, in the unit of the gate
   */
  public record RefusedIncrease(IncreaseGate gate, String scenario, double found) {}
}
