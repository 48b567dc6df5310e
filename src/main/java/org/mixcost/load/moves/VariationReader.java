package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.mixcost.analysis.breakeven.Breakeven.Range;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.load.moves.MovedInputs.Moved;
import org.mixcost.model.Models;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Varied;

/**
 * Reads what an analysis is to move: {@code PATH=from:to:step}, {@code PATH=a,b,c}, {@code PATH=from:to} or {@code PATH};
 * in one scenario alone where its name and a colon stand before.
 *
 * <p>Numbers are in the unit of the input unless they say another, and must be of its domain: what a scenario file
 * could not say of an input, no study moves it to. Where no share is due, a percentage is a factor, as {@code 2x} is, and
 * {@code +30%} is 1.3.
 */
public final class VariationReader {
  private static final int MOST_VALUES = 100_000;
  /** A step that ends just short of the last value is taken to end on it. */
  private static final double ROUNDING = 1e-9;

  /** How much more or less; of a share, ten points or a tenth of it. */
  private static final Pattern CHANGE = Pattern.compile("[+\\u2212-].*%");

  private final MovedInputs inputs;

  /**
   * A reader of one request.
   *
   * @param models of the scenarios in which it moves something
   */
  public VariationReader(Models models) {
    this.inputs = new MovedInputs(models);
  }

  /**
   * What is moved.
   *
   * @param models of the scenarios, in which there is an input for each that moves
   */
  public record Variation<T>(Models models, T moved) {}

  /** The values of a sweep over one or several inputs. */
  public Checked<Variation<List<Axis>>> axes(List<String> texts) {
    Issues issues = new Issues();
    List<Axis> axes = new ArrayList<>();
    for (String text : texts) {
      Checked<Axis> axis = axis(text);
      issues.addAll(axis.issues());
      axis.found().ifPresent(axes::add);
    }
    return Checked.of(axes, issues)
        .then(found -> Checked.of(new Variation<>(
            inputs.models(),
            found.stream()
                .map(axis -> new Axis(inputs.now(axis.input()), axis.values()))
                .toList())));
  }

  private Checked<Axis> axis(String text) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2) {
      return Checked.failed(
          "no-values",
          "'" + text + "' says no values",
          "write " + text + "=from:to:step or " + text + "=a,b,c");
    }
    return find(parts[0], parts[1])
        .then(moved ->
            values(parts[1], moved).then(values -> Checked.of(new Axis(moved.input(), values))));
  }

  /**
   * Values between which an input is searched.
   *
   * @param input as the models had it when it was found
   * @param domain what it may be at all
   */
  record Bounds(Varied input, double low, double high, Domain domain) {}

  /** The models, with an input for each that was found. */
  Models models() {
    return inputs.models();
  }

  /** Bounds such as {@code 5B..40B} of an input, which the models have from now on. */
  Checked<Bounds> bounds(String name, String text) {
    String[] ends = text.split("\\.\\.", -1);
    if (ends.length != 2) {
      return notBounds(text);
    }
    return find(name, ends[0])
        .then(moved -> numbers(ends, moved)
            .then(numbers -> numbers.get(0) <= numbers.get(1)
                ? Checked.of(
                    new Bounds(moved.input(), numbers.get(0), numbers.get(1), moved.domain()))
                : notBounds(text)));
  }

  private static <T> Checked<T> notBounds(String text) {
    return Checked.failed(
        "bad-range", "'" + text + "' are no bounds", "write low..high, such as 5B..40B");
  }

  /** An input that was found, as the models have it now. */
  Varied now(Varied found) {
    return inputs.now(found);
  }

  /** The range of a break-even; a usual one where the text says none. */
  public Checked<Variation<Range>> range(String text) {
    String[] parts = text.split("=", 2);
    return find(parts[0], parts.length < 2 ? "" : parts[1])
        .then(moved -> parts.length < 2 ? usual(moved) : range(parts[1], moved))
        .then(range -> Checked.of(new Variation<>(inputs.models(), range)));
  }

  private Checked<Moved> find(String name, String values) {
    return inputs.find(name.strip(), values.split("[,:]", 2)[0].strip());
  }

  private Checked<Range> usual(Moved moved) {
    Domain domain = moved.domain();
    Varied input = moved.input();
    double low = Math.max(domain.low(), input.usualLow());
    double high = Math.min(domain.high(), input.usualHigh());
    return low < high
        ? Checked.of(new Range(input, low, high))
        : Checked.failed(
            "no-range",
            "'" + input.name() + "' has no usual range",
            "write " + input.name() + "=from:to");
  }

  private Checked<Range> range(String text, Moved moved) {
    return numbers(text.split(":", -1), moved)
        .then(ends -> ends.size() == 2 && ends.get(0) < ends.get(1)
            ? Checked.of(new Range(moved.input(), ends.get(0), ends.get(1)))
            : Checked.failed(
                "bad-range",
                "'" + text + "' is not a range",
                "write from:to, the lower end first"));
  }

  private Checked<List<Double>> values(String text, Moved moved) {
    return text.contains(":")
        ? steps(text, moved)
        : numbers(text.split(",", -1), moved)
            .then(values -> Checked.of(values.stream().distinct().toList()));
  }

  /** The step is a distance and no value, so it need not be of the domain. */
  private static Checked<List<Double>> steps(String text, Moved moved) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      return badRange(text);
    }
    return numbers(Arrays.copyOf(parts, 2), moved)
        .then(ends -> step(parts[2].strip(), moved.input().unit())
            .then(step -> steps(text, List.of(ends.get(0), ends.get(1), step))));
  }

  private static Checked<List<Double>> badRange(String text) {
    return Checked.failed(
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
      return Checked.failed(
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

  private static Checked<List<Double>> numbers(String[] texts, Moved moved) {
    Issues issues = new Issues();
    List<Double> numbers = new ArrayList<>();
    for (String text : Arrays.stream(texts).map(String::strip).toList()) {
      Checked<Double> read = value(text, moved);
      issues.addAll(read.issues());
      read.found().ifPresent(numbers::add);
    }
    return Checked.of(numbers, issues);
  }

  private static Checked<Double> value(String text, Moved moved) {
    Unit unit = moved.input().unit();
    if (moved.isFactor()) {
      return Expression.parseFactor(text).then(read -> number(read, unit, moved.domain()));
    }
    return CHANGE.matcher(text).matches()
        ? Checked.failed(
            "not-a-factor",
            "'" + text + "' is a change of '" + moved.input().name() + "' and no value",
            "write the value itself, or 1.1x for 10% more and 0.9x for 10% less")
        : plain(text, unit).then(read -> number(read, unit, moved.domain()));
  }

  private static Checked<Double> step(String text, Unit unit) {
    return plain(text, unit).then(read -> number(read, unit, Domain.ANY));
  }

  private static Checked<Expression> plain(String text, Unit unit) {
    return unit.isNamed() ? Expression.parseNamed(text) : Expression.parse(text);
  }

  private static Checked<Double> number(Expression written, Unit unit, Domain domain) {
    return written
        .orIn(unit)
        .in(List.of(unit), domain)
        .then(read -> read.distribution() instanceof Distribution.Fixed fixed
            ? Checked.of(fixed.value())
            : Checked.failed(
                "not-fixed", "'" + written.text() + "' is not one number", "write one number"));
  }
}
