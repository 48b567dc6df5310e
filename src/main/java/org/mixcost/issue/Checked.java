package org.mixcost.issue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of reading an input: a value if it can be used, and all that was found wrong with it.
 *
 * @param found the value; present exactly when no issue is an error
 * @param issues errors and warnings, most important first
 */
public record Checked<T>(Optional<T> found, List<Issue> issues) {

  public Checked {
    requireNonNull(found, "found");
    issues = List.copyOf(issues);
    if (found.isPresent() == issues.stream().anyMatch(Issue::isError)) {
      throw new IllegalArgumentException("a checked value is there exactly when there is no error");
    }
  }

  /** A value with what was found; without the value if an issue is an error. */
  public static <T> Checked<T> of(T value, Issues issues) {
    return new Checked<>(Optional.of(value).filter(v -> !issues.hasErrors()), issues.toList());
  }

  /** A value with which nothing is wrong. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /**
   * No value, and why.
   *
   * @throws IllegalArgumentException if no issue is an error
   */
  public static <T> Checked<T> failed(Issues issues) {
    return new Checked<>(Optional.empty(), issues.toList());
  }

  /**
   * No value, for one reason.
   *
   * @throws IllegalArgumentException if the issue is a warning
   */
  public static <T> Checked<T> failed(Issue error) {
    return new Checked<>(Optional.empty(), List.of(error));
  }

  /** No value, for one reason that stands in no file, or of which whoever reads the file knows the place. */
  public static <T> Checked<T> failed(String code, String message, String help) {
    return failed(Issue.error(code, Where.NOWHERE, message).withHelp(help));
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if there are errors; its message holds all of them
   */
  public T get() {
    return found.orElseThrow(() -> new NoSuchElementException(text()));
  }

  public boolean hasErrors() {
    return found.isEmpty();
  }

  /** Goes on with the value, if there is one, and keeps the issues of both steps. */
  public <R> Checked<R> then(Function<? super T, Checked<R>> step) {
    Issues all = new Issues();
    all.addAll(issues);
    Optional<R> result = found.flatMap(value -> {
      Checked<R> next = step.apply(value);
      all.addAll(next.issues());
      return next.found();
    });
    return new Checked<>(result, all.toList());
  }

  /** All issues as text, one after the other. */
  public String text() {
    return issues.stream().map(Issue::text).collect(Collectors.joining("\n"));
  }
}
