package org.mixcost.analysis.compare.gate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Suggestion;
import org.mixcost.model.CostModel;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;

/**
 * A condition under which a result is refused, such as {@code p95(total) > 1.3M USD} or {@code P(over budget) > 20%}.
 *
 * <pre>{@code
 * Gate gate = Gate.parse("p95(total) > 1.3M USD").get();
 * Gate.Bound bound = gate.of(study).get();
 * List<Refusal> refusals = bound.refusals(comparison);
 * }</pre>
 *
 * @param text as written
 * @param criterion the number it is about
 * @param relation in which it fails
 * @param limit to what
 */
public record Gate(String text, Criterion criterion, Relation relation, Expression limit) {

  public Gate {
    requireNonNull(text, "text");
    requireNonNull(criterion, "criterion");
    requireNonNull(relation, "relation");
    requireNonNull(limit, "limit");
  }

  /** A number of a result. */
  public sealed interface Criterion {

    /** One of a line or figure, by its id. */
    record OfStatistic(Statistic statistic, String id) implements Criterion {}

    /** How probable something is. */
    record OfEvent(Event event) implements Criterion {}

    /** By how much the total of an estimate is above that of an earlier one. */
    record OfIncrease() implements Criterion {}
  }

  /** Reads a gate, or says what is wrong with its text. */
  public static Checked<Gate> parse(String text) {
    return new GateParser(text).parse();
  }

  /** The gate on the scenarios of a study, or why it can be requested of none of them. */
  public Checked<Bound> of(Study study) {
    return of(Models.plan(study));
  }

  /** The same of models that are planned. */
  public Checked<Bound> of(Models models) {
    if (criterion instanceof Criterion.OfStatistic line) {
      return of(line, models);
    }
    if (criterion instanceof Criterion.OfEvent event) {
      return of(event.event(), models);
    }
    if (criterion instanceof Criterion.OfIncrease) {
      return Checked.failed(
          "nothing-to-judge",
          "there is no earlier estimate",
          "mixcost diff OLD NEW judges an increase");
    }
    throw new AssertionError(criterion);
  }

  private Checked<Bound> of(Criterion.OfStatistic criterion, Models models) {
    Optional<Line> line = models.all().stream()
        .flatMap(model -> lines(model))
        .filter(known -> known.id().equals(criterion.id()))
        .findFirst();
    if (line.isEmpty()) {
      List<String> known =
          models.all().stream().flatMap(Gate::lines).map(Line::id).distinct().toList();
      return Checked.failed(
          "unknown-line",
          "no scenario has a line or figure '" + criterion.id() + "'"
              + Suggestion.didYouMean(criterion.id(), known),
          "mixcost estimate FILE --format csv lists the ids");
    }
    return bound(line.get().unit(), Domain.ANY);
  }

  private static Stream<Line> lines(CostModel model) {
    return model.lines().stream();
  }

  private Checked<Bound> of(Event event, Models models) {
    return models.all().stream().anyMatch(model -> event.isOf(model.scenario(), models.study()))
        ? bound(Unit.FRACTION, Domain.SHARE)
        : Checked.failed("nothing-to-judge", event.nothing(), event.help());
  }

  private Checked<Bound> bound(Unit unit, Domain domain) {
    return limit
        .in(List.of(unit), domain)
        .then(number -> Checked.of(new Bound(this, unit, number.distribution().quantile(0.5))));
  }

  /**
   * A gate whose limit is known to be of the unit of what it asks for.
   *
   * @param unit of both
   * @param limit in that unit
   */
  public record Bound(Gate gate, Unit unit, double limit) {

    /** The scenarios that it refuses. */
    public List<Refusal> refusals(Comparison comparison) {
      return comparison.results().stream()
          .flatMap(result -> found(result, comparison)
              .filter(value -> gate.relation().holds(value, limit))
              .map(value -> new Refusal(this, result.name(), value))
              .stream())
          .toList();
    }

    /** The scenarios of which it cannot be requested, though it can of others: they do not pass, they are not judged. */
    public List<String> notJudged(Comparison comparison) {
      boolean isOfPairs =
          gate.criterion() instanceof Criterion.OfEvent event && event.event().isOfPairs();
      return comparison.results().stream()
          .filter(result -> found(result, comparison).isEmpty())
          .map(Result::name)
          .filter(name -> !(isOfPairs && name.equals(comparison.study().baseline())))
          .toList();
    }

    /** The number of a scenario, where it has one. */
    private Optional<Double> found(Result result, Comparison comparison) {
      if (gate.criterion() instanceof Criterion.OfStatistic line) {
        return result.find(line.id()).map(line.statistic()::of);
      }
      if (gate.criterion() instanceof Criterion.OfEvent event) {
        return event.event().probability(result, comparison).stream().boxed().findFirst();
      }
      if (gate.criterion() instanceof Criterion.OfIncrease) {
        return Optional.empty();
      }
      throw new AssertionError(gate.criterion());
    }
  }

  /**
   * A scenario that a gate refuses.
   *
   * @param gate which one
   * @param scenario its name
   * @param found the number it asks for, in its unit
   */
  public record Refusal(Bound gate, String scenario, double found) {}
}
