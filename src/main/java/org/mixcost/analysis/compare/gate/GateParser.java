package org.mixcost.analysis.compare.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.analysis.compare.gate.Gate.Criterion;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

/**
 * Reads gates.
 *
 * <pre>
 * gate      = criterion relation quantity
 * criterion = statistic "(" line ")" | "P(" event ")" | "increase"
 * statistic = "central" | "mean" | "median" | "p1" … "p99"
 * event     = "over budget" | "late" | "both kept" | "cheaper" | "same"
 * relation  = "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * </pre>
 */
final class GateParser {
  private static final Pattern GATE =
      Pattern.compile("\\s*(\\w+)\\s*(?:\\(\\s*(.+?)\\s*\\))?\\s*(<=|>=|<|>)\\s*([^<>]+?)\\s*");
  private static final String INCREASE = "increase";
  private static final String EXAMPLE =
      "write a condition such as \"p95(total) > 1.3M USD\" or \"P(over budget) > 20%\"";

  private final String text;

  GateParser(String text) {
    this.text = text;
  }

  Checked<Gate> parse() {
    Matcher parts = GATE.matcher(text);
    if (!parts.matches()) {
      return Checked.failed("bad-gate", "'" + text + "' is no condition", EXAMPLE);
    }
    Relation relation = Relation.of(parts.group(3));
    return criterion(parts.group(1), Optional.ofNullable(parts.group(2)))
        .then(criterion -> limit(parts.group(4))
            .then(limit -> inItsUnit(criterion, limit))
            .then(limit -> Checked.of(new Gate(text, criterion, relation, limit))));
  }

  private Checked<Criterion> criterion(String word, Optional<String> of) {
    return of.map(what -> word.equals("P") ? event(what) : statistic(word, what))
        .orElseGet(() -> alone(word));
  }

  /** A number that is of nothing in brackets. */
  private Checked<Criterion> alone(String word) {
    return word.equals(INCREASE)
        ? Checked.of(new Criterion.OfIncrease())
        : Checked.failed(
            "bad-gate",
            "'" + text + "' is no condition" + Suggestion.didYouMean(word, List.of(INCREASE)),
            EXAMPLE);
  }

  private Checked<Criterion> event(String words) {
    Optional<Event> event = Event.find(words.replaceAll("\\s+", " "));
    return event.isPresent()
        ? Checked.of(new Criterion.OfEvent(event.get()))
        : Checked.failed(
            "unknown-event",
            "'" + words + "' is nothing that has a probability"
                + Suggestion.didYouMean(words, Event.all()),
            "expected one of " + String.join(", ", Event.all()));
  }

  private Checked<Criterion> statistic(String word, String line) {
    Optional<Statistic> statistic = Statistic.find(word);
    return statistic.isPresent()
        ? Checked.of(new Criterion.OfStatistic(statistic.get(), line))
        : Checked.failed(
            "unknown-statistic",
            "'" + word + "' is no number of a figure",
            "expected one of central, mean, median, p1 to p99, or P for a probability");
  }

  private static Checked<Expression> limit(String text) {
    return Expression.parse(text)
        .then(limit -> limit.distribution() instanceof Distribution.Fixed
            ? Checked.of(limit)
            : Checked.failed("bad-gate", "'" + text + "' is not one number", EXAMPLE));
  }

  /** The limit in the unit of what is requested, where that is known of any study. */
  private static Checked<Expression> inItsUnit(Criterion criterion, Expression limit) {
    if (criterion instanceof Criterion.OfEvent) {
      return limit.in(List.of(Unit.FRACTION), Domain.SHARE);
    }
    return criterion instanceof Criterion.OfStatistic line && line.id().equals("total")
        ? limit.in(List.of(total(limit)), Domain.ANY)
        : Checked.of(limit);
  }

  /** Money, in whatever currency it is. */
  private static Unit total(Expression limit) {
    return limit.unit().flatMap(Unit::foreignCurrency).map(Unit.USD::in).orElse(Unit.USD);
  }
}
