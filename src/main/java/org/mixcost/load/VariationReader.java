package org.mixcost.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.breakeven.Breakeven.Range;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.simulate.Varied;

/**
 * Reads what an analysis is to move: {@code PATH=from:to:step}, {@code PATH=a,b,c}, {@code PATH=from:to} or {@code PATH}.
 *
 * <p>Numbers are in the unit of the input unless they say another, and must be of its domain: what a scenario file
 * could not say of an input, no study moves it to.
 */
public final class VariationReader {
  private static final int MOST_VALUES = 100_000;
  /** A step that ends just short of the last value is taken to end on it. */
  private static final double ROUNDING = 1e-9;

  private final Inputs inputs;

  public VariationReader(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The values of a sweep. */
  public Checked<Axis> axis(String text) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2) {
      return failed(
          "no-values",
          "'" + text + "' says no values",
          "write " + text + "=from:to:step or " + text + "=a,b,c");
    }
    return input(parts[0])
        .then(input -> values(parts[1], input).then(values -> Checked.of(new Axis(input, values))));
  }

  /** The range of a break-even; a usual one where the text says none. */
  public Checked<Range> range(String text) {
    String[] parts = text.split("=", 2);
    return input(parts[0]).then(input -> parts.length < 2 ? usual(input) : range(parts[1], input));
  }

  private Checked<Varied> input(String text) {
    String name = text.strip();
    Optional<Key> written = Paths.find(name);
    if (written.filter(key -> !(key instanceof QuantityKey)).isPresent()) {
      return failed(
          "not-a-quantity",
          "'" + name + "' holds no quantity, so there is nothing between its values",
          "write a scenario for each");
    }
    return Varied.find(inputs, name)
        .map(VariationReader::inOneUnit)
        .orElseGet(() -> unknown(name, written.isPresent()));
  }

  /** Scenarios may state a fee for a term or for each year; one number cannot stand for both. */
  private static Checked<Varied> inOneUnit(Varied found) {
    List<String> units = found.inputs().stream()
        .map(input -> input.quantity().unit().toString())
        .distinct()
        .toList();
    return units.size() == 1
        ? Checked.of(found)
        : failed(
            "several-units",
            "'" + found.name() + "' is in " + String.join(" and in ", units),
            "state it in one unit in all scenarios, or move it in a file of those in one unit");
  }

  private Checked<Varied> unknown(String name, boolean isKey) {
    List<String> all = inputs.all().stream()
        .map(input -> input.quantity().name())
        .filter(known -> !known.startsWith(Inputs.NEUTRAL))
        .distinct()
        .sorted()
        .toList();
    return failed(
        "unknown-input",
        isKey
            ? "no figure follows from a value that a scenario states at '" + name + "'"
            : "no input '" + name + "'" + Suggestion.didYouMean(name, all),
        "what the catalog gives goes by the name of its row; inputs are " + String.join(", ", all));
  }

  private Checked<Range> usual(Varied input) {
    Domain domain = domain(input);
    double low = Math.max(domain.low(), input.usualLow());
    double high = Math.min(domain.high(), input.usualHigh());
    return low < high
        ? Checked.of(new Range(input, low, high))
        : failed(
            "no-range",
            "'" + input.name() + "' has no usual range",
            "write " + input.name() + "=from:to");
  }

  private Checked<Range> range(String text, Varied input) {
    return numbers(text.split(":", -1), input)
        .then(ends -> ends.size() == 2 && ends.get(0) < ends.get(1)
            ? Checked.of(new Range(input, ends.get(0), ends.get(1)))
            : failed(
                "bad-range",
                "'" + text + "' is not a range",
                "write from:to, the lower end first"));
  }

  private Checked<List<Double>> values(String text, Varied input) {
    return text.contains(":")
        ? steps(text, input)
        : numbers(text.split(",", -1), input)
            .then(values -> Checked.of(values.stream().distinct().toList()));
  }

  /** The step is a distance and no value, so it need not be of the domain. */
  private static Checked<List<Double>> steps(String text, Varied input) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      return badRange(text);
    }
    return numbers(Arrays.copyOf(parts, 2), input)
        .then(ends -> number(parts[2].strip(), input.unit(), Domain.ANY)
            .then(step -> steps(text, List.of(ends.get(0), ends.get(1), step))));
  }

  private static Checked<List<Double>> badRange(String text) {
    return failed(
        "bad-range",
        "'" + text + "' is not a range with a step",
        "write from:to:step, the lower end first");
  }

  private static Checked<List<Double>> steps(String text, List<Double> ends) {
    if (!(ends.get(0) < ends.get(1) && ends.get(2) > 0)) {
      return badRange(text);
    }
    double count = Math.floor((ends.get(1) - ends.get(0)) / ends.get(2) + ROUNDING);
    if (count >= MOST_VALUES) {
      return failed(
          "too-many-values",
          "'" + text + "' has more than " + MOST_VALUES + " values",
          "take a larger step");
    }
    List<Double> values = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      values.add(ends.get(0) + i * ends.get(2));
    }
    return Checked.of(values);
  }

  private static Checked<List<Double>> numbers(String[] texts, Varied input) {
    Issues issues = new Issues();
    List<Double> numbers = new ArrayList<>();
    for (String text : Arrays.stream(texts).map(String::strip).toList()) {
      Checked<Double> read = number(text, input.unit(), domain(input));
      issues.addAll(read.issues());
      read.found().ifPresent(numbers::add);
    }
    return Checked.of(numbers, issues);
  }

  private static Checked<Double> number(String text, Unit unit, Domain domain) {
    return Expression.parse(text, unit.isNamed())
        .then(expression -> expression.orIn(unit).in(List.of(unit), domain))
        .then(expression -> expression.distribution() instanceof Distribution.Fixed fixed
            ? Checked.of(fixed.value())
            : failed("not-fixed", "'" + text + "' is not one number", "write one number"));
  }

  private static Domain domain(Varied input) {
    return Paths.domain(input.name(), input.unit());
  }

  private static <T> Checked<T> failed(String code, String message, String help) {
    return Checked.failed(Issue.error(code, Where.NOWHERE, message).withHelp(help));
  }
}
