package org.mixcost.scenario.format;

import java.util.Optional;

/**
 * A key that holds one value which is no quantity: a text, a word of a few, a whole number, a flag or a date.
 *
 * @param usual what it has when it is not there, if it then has a value
 * @param <T> what reading it gives
 */
public record ValueKey<T>(
    Naming naming, Shape.OfValue<T> shape, boolean isRequired, Optional<T> usual) implements Key {

  ValueKey<T> required() {
    return new ValueKey<>(naming, shape, true, usual);
  }

  /** The key that has a value when it is not there. */
  ValueKey<T> or(T value) {
    return new ValueKey<>(naming, shape, isRequired, Optional.of(value));
  }

  ValueKey<T> called(String words) {
    return new ValueKey<>(naming.called(words), shape, isRequired, usual);
  }

  ValueKey<T> about(Aspect aspect) {
    return new ValueKey<>(naming.about(aspect), shape, isRequired, usual);
  }
}
