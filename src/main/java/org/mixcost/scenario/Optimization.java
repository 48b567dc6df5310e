package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mixcost.issue.Where;

/**
 * The best that is sought, as it is written: what of it can be, and is in the right unit, is known only beside the lines of
 * a scenario.
 *
 * @param from the scenario where the search starts, if one is named
 * @param goal what is to be as low or as high as can be, if that is said
 * @param by what of it over the draws, where it is not what it is with all inputs at their medians
 * @param vary what may be changed
 * @param limits what has to be kept
 */
public record Optimization(
    Optional<Written> from,
    Optional<Goal> goal,
    Optional<Written> by,
    List<Variable> vary,
    List<Restriction> limits) {

  /** Nothing that is sought. */
  public static final Optimization NONE =
      new Optimization(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

  public Optimization {
    requireNonNull(from, "from");
    requireNonNull(goal, "goal");
    requireNonNull(by, "by");
    vary = List.copyOf(vary);
    limits = List.copyOf(limits);
  }

  /**
   * What is to be as low or as high as can be.
   *
   * @param line its id, such as {@code total}
   */
  public record Goal(Written line, boolean isMaximum) {}

  /**
   * What may be changed.
   *
   * @param path of an input, or of a word that is looked up
   * @param values bounds such as {@code 0..80B}, or words
   */
  public record Variable(String path, List<String> values, Where where) {
    public Variable {
      requireNonNull(path, "path");
      requireNonNull(where, "where");
      values = List.copyOf(values);
    }
  }

  /**
   * What has to be kept.
   *
   * @param line id of the line or figure
   * @param limit such as {@code at most 45 days}
   * @param share of the draws in which it has to be kept; with all inputs at their medians if missing [fraction]
   */
  public record Restriction(String line, Written limit, Optional<Double> share) {
    public Restriction {
      requireNonNull(line, "line");
      requireNonNull(limit, "limit");
      requireNonNull(share, "share");
    }
  }

  /** The same with what another says, of which each thing takes the place of what is said here of the same. */
  public Optimization with(Optimization other) {
    return new Optimization(
        other.from.or(() -> from),
        other.goal.or(() -> goal),
        other.by.or(() -> by),
        merged(vary, other.vary, Variable::path),
        merged(limits, other.limits, Restriction::line));
  }

  private static <T> List<T> merged(List<T> some, List<T> others, Function<T, String> name) {
    List<String> named = others.stream().map(name).toList();
    List<T> all = new ArrayList<>(
        some.stream().filter(one -> !named.contains(name.apply(one))).toList());
    all.addAll(others);
    return all;
  }
}
